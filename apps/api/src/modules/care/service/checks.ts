import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { pupilsWithin } from '../../people/access.ts'
import { CareMoveRefusedError, CareRoomTooSmallError, notAppliedFor, ofAnotherGrade } from '../errors.ts'
import type { KeptCareClass } from './state.ts'

/** In which care class pupils are on the weekday of one. */
export async function placesOf(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { termId, state: { weekday } }: KeptCareClass,
  pupilIds: readonly string[],
): Promise<Map<string, string>> {
  const places = await tx.carePlace.findMany({
    where: { schoolId, termId, weekday, pupilId: { in: [...pupilIds] } },
    select: { pupilId: true, careClassId: true },
  })
  return new Map(places.map(({ pupilId, careClassId }) => [pupilId, careClassId]))
}

/** Pupils who had no class must be of the grade, and have applied for the weekday (R20). Throws NotFoundError, CareMoveRefusedError. */
export async function checkPupils(
  tx: Transaction,
  viewer: SchoolViewer,
  { termId, state: { weekday, gradeId } }: KeptCareClass,
  pupilIds: readonly string[],
): Promise<void> {
  const pupils = await tx.pupil.findMany({
    where: { AND: [pupilsWithin(viewer, 'people:read'), { id: { in: [...pupilIds] } }] },
    select: {
      homeClass: { select: { gradeId: true } },
      applications: {
        where: { termId, state: 'APPROVED', confirmedAt: { not: null }, weekdays: { has: weekday } },
        select: { id: true },
      },
    },
  })
  if (pupils.length < pupilIds.length) throw new NotFoundError()
  if (pupils.some(({ homeClass }) => homeClass.gradeId !== gradeId)) throw new CareMoveRefusedError(ofAnotherGrade)
  if (pupils.some(({ applications }) => applications.length === 0)) throw new CareMoveRefusedError(notAppliedFor)
}

interface Coming {
  readonly coming: number
  /** That the editor has seen that the room is too small. */
  readonly confirmed: boolean | null | undefined
}

/** The room must be the school's, and hold those who are and come there, unless it is said that it need not. Throws NotFoundError, CareRoomTooSmallError. */
export async function checkRoom(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { id, state: { venueId } }: KeptCareClass,
  { coming, confirmed }: Coming,
): Promise<void> {
  if (venueId === null) return
  const room = await tx.venue.findFirst({ where: { schoolId, id: venueId, archivedAt: null } })
  if (!room) throw new NotFoundError()
  const pupils = coming + (await tx.carePlace.count({ where: { schoolId, careClassId: id } }))
  if (pupils > room.capacity && !confirmed) throw new CareRoomTooSmallError(room.name, room.capacity, pupils)
}
