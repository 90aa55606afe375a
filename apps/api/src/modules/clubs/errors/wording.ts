import { type Grade, gradeName } from '@afterbell/domain/schools/grade'
import { formatTimeOfDay } from '@afterbell/domain/schools/time-of-day'

const weekdaysZh = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日']
const weekdaysEn = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** 周二, or Tuesday. */
export const weekdayWord = (weekday: number) => ({ zh: weekdaysZh[weekday] ?? '', en: weekdaysEn[weekday] ?? '' })

/** 15:30–16:10. */
export const spanWord = (startsAt: number, endsAt: number) => `${formatTimeOfDay(startsAt)}–${formatTimeOfDay(endsAt)}`

/** 三年级、四年级, or Grade 3, Grade 4. */
export const gradeWords = (grades: readonly Grade[]) => ({
  zh: grades.map((grade) => gradeName(grade, 'zh')).join('、'),
  en: grades.map((grade) => gradeName(grade, 'en')).join(', '),
})
