import { CALENDAR, TERM } from '../schools/term-2022-spring.ts'

/** The term's days, as the rules know them. */
export const DEMO_CALENDAR = {
  start: TERM.start,
  end: TERM.end,
  firstServiceDay: TERM.firstServiceDay,
  exceptions: CALENDAR,
}
