import { isWithin, type StandingFigure } from '../figure.ts'
import { placesByPupil } from '../places.ts'

/** Who has a place, of those enrolled in the school. */
export const figure: StandingFigure = {
  ...{ name: 'participation', requirement: 'R01', source: 'STANDING', unit: 'SHARE', target: null },
  ...{ countsPupils: true, finest: 'CLASS' },
  title: { zh: '学生参加率', en: 'Participation' },
  definition: {
    zh: '在托管班或社团有位置的学生（不重复）÷ 在籍学生；还没有任何位置的学校没有数字。',
    en: 'Distinct pupils with a place in a care class or a club ÷ pupils enrolled in the school; none while a school has given no place.',
  },
  count: ({ term, pupils }, within) => {
    const places = placesByPupil(term)
    // A school that has given no place yet does not serve nobody: it has not begun.
    if (places.size === 0) return { numerator: 0, denominator: 0 }
    const enrolled = pupils.filter((pupil) => isWithin(pupil, within))
    return { numerator: enrolled.filter(({ id }) => places.has(id)).length, denominator: enrolled.length }
  },
}
