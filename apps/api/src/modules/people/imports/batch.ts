import type { ImportVerdict, Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { ListCell } from '@afterbell/domain/people/list-cell'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { ImportClosedError } from '../errors.ts'
import { lineCells, lineChanges, lineProposals } from '../sealing.ts'
import { visibleImports } from './access.ts'
import { columnText } from './column-text.ts'
import { listKindOf } from './kinds.ts'
import {
  type JudgedLine,
  type KeptChange,
  type KeptIssue,
  type KeptProposal,
  type ListKind,
  rowsOf,
} from './list-kind.ts'

export type Batch = Prisma.ImportBatchGetPayload<object>

/** A line of a batch, opened. */
export interface OpenLine {
  readonly id: string
  readonly row: number
  readonly cells: readonly ListCell[]
  readonly dropped: boolean
  readonly judged: JudgedLine
}

/** Imports of a school are written one after the other, and a batch is changed by one person at a time. */
export async function lockedBatch(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Batch> {
  const { schoolId } = viewer
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people imports ' || ${schoolId}, 0))`
  await tx.$queryRaw`SELECT 1 FROM "import_batch" WHERE "school_id" = ${schoolId}::uuid AND "id" = ${id}::uuid FOR UPDATE`
  const batch = await tx.importBatch.findFirst({ where: { AND: [visibleImports(viewer), { id }] } })
  if (!batch) throw new NotFoundError()
  return batch
}

/** The batch, locked, while it may still be mended. Throws NotFoundError, ImportClosedError. */
export async function openBatch(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Batch> {
  const batch = await lockedBatch(tx, viewer, id)
  if (batch.state !== 'CHECKED') throw new ImportClosedError()
  return batch
}

/** The batch's lines in their order, opened. */
export async function openLines(tx: Transaction, { schoolId, id }: Batch): Promise<OpenLine[]> {
  const lines = await tx.importLine.findMany({ where: { schoolId, batchId: id }, orderBy: { row: 'asc' } })
  return lines.map((line) => ({
    id: line.id,
    row: line.row,
    cells: lineCells.open<ListCell[]>(schoolId, line.cells),
    dropped: line.verdict === 'DROPPED',
    judged: {
      row: line.row,
      verdict: line.verdict === 'DROPPED' ? 'INVALID' : line.verdict,
      issues: line.issues as unknown as KeptIssue[],
      duplicateOf: line.duplicateOf,
      changes: line.changes ? lineChanges.open<KeptChange[]>(schoolId, line.changes) : [],
      proposals: openProposals(line),
    },
  }))
}

/**
 * Judges the lines that are not dropped, as the school is now, and keeps the new verdicts.
 * Answers the judgement and how many verdicts changed by it.
 */
export async function judgeAgain(tx: Transaction, viewer: SchoolViewer, batch: Batch, lines: readonly OpenLine[]) {
  const kind = listKindOf(batch.kind)
  const taken = lines.filter(({ dropped }) => !dropped)
  const judgement = await kind.judge(tx, viewer, rowsOf(kind, batch.columns, taken), batch)
  if (!judgement.ok) throw new Error('A list that had its columns has them for ever')
  const byRow = new Map(judgement.lines.map((line) => [line.row, line]))
  const judged = taken.map((line) => ({ line, now: byRow.get(line.row) ?? emptied(kind, line.row) }))
  const changed = judged.filter(({ line, now }) => !isSame(line.judged, now))
  await keepVerdicts(
    tx,
    batch,
    changed.map(({ line, now }) => ({ id: line.id, ...now })),
  )
  return { judgement, changed: changed.length, invalid: judged.filter(({ now }) => now.verdict === 'INVALID').length }
}

/** A line that was mended until nothing was left of it. */
function emptied({ required }: ListKind, row: number): JudgedLine {
  const issues = required.map((column): KeptIssue => ({ column, code: 'MISSING', data: {} }))
  return { row, verdict: 'INVALID', issues, duplicateOf: null, changes: [], proposals: [] }
}

function isSame(one: JudgedLine, other: JudgedLine): boolean {
  return one.verdict === other.verdict && facts(one) === facts(other)
}

/** The database's JSON keeps no order of keys, and none is meant. */
function facts({ issues, duplicateOf, changes, proposals }: JudgedLine): string {
  const sorted = (data: object) => Object.entries(data).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify([
    issues.map(({ column, code, data }) => [column, code, sorted(data)]),
    duplicateOf,
    changes.map(({ field, from, to }) => [field, from, to]),
    proposals.map(({ column, code, text }) => [column, code, text]),
  ])
}

async function keepVerdicts(
  tx: Transaction,
  { schoolId }: Batch,
  lines: readonly (JudgedLine & { readonly id: string })[],
): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ id, verdict, issues, duplicateOf, changes, proposals }) => ({
    id,
    verdict: verdict satisfies ImportVerdict,
    issues,
    duplicateOf,
    changes: sealedChanges(schoolId, changes),
    proposals: sealedProposals(schoolId, proposals),
  }))
  await tx.$executeRaw`
    UPDATE "import_line" AS l
    SET "verdict" = v."verdict", "issues" = v."issues", "duplicate_of" = v."duplicateOf", "changes" = v."changes",
      "proposals" = v."proposals"
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v(
      "id" uuid, "verdict" "import_verdict", "issues" jsonb, "duplicateOf" int, "changes" bytea, "proposals" bytea)
    WHERE l."school_id" = ${schoolId}::uuid AND l."id" = v."id"`
}

/** What an update would change, sealed; null when that is nothing. */
export function sealedChanges(schoolId: string, changes: readonly KeptChange[]) {
  return changes.length === 0 ? null : lineChanges.seal(schoolId, changes)
}

/** What is proposed for a line's cells. */
export const openProposals = ({ schoolId, proposals }: { schoolId: string; proposals: Uint8Array | null }) =>
  proposals ? lineProposals.open<KeptProposal[]>(schoolId, proposals) : []

/** What should stand in a line's cells instead, sealed; null when nothing is proposed. */
export function sealedProposals(schoolId: string, proposals: readonly KeptProposal[]) {
  return proposals.length === 0 ? null : lineProposals.seal(schoolId, proposals)
}

/** The moment of a change to the batch, always later than the one before. */
export function laterThan({ updatedAt }: Batch): Date {
  return new Date(Math.max(Date.now(), updatedAt.getTime() + 1))
}
