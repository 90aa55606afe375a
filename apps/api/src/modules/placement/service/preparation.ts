import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { DrawClub } from '@afterbell/domain/placement/draw-input'
import type { DrawTier } from '@afterbell/domain/placement/draw-tiers'
import { database } from '../../../database.ts'
import { rankedLists, slotsOf } from './frozen-input.ts'
import { readApplicants, readClubs } from './read-input.ts'

/** What one slot has, and what is asked of it. */
export interface SlotSupply {
  readonly slotId: string
  readonly clubs: number
  readonly places: number
  /** How many lists are handed in for it: one place each is wanted. */
  readonly lists: number
}

/** Pinned places that have one reason. */
export interface PinnedFor {
  readonly reason: string | null
  readonly count: number
}

/** What stands before a draw can be made, in counts. */
export interface Preparation {
  readonly termId: string
  readonly applicants: number
  readonly undecided: number
  readonly unconfirmed: number
  readonly withoutChoices: number
  /** How many of the applicants are of each tier that a school can let go first. */
  readonly ofTier: Readonly<Record<DrawTier, number>>
  /** When the last application came in: a commitment published later could have been chosen knowing all of them. */
  readonly lastSubmittedAt: Date | null
  readonly places: number
  readonly clubs: number
  readonly clubsWithoutTeacher: number
  readonly clubsWithoutVenue: number
  readonly pinned: number
  readonly pinnedFor: readonly PinnedFor[]
  /** In the order in which they are drawn. */
  readonly slots: readonly SlotSupply[]
  readonly lockedRosters: number
}

/** Counts what a draw of the term would rest on, and what is missing; null when there is no such term. */
export async function preparation({ schoolId }: SchoolViewer, termId: string): Promise<Preparation | null> {
  if (!(await database.term.count({ where: { schoolId, id: termId } }))) return null
  const applied = { schoolId, termId, pupil: { archivedAt: null } }
  const ready = { ...applied, state: 'APPROVED' as const, confirmedAt: { not: null } }
  const open = { schoolId, termId, archivedAt: null, state: { in: ['OPEN' as const, 'RUNNING' as const] } }
  const [applicants, undecided, unconfirmed, withoutChoices, places, clubsWithoutTeacher, clubsWithoutVenue] =
    await Promise.all([
      database.application.count({ where: ready }),
      database.application.count({ where: { ...applied, state: 'SUBMITTED' } }),
      database.application.count({
        where: { ...applied, state: { in: ['SUBMITTED', 'APPROVED'] }, confirmedAt: null },
      }),
      database.application.count({ where: { ...ready, choices: { none: {} } } }),
      database.club.aggregate({ where: open, _sum: { maximum: true }, _count: true }),
      database.club.count({ where: { ...open, teachers: { none: {} } } }),
      database.club.count({ where: { ...open, sessions: { some: { venueId: null } } } }),
    ])
  const [pins, lockedRosters, { slots, ofTier }, submitted] = await Promise.all([
    database.enrolment.groupBy({
      by: ['pinReason'],
      where: { schoolId, state: 'ENROLLED', pinned: true, club: open },
      _count: true,
    }),
    database.club.count({ where: { ...open, rosterLockedAt: { not: null } } }),
    demand({ schoolId, termId }),
    database.application.aggregate({ where: applied, _max: { submittedAt: true } }),
  ])
  const pinnedFor = pins
    .map(({ pinReason, _count }) => ({ reason: pinReason, count: _count }))
    .toSorted((one, other) => other.count - one.count)
  return {
    termId,
    applicants,
    undecided,
    unconfirmed,
    withoutChoices,
    ofTier,
    lastSubmittedAt: submitted._max.submittedAt,
    places: places._sum.maximum ?? 0,
    clubs: places._count,
    clubsWithoutTeacher,
    clubsWithoutVenue,
    pinned: pinnedFor.reduce((sum, { count }) => sum + count, 0),
    pinnedFor,
    slots,
    lockedRosters,
  }
}

/** Supply and demand by slot, and who could go first, counted as a draw counts them. */
async function demand(of: { readonly schoolId: string; readonly termId: string }) {
  const [clubs, applicants] = await Promise.all([readClubs(database, of), readApplicants(database, of)])
  const lists = applicants.flatMap(({ clubIds, weekdays }) => rankedLists(clubs, clubIds, weekdays))
  const listsOf = Map.groupBy(lists, ({ slotId }) => slotId)
  const clubsOf = Map.groupBy(clubs, ({ slotId }) => slotId)
  const slots = slotsOf(clubs).map(({ id }): SlotSupply => {
    const own: readonly DrawClub[] = clubsOf.get(id) ?? []
    return {
      slotId: id,
      clubs: own.length,
      places: own.reduce((sum, { maximum }) => sum + maximum, 0),
      lists: listsOf.get(id)?.length ?? 0,
    }
  })
  const countOf = (tier: DrawTier) => applicants.filter(({ isOf }) => isOf[tier]).length
  return { slots, ofTier: { HARDSHIP: countOf('HARDSHIP'), SIBLINGS: countOf('SIBLINGS') } }
}
