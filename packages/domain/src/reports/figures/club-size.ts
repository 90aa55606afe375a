import { clubSizeFindings } from '../../clubs/club-size.ts'
import type { StandingFigure } from '../figure.ts'

/** R22: which clubs have about the pupils that the plan aims at. */
export const figure: StandingFigure = {
  ...{ name: 'clubSize', requirement: 'R22', source: 'STANDING', unit: 'SHARE', target: null },
  ...{ countsPupils: false, finest: 'GRADE' },
  title: { zh: '社团规模达标率', en: 'Club size' },
  definition: {
    zh: '人数在方案目标的容差之内的社团 ÷ 进行中的社团；多个年级的社团在每个年级都计入。',
    en: 'Clubs within the tolerance of the size that the plan aims at ÷ clubs under way; a club of several grades counts in each.',
  },
  count: ({ term: { thresholds, clubs } }, { grade }) => {
    if (!thresholds) return { numerator: 0, denominator: 0 }
    const underWay = clubs.filter(({ state, grades }) => state !== 'DRAFT' && (!grade || grades.includes(grade)))
    const off = clubSizeFindings(
      underWay.map(({ id, taken }) => ({ clubId: id, enrolled: taken })),
      { target: thresholds.clubTargetSize, tolerance: thresholds.clubSizeTolerance },
    )
    return { numerator: underWay.length - off.length, denominator: underWay.length }
  },
}
