import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { InputRule } from '@afterbell/domain/input-issue'
import { calendarDaysInput } from '@afterbell/domain/schools/input'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { type CalendarIssue, calendarIssues } from '@afterbell/domain/schools/term-calendar'
import { columnDate, inTransaction, schoolDateOf, type Transaction } from '../../../database.ts'
import { updateUnchanged } from '../../../expected-version.ts'
import { invalidField, parseInput } from '../../../graphql/errors.ts'
import type { Version } from '../../actions/editing.ts'
import { CannotUndoError } from '../../actions/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { recordAction } from '../../actions/record.ts'
import { calendarOf, type Term } from './term-calendar.ts'
import { changeableTerm } from './terms.ts'

type Day = Pick<Prisma.CalendarDayGetPayload<object>, 'kind' | 'followsWeekday' | 'note'>

interface ListedDay extends Day {
  readonly date: SchoolDate
}

interface NewCalendar extends Version {
  readonly days: unknown
}

/**
 * Lists, all at once, the days of a term that are not what their weekday says (R11). The version is the term's.
 * Throws InvalidInputError, ConflictError, NotFoundError, TermClosedError.
 */
export function setCalendarDays(viewer: SchoolViewer, { id, expectedUpdatedAt, days }: NewCalendar) {
  const listed = parseInput(calendarDaysInput, days)
  return inTransaction(async (tx) => {
    const term = await changeableTerm(tx, viewer, id)
    const wanted: ListedDay[] = listed.map((day) => ({
      ...day,
      followsWeekday: day.followsWeekday ?? null,
      note: day.note ?? null,
    }))
    refuseUnsound(term, wanted)
    await updateUnchanged(tx.term, term, expectedUpdatedAt, {})
    const former = await listedDays(tx, term)
    await replaceDays(tx, term, wanted)
    await recordAction(tx, viewer, {
      kind: 'schools:set-calendar',
      permission: 'schools:edit',
      resource: 'terms',
      recordIds: [id],
      changes: [{ recordId: id, field: 'calendarDays', from: former, to: wanted }],
      inverse: { kind: 'terms:put-calendar-back', data: { id, replaced: wanted, days: former } },
    })
    return term
  })
}

function refuseUnsound(term: Term, days: readonly ListedDay[]) {
  const calendar = calendarOf(
    term,
    days.map((day) => ({ ...day, date: columnDate(day.date) })),
  )
  const [issue] = calendarIssues(calendar)
  if (!issue) return
  const index = days.findIndex(({ date }) => date === issue.date)
  throw invalidField(index < 0 ? ['days'] : ['days', String(index), 'date'], ruleOf[issue.code])
}

const ruleOf: Record<CalendarIssue['code'], InputRule> = {
  TERM_ENDS_BEFORE_START: 'endBeforeStart',
  OUTSIDE_TERM: 'outsideTerm',
  LISTED_TWICE: 'listedTwice',
  MAKE_UP_WITHOUT_WEEKDAY: 'makeUpWeekdayMissing',
  WEEKDAY_WITHOUT_MAKE_UP: 'weekdayWithoutMakeUp',
  TEACHING_ON_WEEKEND: 'teachingOnWeekend',
  FIRST_SERVICE_DAY_OUTSIDE_TERM: 'outsideTerm',
  FIRST_SERVICE_DAY_WITHOUT_LESSONS: 'firstServiceDayWithoutLessons',
}

async function listedDays(tx: Transaction, { schoolId, id }: Term): Promise<ListedDay[]> {
  const days = await tx.calendarDay.findMany({ where: { schoolId, termId: id }, orderBy: { date: 'asc' } })
  return days.map(({ date, kind, followsWeekday, note }) => ({ date: schoolDateOf(date), kind, followsWeekday, note }))
}

async function replaceDays(tx: Transaction, { schoolId, id }: Term, days: readonly ListedDay[]) {
  await tx.calendarDay.deleteMany({ where: { schoolId, termId: id } })
  await tx.calendarDay.createMany({
    data: days.map((day) => ({ ...day, schoolId, termId: id, date: columnDate(day.date) })),
  })
}

interface PutCalendarBack {
  readonly id: string
  readonly replaced: ListedDay[]
  readonly days: ListedDay[]
}

defineInverse<PutCalendarBack>('terms:put-calendar-back', async (tx, viewer, { id, replaced, days }) => {
  const term = await changeableTerm(tx, viewer, id)
  const current = await listedDays(tx, term)
  const inOrder = replaced.toSorted((one, other) => one.date.localeCompare(other.date))
  // The log is kept as jsonb, which orders keys its own way.
  if (!isDeepStrictEqual(current, inOrder)) {
    throw new CannotUndoError({
      zh: '无法撤销：之后校历又有改动。请直接修改校历。',
      en: 'This cannot be undone: the calendar was changed again since. Edit the calendar instead.',
    })
  }
  await updateUnchanged(tx.term, term, term.updatedAt, {})
  await replaceDays(tx, term, days)
  return {
    changes: [{ recordId: id, field: 'calendarDays', from: current, to: days }],
    inverse: { kind: 'terms:put-calendar-back', data: { id, replaced: days, days: current } },
  }
})
