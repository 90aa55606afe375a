import type { PeriodFigure } from '../figure.ts'

/** R57: of those who came, who was released to a known person or alone as agreed. */
export const figure: PeriodFigure = {
  ...{ name: 'handOver', requirement: 'R57', source: 'PERIOD', unit: 'SHARE', target: 1 },
  ...{ countsPupils: true, finest: 'CLASS', countsOnFrom: 'attendance' },
  title: { zh: '交接完整率', en: 'Hand-over' },
  definition: {
    zh: '交给登记的接送人或按约定自行离校的学生人次 ÷ 到的学生人次；只计登记了放行的班级和日期。',
    en: 'Pupil-days released to a known person, or alone as agreed ÷ pupil-days present, of classes and days for which releases were entered.',
  },
  count: ({ day }) => ({ numerator: day.releasedKnown, denominator: day.attendedWhereReleased }),
}
