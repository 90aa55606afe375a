import type { Prisma } from '@afterbell/db/client'
import type { Transaction } from '../../../database.ts'

/** A sentence of why a care class was formed so, as it was said then. */
export interface FormationSentence {
  readonly zh: string
  readonly en: string
}

/** A care class as an editor sets it. */
export interface CareClassState {
  readonly gradeId: string
  readonly weekday: number
  readonly name: string
  readonly venueId: string | null
  readonly startsAt: number
  readonly endsAt: number
  readonly pinned: boolean
  readonly pinReason: string | null
  readonly formation: readonly FormationSentence[]
  readonly archived: boolean
  /** Ascending. */
  readonly homeClassIds: readonly string[]
}

const whole = {
  homeClasses: { select: { homeClassId: true }, orderBy: { homeClassId: 'asc' } },
} as const satisfies Prisma.CareClassInclude
type WholeRow = Prisma.CareClassGetPayload<{ include: typeof whole }>

/** A care class as it stands, with its version. */
export interface KeptCareClass {
  readonly id: string
  readonly termId: string
  readonly updatedAt: Date
  readonly state: CareClassState
}

/** Reads the sentences that were stored with a class. */
export const formationOf = (stored: unknown): FormationSentence[] =>
  Array.isArray(stored) ? (stored as FormationSentence[]) : []

const stateOf = ({ homeClasses, formation, archivedAt, ...row }: WholeRow): CareClassState => ({
  gradeId: row.gradeId,
  weekday: row.weekday,
  name: row.name,
  venueId: row.venueId,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  pinned: row.pinned,
  pinReason: row.pinReason,
  formation: formationOf(formation),
  archived: archivedAt !== null,
  homeClassIds: homeClasses.map(({ homeClassId }) => homeClassId),
})

/** The care classes that a filter names, as they stand, by id. */
export async function readCareClasses(
  tx: Transaction,
  where: Prisma.CareClassWhereInput,
): Promise<Map<string, KeptCareClass>> {
  const rows = await tx.careClass.findMany({ where, include: whole, orderBy: { id: 'asc' } })
  return new Map(
    rows.map((row) => [row.id, { id: row.id, termId: row.termId, updatedAt: row.updatedAt, state: stateOf(row) }]),
  )
}

/** Care of a term is changed by one editor after the other: what is read after this stays until the transaction ends. */
export async function lockCare(tx: Transaction, schoolId: string, termId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`care ${schoolId} ${termId}`}, 0))`
}
