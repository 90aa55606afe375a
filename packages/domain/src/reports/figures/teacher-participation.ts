import type { StandingFigure } from '../figure.ts'
import { servingIds } from '../serving.ts'

/** R02: which teachers stand in at least one session, of those on the staff. */
export const figure: StandingFigure = {
  ...{ name: 'teacherParticipation', requirement: 'R02', source: 'STANDING', unit: 'SHARE', target: 1 },
  ...{ countsPupils: false, finest: 'SCHOOL' },
  title: { zh: '教师参与率', en: 'Teacher participation' },
  definition: {
    zh: '每周至少值守一次的教师（不重复）÷ 在职教师。',
    en: 'Distinct teachers with at least one session a week ÷ teachers on the staff.',
  },
  count: ({ term }) => {
    const serving = servingIds(term)
    const teachers = term.staff.filter(({ kind }) => kind === 'TEACHER')
    return { numerator: teachers.filter(({ id }) => serving.has(id)).length, denominator: teachers.length }
  },
}
