import { DrawRule } from '@afterbell/db/client'
import type { DrawInput, UNRANKED_RULES } from '@afterbell/domain/placement/draw-input'
import { builder } from '../../../graphql/builder.ts'
import { prismaEnum } from '../../../graphql/enum.ts'
import type { DrawRules as ChosenRules } from '../service/rules.ts'

export const DrawRuleEnum = prismaEnum('DrawRule', DrawRule)

const UnrankedRuleEnum = builder.enumType('UnrankedRule', {
  description: '未填志愿的学生如何处理。 What becomes of pupils who left every list empty.',
  values: {
    NONE: { description: '不安排社团，只有托管（默认）。 Care only; the default.' },
    EVEN: { description: '平均分到人少的社团。 The emptiest club that suits each.' },
    FILL: { description: '填满还有空位的社团。 The fullest club that still has a place.' },
  } as const satisfies Record<(typeof UNRANKED_RULES)[number], { description: string }>,
})

const described = {
  rule: '规则。 The rule.',
  maximumClubs:
    '每人最多几个社团，1 至 25；为空表示不限。 At most so many clubs per pupil, 1 to 25; empty for no limit.',
  carryOverCap:
    '以往未满足的第一志愿最多计几次，0 至 10；0 为不计。 How many first choices missed before can count at most, 0 to 10; 0 counts none.',
  unranked: '未填志愿者。 Pupils without choices.',
}

/** The fields by which an input says the rules of a draw. */
export const rulesInput = (t: Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]) => ({
  rule: t.field({ type: DrawRuleEnum, required: true, description: described.rule }),
  maximumClubs: t.int({ description: described.maximumClubs }),
  carryOverCap: t.int({ required: true, description: described.carryOverCap }),
  unranked: t.field({ type: UnrankedRuleEnum, required: true, description: described.unranked }),
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
  }),
})
