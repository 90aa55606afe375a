import type { PeriodFigure } from '../figure.ts'

/** R04: whose homework was finished at school, of those in care who had some. */
export const figure: PeriodFigure = {
  ...{ name: 'homeworkDone', requirement: 'R04', source: 'PERIOD', unit: 'SHARE', target: 0.9 },
  ...{ countsPupils: true, finest: 'CLASS' },
  title: { zh: '作业完成率', en: 'Homework done at school' },
  definition: {
    zh: '在托管中完成作业的学生人次 ÷ 当天在托管且有作业的学生人次。',
    en: 'Pupil-days with homework finished in care ÷ pupil-days in care with homework.',
  },
  count: ({ care }) => ({ numerator: care.homeworkFinished, denominator: care.homeworkGiven }),
}
