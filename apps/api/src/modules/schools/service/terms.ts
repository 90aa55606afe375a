import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { createTermInput, updateTermInput } from '@afterbell/domain/schools/input'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { calendarIssues } from '@afterbell/domain/schools/term-calendar'
import { canCloseTerm, canOpenTerm } from '@afterbell/domain/schools/term-lifecycle'
import { columnDate, inTransaction, type Transaction } from '../../../database.ts'
import { parseInput, refusingTaken } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { terms } from '../editing.ts'
import { TermClosedError, TermStepRefusedError } from '../errors.ts'
import { calendarOf } from './term-calendar.ts'

interface TermColumns {
  readonly name?: string
  readonly startsOn?: SchoolDate
  readonly endsOn?: SchoolDate
  readonly firstServiceOn?: SchoolDate
}

/** A term's fields as its columns take them. */
export const termColumns = ({ startsOn, endsOn, firstServiceOn, ...rest }: TermColumns) => ({
  ...rest,
  ...(startsOn && { startsOn: columnDate(startsOn) }),
  ...(endsOn && { endsOn: columnDate(endsOn) }),
  ...(firstServiceOn && { firstServiceOn: columnDate(firstServiceOn) }),
})

/** Changes a term that is not closed (R11). Throws InvalidInputError, ConflictError, NotFoundError, TermClosedError. */
export function updateTerm(viewer: SchoolViewer, { id, expectedUpdatedAt, ...input }: Version & object) {
  const data = parseInput(updateTermInput, input)
  return refusingTaken('name', () =>
    inTransaction(async (tx) => {
      const kept = await changeableTerm(tx, viewer, id)
      // Dates that were not sent are checked against those that were.
      parseInput(createTermInput, { ...kept, ...termColumns(data) })
      return terms.update(tx, viewer, { id, expectedUpdatedAt }, termColumns(data))
    }),
  )
}

/** The term, which must not be closed. Throws NotFoundError, TermClosedError. */
export async function changeableTerm(tx: Transaction, viewer: SchoolViewer, id: string) {
  const term = await terms.found(tx, viewer, id)
  if (term.state === 'CLOSED') throw new TermClosedError()
  return term
}

/**
 * Opens a term: its calendar is sound, every grade has its bells and its dismissal, and no other term is open (R11).
 * Throws ConflictError, NotFoundError, TermStepRefusedError.
 */
export function openTerm(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version) {
  return inTransaction(async (tx) => {
    const term = await terms.found(tx, viewer, id)
    const { schoolId } = term
    const [days, grades, ringing, leaving, otherOpen] = [
      await tx.calendarDay.findMany({ where: { schoolId, termId: id } }),
      await tx.grade.count({ where: { schoolId, homeClasses: { some: { archivedAt: null } } } }),
      await tx.bellScheduleGrade.count({ where: { schoolId, termId: id } }),
      await tx.dismissal.count({ where: { schoolId, termId: id } }),
      await tx.term.count({ where: { schoolId, state: 'OPEN', id: { not: id } } }),
    ]
    const decision = canOpenTerm(term.state, {
      calendarIssueCount: calendarIssues(calendarOf(term, days)).length,
      gradesWithoutBellSchedule: Math.max(0, grades - ringing),
      gradesWithoutDismissal: Math.max(0, grades - leaving),
      otherTermIsOpen: otherOpen > 0,
      clubsNotClosed: 0,
    })
    if (!decision.allowed) throw new TermStepRefusedError(decision.reasons)
    return terms.update(tx, viewer, { id, expectedUpdatedAt }, { state: 'OPEN' })
  })
}

/** Closes a term for good, when all of its clubs are closed. Throws ConflictError, NotFoundError, TermStepRefusedError. */
export function closeTerm(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version) {
  return inTransaction(async (tx) => {
    const term = await terms.found(tx, viewer, id)
    const clubsNotClosed = await tx.club.count({
      where: { schoolId: term.schoolId, termId: id, archivedAt: null, state: { not: 'CLOSED' } },
    })
    const decision = canCloseTerm(term.state, { clubsNotClosed })
    if (!decision.allowed) throw new TermStepRefusedError(decision.reasons)
    return terms.update(tx, viewer, { id, expectedUpdatedAt }, { state: 'CLOSED' })
  })
}
