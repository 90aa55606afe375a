import { describe, expect, test } from 'vitest'
import type { ListIssueData } from './list-issue.ts'
import { describeListIssue, LIST_ISSUE_CODES } from './list-issue-sentence.ts'

const written = '七（1）班'

/** The facts of each issue, with what was written where the check hands that on. */
const facts: { readonly [Code in keyof ListIssueData]: ListIssueData[Code] } = {
  MISSING: {},
  FORMULA: {},
  UNEXPECTED_KIND: { kind: 'date' },
  NAME_FAULT: { fault: 'TOO_SHORT' },
  PHONE_FAULT: { fault: 'TOO_SHORT', digits: 10 },
  NUMBER_UNREADABLE: {},
  NUMBER_OF_OTHER_NAME: { lines: [4, 9] },
  HOME_CLASS_TAKEN_TWICE: { lines: [4] },
  GRADE_UNKNOWN: { written },
  CLASS_UNKNOWN: { written },
  GRADE_CONTRADICTS_CLASS: { grade: 5, classGrade: 4 },
  SEX_UNKNOWN: {},
  RELATION_UNKNOWN: {},
  OFFICE_UNKNOWN: { written },
  TEXT_TOO_LONG: { maximum: 500 },
  NAME_WILL_CHANGE: {},
  SAME_NAME_IN_CLASS: { lines: [4, 9] },
  SAME_NAME_KNOWN: { existingId: '0193' },
  SEVERAL_GRADES: { grades: [3, 4] },
  GUARDIAN_NOT_STATED: {},
  DATE_UNREADABLE: {},
  YES_NO_UNREADABLE: {},
  COUNT_UNREADABLE: { maximum: 200 },
  CATEGORY_UNKNOWN: {},
  LEVEL_UNKNOWN: {},
  WEEKDAYS_UNREADABLE: {},
  PERIODS_UNREADABLE: {},
  PERIOD_NOT_RUNG: { grades: [3] },
  VENUE_UNKNOWN: {},
  TEACHER_UNKNOWN: {},
  TEACHER_AMBIGUOUS: {},
  SIZES_OUT_OF_ORDER: {},
  PLACES_TAKEN: { taken: 12 },
  GRADE_LEVEL_CLUB: {},
  CLUB_IS_OVER: {},
  CLUB_HAS_PUPILS: {},
  CLUB_LISTED_TWICE: { lines: [4] },
  VENUE_IN_USE: { lines: [4], usedBy: ['Choir'] },
  TEACHER_ELSEWHERE: { lines: [], clubs: ['Choir'] },
  PUPIL_UNKNOWN: {},
  PUPIL_OF_OTHER_NAME: {},
  PUPIL_LEFT: {},
  CLASS_DIFFERS: {},
  WEEKDAYS_MISSING: {},
  CLUB_UNKNOWN: {},
  CLUB_OF_OTHER_GRADE: { grade: 3 },
  CLUB_CHOSEN_TWICE: {},
  CLUB_ON_OTHER_DAY: { weekdays: [2] },
  PICK_UP_MODE_UNKNOWN: {},
  NOT_CONFIRMED: {},
  SECOND_APPLICATION: { lines: [4, 9] },
  WITHDRAWN_SINCE: {},
  DECISION_WILL_LAPSE: {},
}

describe('what is the matter with a line, in words', () => {
  test.for(LIST_ISSUE_CODES)('%s is told in both languages and repeats nothing of the line', (code) => {
    const zh = describeListIssue({ code, data: facts[code] }, 'zh')
    const en = describeListIssue({ code, data: facts[code] }, 'en')
    expect(zh).toMatch(/\p{Script=Han}.*。$/u)
    expect(en).toMatch(/^[A-Z].*\.$/)
    expect(`${zh}${en}`).not.toMatch(/七|0193|undefined/)
  })

  test('names the other rows, the digits and the limit', () => {
    expect(describeListIssue({ code: 'NUMBER_OF_OTHER_NAME', data: { lines: [4, 9] } }, 'zh')).toContain('第 4、9 行')
    expect(describeListIssue({ code: 'HOME_CLASS_TAKEN_TWICE', data: { lines: [4] } }, 'en')).toContain('row 4')
    expect(describeListIssue({ code: 'PHONE_FAULT', data: { fault: 'TOO_SHORT', digits: 10 } }, 'zh')).toContain('10')
    expect(describeListIssue({ code: 'TEXT_TOO_LONG', data: { maximum: 500 } }, 'en')).toContain('500')
  })
})
