import { isWithin, type StandingFigure } from '../figure.ts'
import { placesByPupil } from '../places.ts'

/** R01: who has a place on every day applied for, of those who applied. */
export const figure: StandingFigure = {
  ...{ name: 'needCoverage', requirement: 'R01', source: 'STANDING', unit: 'SHARE', target: 1 },
  ...{ countsPupils: true, finest: 'CLASS' },
  title: { zh: '需求满足率', en: 'Need coverage' },
  definition: {
    zh: '所申请的每一天都有位置的学生 ÷ 申请的学生（不含已撤回的申请）。',
    en: 'Applicants with a place on every day applied for ÷ applicants, without withdrawn applications.',
  },
  count: ({ term }, within) => {
    const places = placesByPupil(term)
    const applied = term.applications.filter((application) => isWithin(application, within))
    const served = applied.filter(({ pupilId, weekdays }) =>
      weekdays.every((weekday) => places.get(pupilId)?.has(weekday)),
    )
    return { numerator: served.length, denominator: applied.length }
  },
}
