import { DrawRule } from '@afterbell/db/client'
import type { DrawInput, UNRANKED_RULES } from '@afterbell/domain/placement/draw-input'
import type { DRAW_TIERS } from '@afterbell/domain/placement/draw-tiers'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import { type DrawRules as ChosenRules, tiersOf } from '../service/rules.ts'

export const DrawRuleEnum = prismaEnum('DrawRule', DrawRule)

const UnrankedRuleEnum = builder.enumType('UnrankedRule', {
  description: '未填志愿的学生如何处理。 What becomes of pupils who left every list empty.',
  values: {
    NONE: { description: '不安排社团，只有托管（默认）。 Care only; the default.' },
    EVEN: { description: '平均分到人少的社团。 The emptiest club that suits each.' },
    FILL: { description: '填满还有空位的社团。 The fullest club that still has a place.' },
  } as const satisfies Record<(typeof UNRANKED_RULES)[number], { description: string }>,
})

const DrawTierEnum = builder.enumType('DrawTier', {
  description: '抽签中优先于其他学生的。 Who goes before everybody else in a draw.',
  values: {
    HARDSHIP: {
      description: '学校在报名上标记的家庭困难学生。 Pupils whose application the school marked as hardship.',
    },
    SIBLINGS: {
      description:
        '兄弟姐妹本学期也报了名的学生（有同一位监护人）。 Pupils with a brother or sister, by a guardian whom both have, who is applied for in the same term.',
    },
  } as const satisfies Record<(typeof DRAW_TIERS)[number], { description: string }>,
})

const described = {
  rule: '规则。 The rule.',
  maximumClubs:
    '每人最多几个社团，1 至 25；为空表示不限。 At most so many clubs per pupil, 1 to 25; empty for no limit.',
  carryOverCap:
    '以往未满足的第一志愿最多计几次，0 至 10；0 为不计。 How many first choices missed before can count at most, 0 to 10; 0 counts none.',
  unranked: '未填志愿者。 Pupils without choices.',
  tiers: '优先于其他学生的，同在一档；空为没有。 Who goes before everybody else, all in one tier; empty for nobody.',
}

/** The fields by which an input says the rules of a draw. */
export const rulesInput = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  rule: t.field({ type: DrawRuleEnum, required: true, description: described.rule }),
  maximumClubs: t.int({ description: described.maximumClubs }),
  carryOverCap: t.int({ required: true, description: described.carryOverCap }),
  unranked: t.field({ type: UnrankedRuleEnum, required: true, description: described.unranked }),
  tiers: t.field({ type: [DrawTierEnum], required: true, defaultValue: [], description: described.tiers }),
})

export const DrawRules = builder.objectRef<ChosenRules>('DrawRules').implement({
  description: '一次编排的规则。 The rules of a draw.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    rule: t.expose('rule', { type: DrawRuleEnum, description: described.rule }),
    maximumClubs: t.int({
      nullable: true,
      description: described.maximumClubs,
      resolve: ({ options }) => options.maximumClubs,
    }),
    carryOverCap: t.int({ description: described.carryOverCap, resolve: ({ options }) => options.carryOverCap }),
    unranked: t.field({
      type: UnrankedRuleEnum,
      description: described.unranked,
      resolve: ({ options }): DrawInput['options']['unranked'] => options.unranked,
    }),
    tiers: t.field({ type: [DrawTierEnum], description: described.tiers, resolve: (rules) => tiersOf(rules) }),
  }),
})
