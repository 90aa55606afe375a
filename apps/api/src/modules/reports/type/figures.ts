import { type Figure, type Fraction, shareOf } from '@afterbell/domain/reports/figure'
import { builder } from '../../../graphql/builder.ts'
import {
  type Breakdown,
  type BreakdownRow,
  breakdownGroups,
  type FigureSet,
  type FigureValue,
} from '../figures/value.ts'

const authScopes = { can: 'reports:figures' } as const

const FigureUnitEnum = builder.enumType('FigureUnit', {
  description: '指标的单位。 What a figure is measured in.',
  values: {
    SHARE: { description: '比率。 A share.' },
    COUNT: { description: '人数，分母供对照。 A count, with a whole beside it.' },
  } as const,
})

const groupTexts: Record<(typeof breakdownGroups)[number], string> = {
  DISTRICT: '按学区。 By district.',
  SCHOOL: '按学校。 By school.',
  GRADE: '按年级。 By grade.',
  CLASS: '按行政班。 By home class.',
  MONTH: '按月。 By month.',
  WEEK: '按周。 By week.',
  WEEKDAY: '按星期几。 By weekday.',
  GRADE_WEEKDAY: '按年级和星期几。 By grade and weekday.',
}

export const BreakdownGroupEnum = builder.enumType('BreakdownGroup', {
  description: '指标按什么分列（R05）。 By what a figure is broken down (R05).',
  values: Object.fromEntries(breakdownGroups.map((value) => [value, { value, description: groupTexts[value] }])) as {
    [Group in (typeof breakdownGroups)[number]]: { value: Group; description: string }
  },
})

export const FigureType = builder.objectRef<Figure>('Figure').implement({
  description: '指标字典中的一个指标：一处定义，各处同用。 A figure of the dictionary: defined once, used everywhere.',
  authScopes,
  fields: (t) => ({
    name: t.exposeString('name', { description: '代号。 Its name for programs.' }),
    requirement: t.exposeString('requirement', { description: '要求的编号，例如 R04。 The requirement, such as R04.' }),
    title: t.string({
      description: '名称，按请求的语言。 Its title, in the language of the request.',
      resolve: ({ title }, _args, { locale }) => title[locale],
    }),
    definition: t.string({
      description: '口径，按请求的语言。 What is counted, in the language of the request.',
      resolve: ({ definition }, _args, { locale }) => definition[locale],
    }),
    unit: t.field({ type: FigureUnitEnum, description: '单位。 Unit.', resolve: ({ unit }) => unit }),
    target: t.exposeFloat('target', {
      nullable: true,
      description: '方案的目标；没有时为空。 What the plan aims at; null where it names nothing.',
    }),
    series: t.boolean({
      description: '是否有按时间的数列（R05）。 Whether it can be asked as a series (R05).',
      resolve: ({ source }) => source === 'PERIOD',
    }),
  }),
})

interface Counted {
  readonly fraction: Fraction | null
  readonly hidden: boolean
}

const countFields = {
  numerator: '分子；没有数据或不公布时为空。 Numerator; null without data, or hidden.',
  denominator: '分母；没有数据或不公布时为空。 Denominator; null without data, or hidden.',
  share: '比率；没有人可问时为空，从不是 0。 The share; null where nobody was asked, never 0.',
  hidden: '数字太小，为保护儿童不公布。 The numbers are small and kept back, to protect children.',
} as const

export const FigureValueType = builder.objectRef<FigureValue>('FigureValue').implement({
  description: '一个指标的数字。 A figure with its number.',
  authScopes,
  fields: (t) => ({
    figure: t.field({ type: FigureType, description: '指标。 The figure.', resolve: ({ figure }) => figure }),
    numerator: t.int({ nullable: true, description: countFields.numerator, resolve: numeratorOf }),
    denominator: t.int({ nullable: true, description: countFields.denominator, resolve: denominatorOf }),
    share: t.float({ nullable: true, description: countFields.share, resolve: shareOfCounted }),
    hidden: t.exposeBoolean('hidden', { description: countFields.hidden }),
  }),
})

function numeratorOf({ fraction }: Counted) {
  return fraction?.numerator ?? null
}
function denominatorOf({ fraction }: Counted) {
  return fraction?.denominator ?? null
}
function shareOfCounted({ fraction }: Counted) {
  return fraction && shareOf(fraction)
}

export const FigureSetType = builder.objectRef<FigureSet>('FigureSet').implement({
  description: '一段时间的指标。 The figures of a period.',
  authScopes,
  fields: (t) => ({
    from: t.expose('from', { type: 'Date', description: '从哪天。 The first day.' }),
    to: t.expose('to', { type: 'Date', description: '到哪天。 The last day.' }),
    asOf: t.expose('asOf', { type: 'DateTime', description: '数据的时点。 As of when.' }),
    months: t.exposeInt('months', {
      nullable: true,
      description:
        '教育局：其中已发布的月数；学校为空。 Of a bureau: how many of its months were released; null of a school.',
    }),
    values: t.field({
      type: [FigureValueType],
      description: '各指标。 The figures.',
      resolve: ({ values }) => [...values],
    }),
  }),
})

const BreakdownRowType = builder.objectRef<BreakdownRow>('BreakdownRow').implement({
  description: '分列的一行。 A row of a breakdown.',
  authScopes,
  fields: (t) => ({
    key: t.exposeString('key', {
      description: '它是什么：标识、序号或日期。 What it is of: an id, a number or a date.',
    }),
    label: t.string({
      description: '名称，按请求的语言。 Its label, in the language of the request.',
      resolve: ({ label }, _args, { locale }) => label[locale],
    }),
    numerator: t.int({ nullable: true, description: countFields.numerator, resolve: numeratorOf }),
    denominator: t.int({ nullable: true, description: countFields.denominator, resolve: denominatorOf }),
    share: t.float({ nullable: true, description: countFields.share, resolve: shareOfCounted }),
    hidden: t.exposeBoolean('hidden', { description: countFields.hidden }),
  }),
})

export const BreakdownType = builder.objectRef<Breakdown>('Breakdown').implement({
  description: '一个指标的分列。 A figure, part by part or as a series.',
  authScopes,
  fields: (t) => ({
    figure: t.field({ type: FigureType, description: '指标。 The figure.', resolve: ({ figure }) => figure }),
    by: t.field({ type: BreakdownGroupEnum, description: '按什么。 By what.', resolve: ({ by }) => by }),
    rows: t.field({ type: [BreakdownRowType], description: '各行。 Its rows.', resolve: ({ rows }) => [...rows] }),
  }),
})
