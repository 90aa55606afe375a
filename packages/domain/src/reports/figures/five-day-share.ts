import { SCHOOL_WEEKDAYS } from '../../schools/school-day.ts'
import { isWithin, type StandingFigure } from '../figure.ts'
import { placesByPupil } from '../places.ts'

/** Who takes part on all five weekdays, of those who take part. */
export const figure: StandingFigure = {
  ...{ name: 'fiveDayShare', requirement: 'R10', source: 'STANDING', unit: 'SHARE', target: null },
  ...{ countsPupils: true, finest: 'CLASS', countsOnFrom: 'participation' },
  title: { zh: '五天全程率', en: 'Five-day share' },
  definition: {
    zh: '周一至周五每天都有位置的学生 ÷ 有位置的学生。',
    en: 'Pupils with a place on all five weekdays ÷ pupils with a place.',
  },
  count: ({ term, pupils }, within) => {
    const places = placesByPupil(term)
    const taking = pupils.filter((pupil) => isWithin(pupil, within) && places.has(pupil.id))
    const whole = taking.filter(({ id }) => SCHOOL_WEEKDAYS.every((weekday) => places.get(id)?.has(weekday)))
    return { numerator: whole.length, denominator: taking.length }
  },
}
