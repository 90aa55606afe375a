import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import { dismissalLeaderInput } from '@afterbell/domain/timetable/input'
import { lastSessions } from '@afterbell/domain/timetable/last-sessions'
import { heldOf, sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { database, inTransaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { editableDismissals } from '../access.ts'
import { applyEdit } from '../changes/apply.ts'
import { readDated, readPattern } from '../week/pattern.sql.ts'
import type { NamedPerson } from '../week/pattern.ts'
import { patternOnDates } from '../week/timetable.ts'
import { checkServing } from './session-at-hand.ts'

/** From where pupils of a grade are led out. */
export interface LeavingFrom {
  readonly sessionId: string
  readonly name: string
  readonly venueName: string | null
  readonly endsAt: number
  readonly pupils: number
}

/** A grade in the order of leaving (R15). */
export interface DismissalLine {
  readonly dismissalId: string
  readonly updatedAt: Date
  readonly gradeNumber: number
  readonly leavesAt: number
  readonly gate: string
  readonly order: number
  readonly leader: NamedPerson | null
  readonly homeClassNumbers: readonly number[]
  readonly from: readonly LeavingFrom[]
  readonly editable: boolean
}

/** The dismissal of a day (R15). */
export interface DismissalPlan {
  readonly termId: string
  readonly date: SchoolDate
  /** The weekday whose pattern the day follows; null on a day without service, which has no lines. */
  readonly weekday: number | null
  readonly lines: readonly DismissalLine[]
}

interface Attendance {
  readonly sessionId: string
  readonly pupilId: string
  readonly gradeNumber: number
}

/** Which grade leaves when, by which gate, led by whom, and from which classes and clubs its pupils come (R15). */
export async function readDismissalPlan(
  viewer: SchoolViewer,
  { termId, date }: { readonly termId: string; readonly date: SchoolDate },
): Promise<DismissalPlan | null> {
  const { schoolId } = viewer
  const pattern = await readPattern(database, { schoolId, termId })
  if (!pattern) return null
  const weekday = termDay(pattern.calendar, date)?.service
    ? (termDay(pattern.calendar, date)?.followsWeekday ?? null)
    : null
  if (weekday === null) return { termId, date, weekday, lines: [] }
  const { exceptions } = await readDated(database, { schoolId, termId, from: date, to: date })
  const held = heldOf(sessionsOn(date, { ...patternOnDates(pattern), exceptions }))
  const attendance = await readAttendance(
    schoolId,
    held.map(({ session }) => session.id),
  )
  const groups = lastSessions(
    held.map(({ session, endsAt }) => ({
      id: session.id,
      endsAt,
      pupils: attendance.filter(({ sessionId }) => sessionId === session.id),
    })),
  )
  const dismissals = await database.dismissal.findMany({
    where: { schoolId, termId },
    include: {
      grade: { include: { homeClasses: { where: { archivedAt: null }, orderBy: { number: 'asc' } } } },
      leaders: { where: { weekday }, include: { staff: { select: { id: true, name: true } } } },
    },
    orderBy: [{ leavesAt: 'asc' }, { order: 'asc' }],
  })
  const own = await database.dismissal.findMany({
    where: { AND: [editableDismissals(viewer), { termId }] },
    select: { id: true },
  })
  const lines = dismissals.map(
    ({ id, updatedAt, grade, leavesAt, gate, order, leaders }): DismissalLine => ({
      ...{ dismissalId: id, updatedAt, gradeNumber: grade.number, leavesAt, gate, order },
      leader: leaders[0]?.staff ?? null,
      homeClassNumbers: grade.homeClasses.map(({ number }) => number),
      from: groups
        .filter(({ gradeNumber }) => gradeNumber === grade.number)
        .flatMap(({ sessionId, pupils }) => {
          const onDate = held.find(({ session }) => session.id === sessionId)
          if (!onDate) return []
          const move = onDate.exceptions.find(({ kind, venueId }) => kind === 'MOVE' && venueId !== null)
          const venueName = move?.venueName ?? onDate.session.venueName
          return [{ sessionId, name: onDate.session.name, venueName, endsAt: onDate.endsAt, pupils }]
        }),
      editable: own.some((each) => each.id === id),
    }),
  )
  return { termId, date, weekday, lines }
}

/** The pupils of sessions by roster: of clubs those enrolled, of care classes those placed. */
const readAttendance = (schoolId: string, sessionIds: readonly string[]) =>
  database.$queryRaw<Attendance[]>`
    SELECT roster.session_id AS "sessionId", roster.pupil_id AS "pupilId", grade.number AS "gradeNumber"
      FROM (
        SELECT session_id, pupil_id FROM enrolment_slot
         WHERE school_id = ${schoolId}::uuid AND session_id = ANY(${[...sessionIds]}::uuid[])
        UNION ALL
        SELECT care_class_id, pupil_id FROM care_place
         WHERE school_id = ${schoolId}::uuid AND care_class_id = ANY(${[...sessionIds]}::uuid[])
      ) AS roster
      JOIN pupil ON pupil.school_id = ${schoolId}::uuid AND pupil.id = roster.pupil_id AND pupil.archived_at IS NULL
      JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
      JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id`

/**
 * Names who leads a grade out on a weekday, or nobody (R15). The version is the dismissal's.
 * Throws InvalidInputError, NotFoundError, ConflictError, TermClosedError.
 */
export function setDismissalLeader(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { dismissalId, expectedUpdatedAt, weekday, staffId } = parseInput(dismissalLeaderInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const dismissal = await tx.dismissal.findFirst({
      where: { AND: [editableDismissals(viewer), { id: dismissalId }] },
    })
    if (!dismissal) throw new NotFoundError()
    await checkServing(tx, viewer, [staffId])
    await updateUnchanged(tx.dismissal, dismissal, expectedUpdatedAt, {})
    const key = { schoolId, dismissalId, weekday }
    const before = await tx.dismissalLeader.findUnique({ where: { schoolId_dismissalId_weekday: key } })
    if ((before?.staffId ?? null) === (staffId ?? null)) return { ids: [dismissalId] }
    await applyEdit(tx, viewer, {
      kind: 'timetable:set-dismissal-leader',
      termId: dismissal.termId,
      changes: [{ table: 'leader', before, after: staffId ? { ...key, staffId } : null }],
      ...{ confirmed: true, reason: null, recordIds: [dismissalId] },
    })
    return { ids: [dismissalId] }
  })
}
