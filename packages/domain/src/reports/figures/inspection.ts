import type { PeriodFigure } from '../figure.ts'

/** R80: of the classes and clubs that ran, which were inspected. */
export const figure: PeriodFigure = {
  ...{ name: 'inspection', requirement: 'R80', source: 'PERIOD', unit: 'SHARE', target: 1 },
  ...{ countsPupils: false, finest: 'GRADE' },
  title: { zh: '巡查完成率', en: 'Inspection' },
  definition: {
    zh: '当天已巡查的托管班和社团 ÷ 当天已点名的托管班和社团；同一天多次巡查只计一次。',
    en: 'Care classes and clubs inspected that day ÷ those that took their register; several visits of a day count once.',
  },
  count: ({ sessions }) => ({ numerator: sessions.inspected, denominator: sessions.running }),
}
