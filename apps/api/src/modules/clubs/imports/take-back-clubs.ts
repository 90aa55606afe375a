import type { Transaction } from '../../../database.ts'
import type { ListKind } from '../../people/imports/list-kind.ts'
import { type ClubContent, contentOf, type WholeClub, whole } from '../club/content.ts'
import { rewriteClubs } from './write-clubs.ts'

/** What a line did: founded a club, or changed one whose content was this before. */
export interface KeptDeeds {
  readonly before: ClubContent | null
}

/** What a line did to the club that stood before it. */
export const keptDeeds = (before: WholeClub | undefined): KeptDeeds => ({ before: before ? contentOf(before) : null })

interface Undone {
  readonly lineId: string
  readonly id: string
  readonly deeds: KeptDeeds
}

/**
 * Takes back what an import of clubs did: new ones go, changed ones become what they were. A club that was changed since,
 * or that pupils are in or chose, is kept, and its line answered.
 */
export const takeBackClubs: ListKind['takeBack'] = async (tx, viewer, lines, at) => {
  const { schoolId } = viewer
  const done = lines.flatMap(({ id, recordId, deeds }): Undone[] =>
    recordId && deeds ? [{ lineId: id, id: recordId, deeds: deeds as KeptDeeds }] : [],
  )
  const standing = await untouchedClubs(tx, schoolId, done, at)
  const undone = done.flatMap((each) => {
    const club = standing.get(each.id)
    return club && (each.deeds.before !== null || isUnused(club)) ? [{ ...each, club }] : []
  })
  const founded = undone.filter(({ deeds }) => deeds.before === null).map(({ id }) => id)
  const now = new Date(Math.max(Date.now(), at.getTime() + 1))
  await tx.club.deleteMany({ where: { schoolId, id: { in: founded } } })
  await rewriteClubs(
    tx,
    schoolId,
    undone.flatMap(({ club, deeds }) => (deeds.before ? [{ before: club, content: deeds.before }] : [])),
    now,
  )
  const taken = new Set(undone.map(({ lineId }) => lineId))
  return {
    keptLineIds: done.filter(({ lineId }) => !taken.has(lineId)).map(({ lineId }) => lineId),
    effect: { recordIds: undone.map(({ id }) => id), touches: [] },
  }
}

const used = { _count: { select: { enrolments: true, choices: true } } } as const
type UsedClub = WholeClub & { readonly _count: { readonly enrolments: number; readonly choices: number } }

const isUnused = ({ _count }: UsedClub) => _count.enrolments + _count.choices === 0

/** The clubs that stand as the import left them, locked. */
async function untouchedClubs(tx: Transaction, schoolId: string, done: readonly Undone[], at: Date) {
  const ids = done.map(({ id }) => id)
  await tx.$queryRaw`
    SELECT 1 FROM "club" WHERE "school_id" = ${schoolId}::uuid AND "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const clubs = await tx.club.findMany({
    where: { schoolId, id: { in: ids }, updatedAt: at },
    include: { ...whole, ...used },
  })
  return new Map(clubs.map((club) => [club.id, club]))
}
