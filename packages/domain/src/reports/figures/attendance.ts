import type { PeriodFigure } from '../figure.ts'

/** R57: of those expected and not excused, who came. */
export const figure: PeriodFigure = {
  ...{ name: 'attendance', requirement: 'R57', source: 'PERIOD', unit: 'SHARE', target: null },
  ...{ countsPupils: true, finest: 'CLASS' },
  title: { zh: '出勤率', en: 'Attendance' },
  definition: {
    zh: '到（含迟到、早退）的学生人次 ÷ 应到减去请假的学生人次；一名学生一天只计一次，请假不算缺勤。',
    en: 'Pupil-days present (late and leaving early among them) ÷ pupil-days expected less excused; a pupil counts once a day, and leave is no absence.',
  },
  count: ({ day }) => ({ numerator: day.attended, denominator: day.expected - day.excused }),
}
