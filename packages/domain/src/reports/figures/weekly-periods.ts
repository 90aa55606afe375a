import type { StandingFigure } from '../figure.ts'
import { clubsOfGrade, periodsOf, servedGrades } from '../weekly-periods.ts'

/** R19: which grades have the sport and the science-or-art periods of a week, as timetabled. */
export const figure: StandingFigure = {
  ...{ name: 'weeklyPeriods', requirement: 'R19', source: 'STANDING', unit: 'SHARE', target: 1 },
  ...{ countsPupils: false, finest: 'GRADE' },
  title: { zh: '周体育与科艺达标', en: 'Weekly periods' },
  definition: {
    zh: '每周体育、科技或艺术课时都不少于方案承诺的年级 ÷ 开展服务的年级；按课表计，同一时间的几个社团算一课时。',
    en: 'Grades with the sport and the science-or-art periods that the plan promises a week ÷ grades served; as timetabled, clubs at one time being one period.',
  },
  count: ({ term }, { grade }) => {
    const { thresholds } = term
    if (!thresholds) return { numerator: 0, denominator: 0 }
    const served = servedGrades(term).filter((each) => !grade || each === grade)
    const met = served.filter(
      (each) =>
        periodsOf(clubsOfGrade(term, each, ['SPORT'])) >= thresholds.sportPeriodsPerWeek &&
        periodsOf(clubsOfGrade(term, each, ['SCIENCE', 'ART'])) >= thresholds.scienceOrArtPeriodsPerWeek,
    )
    return { numerator: met.length, denominator: served.length }
  },
}
