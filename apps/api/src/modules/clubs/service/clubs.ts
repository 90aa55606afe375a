import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { changePlacesInput, createClubInput, updateClubInput } from '@afterbell/domain/clubs/input'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import { TermClosedError } from '../../schools/errors.ts'
import { archiveKind } from '../club/archive.ts'
import { changeClub, ofClubs } from '../club/change.ts'
import { checkOwnGrades, checkReferences } from '../club/checks.ts'
import { type ClubInput, contentFrom, contentOf } from '../club/content.ts'
import { timedSessions } from '../club/session-times.ts'
import { checkVenues } from '../club/venues.ts'
import { takeClubInHand } from '../club/write.ts'

/**
 * Founds a club as a draft (R18, R22); its sessions take their times from the bell schedules of its grades.
 * Throws InvalidInputError, also when its name is taken in the term, NotFoundError, TermClosedError, OtherGradesClubError,
 * VenueTakenError.
 */
export function createClub(viewer: SchoolViewer, input: unknown): Promise<{ id: string }> {
  const data = parseInput(createClubInput, input)
  const { schoolId } = viewer
  const { termId } = data
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      const term = await tx.term.findFirst({ where: { schoolId, id: termId }, select: { state: true } })
      if (!term) throw new NotFoundError()
      if (term.state === 'CLOSED') throw new TermClosedError()
      const sessions = await timedSessions(tx, { schoolId, ...data })
      const { gradeIds, teachers, ...columns } = contentFrom(data, sessions, [])
      await checkReferences(tx, viewer, { gradeIds, teachers, ...columns })
      await checkOwnGrades(tx, viewer, { gradeIds })
      await checkVenues(tx, { schoolId, termId }, columns.sessions)
      const { id } = await tx.club.create({
        data: {
          ...columns,
          schoolId,
          termId,
          grades: { create: gradeIds.map((gradeId) => ({ gradeId })) },
          sessions: { create: [...columns.sessions] },
          teachers: { create: [...teachers] },
        },
      })
      const inverse = { kind: archiveKind, data: { ids: [id] } }
      await recordAction(tx, viewer, { kind: 'clubs:create-clubs', ...ofClubs, recordIds: [id], inverse })
      return { id }
    }),
  )
}

/**
 * Changes a club; fields left out stay. With pupils enrolled the new times are checked against what else they do.
 * Throws InvalidInputError, NotFoundError, ConflictError, TermClosedError, OtherGradesClubError, PlacesTakenError,
 * GradeHasPupilsError, SessionsClashError, VenueTakenError.
 */
export function updateClub(
  viewer: SchoolViewer,
  { id, expectedUpdatedAt, ...input }: Version & object,
): Promise<{ id: string }> {
  const changes = parseInput(updateClubInput, given(input))
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      const club = await takeClubInHand(tx, viewer, id, expectedUpdatedAt)
      const kept = contentOf(club)
      // Sizes and level that were not sent are checked against those that were.
      const wanted: ClubInput = parseInput(createClubInput, { ...mutable(kept), termId: club.termId, ...changes })
      const isTimed = changes.sessions !== undefined || changes.gradeIds !== undefined
      const sessions = isTimed ? await timedSessions(tx, { ...club, ...wanted }) : kept.sessions
      await changeClub(tx, viewer, club, contentFrom(wanted, sessions, kept.sessions), 'clubs:update-clubs')
      return { id }
    }),
  )
}

/**
 * Changes the number of places alone; a target or minimum above it comes down with it.
 * Throws InvalidInputError, NotFoundError, ConflictError, TermClosedError, PlacesTakenError.
 */
export function changePlaces(
  viewer: SchoolViewer,
  { id, expectedUpdatedAt, ...input }: Version & object,
): Promise<{ id: string }> {
  const { maximum } = parseInput(changePlacesInput, input)
  return inTransaction(async (tx) => {
    const club = await takeClubInHand(tx, viewer, id, expectedUpdatedAt)
    const { target, minimum, ...kept } = contentOf(club)
    const sizes = { maximum, target: Math.min(target, maximum), minimum: Math.min(minimum, maximum) }
    await changeClub(tx, viewer, club, { ...kept, ...sizes }, 'clubs:change-places')
    return { id }
  })
}

/** GraphQL sends null for a field that was left empty on purpose, and for lists and texts that must stand there is no empty. */
const given = (input: object) =>
  Object.fromEntries(
    Object.entries(input).filter(([field, value]) => value !== null || field === 'courseId' || field === 'description'),
  )

const mutable = (content: object) => JSON.parse(JSON.stringify(content)) as Record<string, unknown>
