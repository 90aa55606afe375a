import type { ClubState } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { contentOf as clubContentOf, whole } from '../club/content.ts'
import { checkVenues } from '../club/venues.ts'
import { RosterLockedError } from '../errors/roster.ts'
import { lockDesk } from '../roster/desk.sql.ts'
import { contentOf, type PlaceContent } from '../roster/places.ts'
import { writeManyPlaces } from '../roster/rewriting.sql.ts'
import { planRewriting, type RosterDifference, rosterDifference, type WantedRoster } from '../roster/rewriting.ts'

export type { RosterDifference, WantedRoster } from '../roster/rewriting.ts'

/** What rewriting rosters did, as plain data: it is what takes the rewriting back. */
export interface RewrittenRosters {
  readonly clubIds: readonly string[]
  readonly places: readonly { readonly id: string; readonly from: PlaceContent | null; readonly to: PlaceContent }[]
  /** Places that stayed as they were. */
  readonly untouchedIds: readonly string[]
  readonly closed: readonly { readonly id: string; readonly state: ClubState }[]
}

interface TermRosters {
  readonly termId: string
  readonly pupilIds: readonly string[]
}

/**
 * Locks every club of a term and the pupils concerned, in the order in which every change of rosters does. Throws
 * RosterLockedError when somebody has locked one of the rosters.
 */
export async function lockTermRosters(tx: Transaction, { schoolId }: SchoolViewer, { termId, pupilIds }: TermRosters) {
  const clubs = await tx.club.findMany({ where: { schoolId, termId }, select: { id: true } })
  await lockDesk(tx, { schoolId, clubIds: clubs.map(({ id }) => id), pupilIds })
  const locked = await tx.club.findFirst({
    where: { schoolId, termId, archivedAt: null, state: { not: 'CLOSED' }, rosterLockedAt: { not: null } },
  })
  if (locked?.rosterLockedAt) throw new RosterLockedError(locked, locked.rosterLockedAt)
}

const standing = (tx: Pick<Transaction, 'enrolment'>, schoolId: string, clubIds: readonly string[]) =>
  tx.enrolment.findMany({
    where: { schoolId, clubId: { in: [...clubIds] }, state: { in: ['ENROLLED', 'WAITING'] } },
    orderBy: { id: 'asc' },
  })

/** Whom it would touch to make the rosters what is wanted. */
export async function differenceFrom(
  tx: Pick<Transaction, 'enrolment'>,
  { schoolId }: SchoolViewer,
  wanted: readonly WantedRoster[],
): Promise<RosterDifference> {
  const clubIds = wanted.map(({ clubId }) => clubId)
  return rosterDifference(await standing(tx, schoolId, clubIds), wanted)
}

interface Rewriting {
  readonly reason: string
  readonly closing: readonly string[]
  /** From when teachers and guardians are told; null: at once. */
  readonly toldFrom: Date | null
}

/**
 * Makes the rosters of clubs what is wanted, all at once, and closes the clubs that are not to run. Whoever calls holds the locks,
 * and records the action.
 */
export async function rewriteRosters(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  wanted: readonly WantedRoster[],
  { reason, closing, toldFrom }: Rewriting,
): Promise<RewrittenRosters> {
  const clubIds = wanted.map(({ clubId }) => clubId)
  const stood = await standing(tx, schoolId, clubIds)
  const places = planRewriting(stood, wanted, reason, new Date())
  const touched = new Set(places.map(({ id }) => id))
  await writeManyPlaces(
    tx,
    schoolId,
    places.map(({ id, from, to }) => ({ id, to, isNew: from === null })),
    clubIds,
  )
  await tellFrom(tx, schoolId, places, toldFrom)
  const closed = await tx.club.findMany({
    where: { schoolId, id: { in: [...closing] } },
    select: { id: true, state: true },
    orderBy: { id: 'asc' },
  })
  await setStates(
    tx,
    schoolId,
    closed.map(({ id }) => ({ id, state: 'CLOSED' })),
  )
  const untouchedIds = stood.map(({ id }) => id).filter((id) => !touched.has(id))
  return { clubIds, places, untouchedIds, closed }
}

/** Says of places that were written from when teachers and guardians are told of them. */
export async function tellFrom(
  tx: Pick<Transaction, '$executeRaw'>,
  schoolId: string,
  places: readonly { readonly id: string }[],
  toldFrom: Date | null,
): Promise<void> {
  const ids = places.map(({ id }) => id)
  await tx.$executeRaw`
    UPDATE enrolment SET told_from = ${toldFrom}
     WHERE school_id = ${schoolId}::uuid AND id = ANY(${ids}::uuid[]) AND told_from IS DISTINCT FROM ${toldFrom}`
}

async function setStates(
  tx: Transaction,
  schoolId: string,
  clubs: readonly { readonly id: string; readonly state: ClubState }[],
): Promise<void> {
  for (const { id, state } of clubs) await tx.club.updateMany({ where: { schoolId, id }, data: { state } })
}

/**
 * Puts rosters back exactly as they were before they were rewritten, and reopens the clubs that it closed. Refuses, naming the
 * clubs, when a roster was changed since. Throws CannotUndoError, VenueTakenError.
 */
export async function putRostersBack(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  rewritten: RewrittenRosters,
): Promise<void> {
  const { clubIds, places, closed } = rewritten
  await refuseChanged(tx, schoolId, rewritten)
  await refuseTooSmall(tx, schoolId, rewritten)
  for (const { id } of closed) {
    const club = await tx.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } }, include: whole })
    await checkVenues(tx, club, clubContentOf(club).sessions)
  }
  await setStates(tx, schoolId, closed)
  const added = places.filter(({ from }) => from === null)
  await tx.enrolment.deleteMany({ where: { schoolId, id: { in: added.map(({ id }) => id) } } })
  const back = places.flatMap(({ id, from }) => (from ? [{ id, to: from, isNew: false }] : []))
  await writeManyPlaces(tx, schoolId, back, clubIds)
  await tellFrom(tx, schoolId, back, null)
}

/** Every roster must stand as the rewriting left it. */
async function refuseChanged(
  tx: Transaction,
  schoolId: string,
  { clubIds, places, untouchedIds }: RewrittenRosters,
): Promise<void> {
  const written = await tx.enrolment.findMany({ where: { schoolId, id: { in: places.map(({ id }) => id) } } })
  const current = new Map(written.map((place) => [place.id, asText(contentOf(place))]))
  const changed = places.filter(({ id, to }) => current.get(id) !== asText(to)).map(({ to }) => to.clubId)
  const known = new Set([...places.map(({ id }) => id), ...untouchedIds])
  const now = await standing(tx, schoolId, clubIds)
  const added = now.filter(({ id }) => !known.has(id)).map(({ clubId }) => clubId)
  const gone = untouchedIds.length - now.filter(({ id }) => untouchedIds.includes(id)).length
  if (changed.length + added.length + gone === 0) return
  const clubs = await tx.club.findMany({
    where: { schoolId, id: { in: [...changed, ...added] } },
    select: { name: true },
    orderBy: { name: 'asc' },
  })
  const names = clubs.map(({ name }) => name)
  throw new CannotUndoError({
    zh: `无法撤销：发布之后有人改动过名单${names.map((name) => `「${name}」`).join('')}。请先在操作记录中撤销这些改动。`,
    en: `This cannot be undone: rosters were changed since${names.length > 0 ? ` (${names.join(', ')})` : ''}. Undo those changes in the activity log first.`,
  })
}

/** A club that was given fewer places since cannot hold those who were in it. */
async function refuseTooSmall(tx: Transaction, schoolId: string, { clubIds, places }: RewrittenRosters): Promise<void> {
  const enrolledIn = (clubId: string, side: 'from' | 'to') =>
    places.filter((place) => place[side]?.clubId === clubId && place[side]?.state === 'ENROLLED').length
  const clubs = await tx.club.findMany({
    where: { schoolId, id: { in: [...clubIds] } },
    select: { id: true, name: true, taken: true, maximum: true },
    orderBy: { name: 'asc' },
  })
  const small = clubs.filter(
    ({ id, taken, maximum }) => taken - enrolledIn(id, 'to') + enrolledIn(id, 'from') > maximum,
  )
  if (small.length === 0) return
  const names = small.map(({ name }) => name)
  throw new CannotUndoError({
    zh: `无法撤销：发布之后减少了名额，放不下原来的学生：${names.map((name) => `「${name}」`).join('')}。请先把名额改回去。`,
    en: `This cannot be undone: these clubs were given fewer places since and cannot hold who was in them: ${names.join(', ')}. Give them their places back first.`,
  })
}

/** Columns as they are after a round through JSON, in one order. */
const asText = (content: PlaceContent): string =>
  JSON.stringify(Object.entries(JSON.parse(JSON.stringify(content))).sort(([one], [other]) => (one < other ? -1 : 1)))
