import { SCHOOL_WEEKDAYS } from '../../schools/school-day.ts'
import type { StandingFigure } from '../figure.ts'

/** R12: of the grade-weekdays served, which fill the minutes that the plan promises. Grades 3–4 of the plan fail with 115. */
export const figure: StandingFigure = {
  ...{ name: 'duration', requirement: 'R12', source: 'STANDING', unit: 'SHARE', target: 1 },
  ...{ countsPupils: false, finest: 'GRADE' },
  title: { zh: '时长达标率', en: 'Duration' },
  definition: {
    zh: '从服务开始到本年级放学不少于方案承诺分钟数的年级×星期 ÷ 开展服务的年级×星期；方案未公布时没有数字。',
    en: 'Grade-weekdays with at least the minutes that the plan promises, from start to dismissal ÷ grade-weekdays served; none before the plan is published.',
  },
  count: ({ term: { thresholds, bells, dismissals } }, { grade }) => {
    if (!thresholds) return { numerator: 0, denominator: 0 }
    const minutes = dismissals
      .filter((each) => !grade || each.grade === grade)
      .flatMap((each) => {
        const own = bells.find(({ grades }) => grades.includes(each.grade))
        return own ? [each.leavesAt - own.startsAt] : []
      })
    const enough = minutes.filter((each) => each >= thresholds.minutesPerDay)
    // Bells and dismissals of a term hold on every weekday.
    const days = SCHOOL_WEEKDAYS.length
    return { numerator: enough.length * days, denominator: minutes.length * days }
  },
}
