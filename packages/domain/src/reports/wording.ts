import { type Grade, gradeName } from '../schools/grade.ts'
import type { SchoolWeekday } from '../schools/school-day.ts'
import { formatTimeOfDay, type MinuteOfDay } from '../schools/time-of-day.ts'
import type { Sentence } from '../sentence.ts'
import type { Evidence } from './finding.ts'
import type { WeekTime } from './term-facts.ts'

const weekdaysZh = ['周一', '周二', '周三', '周四', '周五']
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** Words that are the same in both languages, such as a name. */
export const asIs = (text: string): Sentence => ({ zh: text, en: text })

export const weekdayWord = (weekday: SchoolWeekday): Sentence => ({
  zh: weekdaysZh[weekday - 1] ?? '',
  en: weekdaysEn[weekday - 1] ?? '',
})

export const gradesWord = (grades: readonly Grade[]): Sentence => ({
  zh: grades.map((grade) => gradeName(grade, 'zh')).join('、'),
  en: grades.map((grade) => gradeName(grade, 'en')).join(', '),
})

/** 15:30–17:25. */
export const spanWord = (startsAt: MinuteOfDay, endsAt: MinuteOfDay): string =>
  `${formatTimeOfDay(startsAt)}–${formatTimeOfDay(endsAt)}`

/** 周二 15:40–16:20. */
export const timeWord = ({ weekday, startsAt, endsAt }: WeekTime): Sentence => {
  const span = spanWord(startsAt, endsAt)
  const day = weekdayWord(weekday)
  return { zh: `${day.zh} ${span}`, en: `${day.en} ${span}` }
}

export const peopleCount = (count: number): Sentence => ({
  zh: `${count} 人`,
  en: count === 1 ? '1 pupil' : `${count} pupils`,
})

export const minutesCount = (count: number): Sentence => ({ zh: `${count} 分钟`, en: `${count} minutes` })

export const evidenceOf = (zh: string, en: string, value: Sentence): Evidence => ({ label: { zh, en }, value })

/** When something is held, as evidence. */
export const whenEvidence = (time: WeekTime): Evidence => evidenceOf('时间', 'When', timeWord(time))
