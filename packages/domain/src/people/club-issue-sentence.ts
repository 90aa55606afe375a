import { gradeName } from '../schools/grade.ts'
import { type IssueSentences, rows, rowsInEnglish } from './issue-sentences.ts'

type ClubIssueCode =
  | 'CATEGORY_UNKNOWN'
  | 'LEVEL_UNKNOWN'
  | 'WEEKDAYS_UNREADABLE'
  | 'PERIODS_UNREADABLE'
  | 'PERIOD_NOT_RUNG'
  | 'VENUE_UNKNOWN'
  | 'TEACHER_UNKNOWN'
  | 'TEACHER_AMBIGUOUS'
  | 'SIZES_OUT_OF_ORDER'
  | 'PLACES_TAKEN'
  | 'GRADE_LEVEL_CLUB'
  | 'CLUB_IS_OVER'
  | 'CLUB_HAS_PUPILS'
  | 'CLUB_LISTED_TWICE'
  | 'VENUE_IN_USE'
  | 'TEACHER_ELSEWHERE'

/** Other uses at the time, as both languages list them: rows of this list, and what stands in the school. */
const others = (lines: readonly number[], named: readonly string[]) => ({
  zh: [...(lines.length > 0 ? [`本表第 ${rows(lines)} 行`] : []), ...named.map((name) => `「${name}」`)].join('、'),
  en: [...(lines.length > 0 ? [`${rowsInEnglish(lines)} of this list`] : []), ...named].join(', '),
})

/** What can be the matter with a line of a list of clubs. */
export const CLUB_SENTENCES: IssueSentences<ClubIssueCode> = {
  CATEGORY_UNKNOWN: {
    zh: () => '类别请填体育、艺术或科技。',
    en: () => 'Enter 体育, 艺术 or 科技 as the category.',
  },
  LEVEL_UNKNOWN: { zh: () => '级别请填年级或校级。', en: () => 'Enter 年级 or 校级 as the level.' },
  WEEKDAYS_UNREADABLE: {
    zh: () => '看不懂星期，请填周一至周五，几天用顿号隔开。',
    en: () => 'These are no weekdays; enter 周一 to 周五, several of them with 、 between.',
  },
  PERIODS_UNREADABLE: {
    zh: () => '看不懂课时，请写成第2课时，几个用顿号隔开。',
    en: () => 'These are no periods; write 第2课时, several of them with 、 between.',
  },
  PERIOD_NOT_RUNG: {
    zh: ({ grades }) =>
      `${grades.map((grade) => gradeName(grade, 'zh')).join('、')}的作息表里没有这一课时，请改正，或先改作息表。`,
    en: ({ grades }) =>
      `${grades.map((grade) => gradeName(grade, 'en')).join(', ')} has no such period; mend this, or the bell schedule first.`,
  },
  VENUE_UNKNOWN: {
    zh: () => '学校没有这个场地，请改正，或先建立它。',
    en: () => 'The school has no such venue; mend this, or add it first.',
  },
  TEACHER_UNKNOWN: {
    zh: () => '学校没有叫这个名字的在职人员，请改正，或先录入。',
    en: () => 'Nobody of that name serves at the school; mend this, or add the person first.',
  },
  TEACHER_AMBIGUOUS: {
    zh: () => '学校有几位同名人员，请改填工号。',
    en: () => 'Several of the staff have this name; enter the staff number instead.',
  },
  SIZES_OUT_OF_ORDER: {
    zh: () => '人数应为：最低 ≤ 目标 ≤ 上限，请改正。',
    en: () => 'Sizes must be: minimum ≤ target ≤ maximum; mend them.',
  },
  PLACES_TAKEN: {
    zh: ({ taken }) => `社团已录取 ${taken} 人，上限不能更少。`,
    en: ({ taken }) => `The club has ${taken} pupils enrolled; the maximum cannot be less.`,
  },
  GRADE_LEVEL_CLUB: {
    zh: () => '年级社团只招收一个年级，请改正级别或年级。',
    en: () => 'A club at grade level admits one grade; mend the level or the grades.',
  },
  CLUB_IS_OVER: {
    zh: () => '同名社团已结束或归档，请改名，或先恢复它。',
    en: () => 'A club of this name is closed or archived; rename this one, or restore it first.',
  },
  CLUB_HAS_PUPILS: {
    zh: () => '社团已有学生，活动时间和招收年级请在社团页面修改，那里会逐一检查学生的时间。',
    en: () => 'The club has pupils; change its times and grades on its own page, where each pupil is checked.',
  },
  CLUB_LISTED_TWICE: {
    zh: ({ lines }) => `第 ${rows(lines)} 行是同名社团，内容不同，请只留一行。`,
    en: ({ lines }) => `In ${rowsInEnglish(lines)} the same club stands with other data; keep one line.`,
  },
  VENUE_IN_USE: {
    zh: ({ lines, usedBy }) =>
      `场地在这个时间已由${others(lines, usedBy).zh}使用。仍会导入，先到者用此场地，后到者的场地待定。`,
    en: ({ lines, usedBy }) =>
      `The venue is used then by ${others(lines, usedBy).en}. It is imported all the same: the first has it, the others wait for one.`,
  },
  TEACHER_ELSEWHERE: {
    zh: ({ lines, clubs }) => `教师在这个时间还要带${others(lines, clubs).zh}。仍会导入，请之后调整。`,
    en: ({ lines, clubs }) =>
      `The teacher is needed then for ${others(lines, clubs).en} too. It is imported all the same; settle it afterwards.`,
  },
}
