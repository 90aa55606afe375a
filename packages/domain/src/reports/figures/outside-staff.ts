import type { StandingFigure } from '../figure.ts'
import { servingIds } from '../serving.ts'

/** R71: how many outside instructors and volunteers stand in a session. */
export const figure: StandingFigure = {
  ...{ name: 'outsideStaff', requirement: 'R71', source: 'STANDING', unit: 'COUNT', target: null },
  ...{ countsPupils: false, finest: 'SCHOOL' },
  title: { zh: '校外人员', en: 'Outside staff' },
  definition: {
    zh: '每周至少值守一次的校外指导教师和志愿者人数（不重复），对照每周值守的全部成人。',
    en: 'Distinct outside instructors and volunteers with at least one session a week, beside all adults who have one.',
  },
  count: ({ term }) => {
    const serving = servingIds(term)
    const adults = term.staff.filter(({ id }) => serving.has(id))
    const outside = adults.filter(({ kind }) => kind === 'OUTSIDE_INSTRUCTOR' || kind === 'VOLUNTEER')
    return { numerator: outside.length, denominator: adults.length }
  },
}
