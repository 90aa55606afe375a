import { periodInput } from '@afterbell/domain/reports/input'
import type { Context } from '../../../context.ts'
import { schoolViewer, signedIn } from '../../../context.ts'
import { builder } from '../../../graphql/builder.ts'
import { InvalidInputError, invalidField, NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { inBureau } from '../bureau/as-bureau.ts'
import { bureauBreakdown, bureauFigures } from '../bureau/bureau-figures.ts'
import { figureNamed } from '../figures/dictionary.ts'
import { schoolBreakdown } from '../figures/school-breakdown.ts'
import { ownPart, schoolFigures } from '../figures/school-figures.ts'
import { BreakdownGroupEnum, BreakdownType, FigureSetType } from '../type/figures.ts'

const authScopes = { can: 'reports:figures' } as const
const errors = { types: [InvalidInputError, NotFoundError] }

export const FigureScopeInput = builder.inputType('FigureScope', {
  description:
    '哪一部分的指标；不给为全校，教育局不给为全局。 Of what part figures are asked: the whole school, or the whole bureau, when left out.',
  fields: (t) => ({
    districtId: t.id({ description: '学区，教育局用。 A district, for a bureau.' }),
    schoolId: t.id({ description: '学校，教育局用。 A school, for a bureau.' }),
    grade: t.int({ description: '年级序号，1 至 6。 Number of a grade, 1 to 6.' }),
    homeClassId: t.id({ description: '行政班。 A home class.' }),
  }),
})

export const FigurePeriodInput = builder.inputType('FigurePeriod', {
  description: '从哪天到哪天；教育局须为整月。 From which day to which; whole months for a bureau.',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: '第一天。 The first day.' }),
    to: t.field({ type: 'Date', required: true, description: '最后一天。 The last day.' }),
  }),
})

const isOfBureau = (context: Context) => signedIn(context).schoolId === null

const scope = { type: FigureScopeInput, description: '哪一部分。 Of what part.' } as const
const period = { type: FigurePeriodInput, required: true, description: '哪段时间。 Of which period.' } as const

builder.queryFields((t) => ({
  figures: t.field({
    type: FigureSetType,
    description:
      '指标：学校看本校的数字，教育局看已发布的数字，口径相同（R01–R05）。 Figures by one definition: a school sees its own, a bureau what was released to it (R01–R05).',
    authScopes,
    errors,
    args: {
      scope: t.arg(scope),
      period: t.arg(period),
      names: t.arg.stringList({ description: '只要这些指标；不给为全部。 Only these figures; all when left out.' }),
    },
    resolve: async (_root, asked, context) => {
      const days = parseInput(periodInput, asked.period)
      const names = asked.names ?? null
      if (isOfBureau(context)) return bureauFigures(inBureau(signedIn(context)), asked.scope ?? {}, days, names)
      const viewer = schoolViewer(context)
      return schoolFigures(viewer, await ownPart(viewer, asked.scope ?? {}), days, names)
    },
  }),
  breakdown: t.field({
    type: BreakdownType,
    description:
      '一个指标的分列或数列（R05）；没有这样的部分时为空列表。 A figure, part by part or as a series (R05); no rows where it has no such parts.',
    authScopes,
    errors,
    args: {
      figure: t.arg.string({ required: true, description: '指标的代号。 Name of the figure.' }),
      by: t.arg({ type: BreakdownGroupEnum, required: true, description: '按什么。 By what.' }),
      scope: t.arg(scope),
      period: t.arg(period),
    },
    resolve: async (_root, asked, context) => {
      const days = parseInput(periodInput, asked.period)
      const figure = figureNamed(asked.figure)
      if (!figure) throw invalidField(['figure'], 'unknown')
      const { by } = asked
      if (isOfBureau(context)) {
        const viewer = inBureau(signedIn(context))
        return {
          figure,
          by,
          rows: await bureauBreakdown(viewer, { figure, by, scope: asked.scope ?? {}, period: days }),
        }
      }
      const viewer = schoolViewer(context)
      const within = await ownPart(viewer, asked.scope ?? {})
      return { figure, by, rows: await schoolBreakdown(viewer, { figure, by, within, period: days }) }
    },
  }),
}))
