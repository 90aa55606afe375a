import { createHash } from 'node:crypto'
import type { ImportKind } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { cellAt, type ListRow } from '@afterbell/domain/people/list-cell'
import { findListHeader } from '@afterbell/domain/people/list-header'
import { v7 as newRecordId } from 'uuid'
import { database, inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { readSpreadsheet } from '../../../spreadsheet/read.ts'
import { SpreadsheetRefusedError } from '../../../spreadsheet/refusals.ts'
import type { Sheet } from '../../../spreadsheet/sheet.ts'
import { recordAction } from '../../actions/record.ts'
import { NotAListError, UnreadableFileError } from '../errors.ts'
import { lineCells } from '../sealing.ts'
import { openedUpload } from '../service/uploads.ts'
import { sealedChanges, sealedProposals } from './batch.ts'
import { listKindOf } from './kinds.ts'
import type { ListKind, ListScope } from './list-kind.ts'

interface ToCheck {
  readonly uploadId: string
  /** The worksheet to read; the first visible one unless named. */
  readonly sheet?: string | null
  /** The term of a list that belongs to one. */
  readonly termId?: string | null
}

/** A whole school's list is read, judged and kept within this time, or not at all. */
const seconds = 60

/**
 * Checks an uploaded list line by line and keeps what was found, for a person to look at; nothing else is written.
 * Throws NotFoundError (somebody else's upload, too), UnreadableFileError, NotAListError, and what its kind of list throws.
 */
export async function checkList(viewer: SchoolViewer, kind: ImportKind, { uploadId, sheet, termId = null }: ToCheck) {
  const upload = await openedUpload(database, viewer, uploadId)
  if (!upload) throw new NotFoundError()
  const { fileName, content } = upload
  const read = await readable(content, fileName, sheet ?? undefined)
  const file = { fileName, fileSha256: createHash('sha256').update(content).digest('hex') }
  return inTransaction((tx) => keepCheck(tx, viewer, { kind, file, read, scope: { termId } }), { seconds })
}

async function readable(content: Uint8Array, fileName: string, sheet: string | undefined): Promise<Sheet> {
  try {
    return await readSpreadsheet(content, fileName, sheet === undefined ? {} : { sheet })
  } catch (error) {
    throw error instanceof SpreadsheetRefusedError ? new UnreadableFileError(error) : error
  }
}

interface Checked {
  readonly kind: ImportKind
  readonly file: { readonly fileName: string; readonly fileSha256: string }
  readonly read: Sheet
  readonly scope: ListScope
}

async function keepCheck(tx: Transaction, viewer: SchoolViewer, { kind, file, read, scope }: Checked) {
  const { schoolId } = viewer
  const listKind = listKindOf(kind)
  const judgement = await listKind.judge(tx, viewer, read.rows, scope)
  if (!judgement.ok) throw notAList(listKind, judgement.missing)
  const { columns, cellsOf } = layoutOf(listKind, read.rows)
  const { id } = await tx.importBatch.create({
    data: {
      ...file,
      id: newRecordId(),
      schoolId,
      kind,
      ...scope,
      createdById: viewer.accountId,
      sheetName: read.name,
      otherSheets: [...read.otherSheets],
      columns,
      unknownHeadings: [...judgement.unknownHeadings],
      skipped: judgement.skipped.map(({ line, reason }) => ({ row: line, reason })),
    },
  })
  await tx.importLine.createMany({
    data: judgement.lines.map(({ row, verdict, issues, duplicateOf, changes, proposals }) => ({
      schoolId,
      batchId: id,
      row,
      verdict,
      duplicateOf,
      issues: issues as never,
      cells: lineCells.seal(schoolId, cellsOf(row)),
      changes: sealedChanges(schoolId, changes),
      proposals: sealedProposals(schoolId, proposals),
    })),
  })
  await recordAction(tx, viewer, {
    kind: 'people:check-import',
    permission: listKind.permission,
    resource: 'importBatches',
    recordIds: [id],
  })
  return { schoolId, id }
}

function notAList({ headings }: ListKind, missing: readonly string[]): NotAListError {
  return new NotAListError(
    missing,
    missing.map((column) => headings[column]?.[0] ?? column),
  )
}

/** The columns that the header has, and the cells of a row under them: what else stands in the file is not kept. */
function layoutOf({ headings }: ListKind, rows: readonly ListRow[]) {
  const places = [...(findListHeader(rows, headings)?.places ?? [])].sort(([, one], [, other]) => one - other)
  const byLine = new Map(rows.map((row) => [row.line, row]))
  return {
    columns: places.map(([column]) => column),
    cellsOf(line: number) {
      const row = byLine.get(line)
      return row ? places.map(([, place]) => cellAt(row, place)) : []
    },
  }
}
