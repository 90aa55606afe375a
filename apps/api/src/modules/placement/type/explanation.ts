import { builder } from '../../../graphql/builder.ts'
import type { Explanation } from '../service/explain.ts'
import type { WhatIfAnswer } from '../service/what-if.ts'

const SlotExplanation = builder.objectRef<Explanation['slots'][number]>('SlotExplanation').implement({
  description: '一个时段的结果与理由。 What a slot came to, and why.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    slotId: t.exposeString('slotId', {
      description: '时段，例如 w2p2 为周二第 2 课时。 The slot: w2p2 is Tuesday’s second period.',
    }),
    sentence: t.exposeString('sentence', {
      description:
        '一句话说明，按请求的语言，可直接告诉家长。 One sentence, in the language of the request, as parents are told it.',
    }),
  }),
})

const ChoiceExplanation = builder.objectRef<Explanation['choices'][number]>('ChoiceExplanation').implement({
  description: '一个志愿的结果与理由。 What became of a choice, and why.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    rank: t.exposeInt('rank', { description: '第几志愿。 Its rank.' }),
    clubId: t.exposeID('clubId', { description: '社团。 The club.' }),
    clubName: t.exposeString('clubName', { description: '社团名称。 The club’s name.' }),
    sentence: t.exposeString('sentence', {
      description: '一句话说明，按请求的语言。 One sentence, in the language of the request.',
    }),
  }),
})

const ExplainedPlace = builder.objectRef<Explanation['places'][number]>('ExplainedPlace').implement({
  description: '学生现有的社团，含手工调整。 A club that the pupil has, changes by hand counted in.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    clubId: t.exposeID('clubId', { description: '社团。 The club.' }),
    clubName: t.exposeString('clubName', { description: '社团名称。 The club’s name.' }),
    byHand: t.exposeBoolean('byHand', { description: '手工调入。 Put there by hand, and not by the draw.' }),
  }),
})

export const DrawExplanation = builder.objectRef<Explanation>('DrawExplanation').implement({
  description: '一名学生的结果及每个志愿的理由。 What a pupil got, with a reason for each choice.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    rule: t.exposeString('rule', { description: '所用规则的说明。 What the rule in force means.' }),
    slots: t.field({
      type: [SlotExplanation],
      description: '各时段。 By slot.',
      resolve: ({ slots }) => [...slots],
    }),
    places: t.field({
      type: [ExplainedPlace],
      description: '现有的社团。 The clubs that the pupil has.',
      resolve: ({ places }) => [...places],
    }),
    choices: t.field({
      type: [ChoiceExplanation],
      description: '各志愿，按先后。 By choice, in order.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
})

const ComparisonEnum = builder.enumType('WhatIfVerdict', {
  description: '换一种填法的结果。 How other lists would have come out.',
  values: {
    SAME: { description: '一样。 The same.' },
    BETTER: { description: '更好。 Better.' },
    WORSE: { description: '更差。 Worse.' },
    MIXED: { description: '有的更好，有的更差。 Better in some slots and worse in others.' },
  } as const satisfies Record<WhatIfAnswer['verdict'], { description: string }>,
})

const OtherOutcomeType = builder.objectRef<WhatIfAnswer['slots'][number]>('OtherOutcome').implement({
  description: '一个时段换一种填法的结果。 What a slot would have come to.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    slotId: t.exposeString('slotId', { description: '时段。 The slot.' }),
    clubName: t.exposeString('clubName', { nullable: true, description: '实际录取。 The club that it came to.' }),
    otherwiseName: t.exposeString('otherwiseName', {
      nullable: true,
      description: '换一种填法会录取。 The club that it would have come to.',
    }),
    comparison: t.field({
      type: ComparisonEnum,
      description: '按实际的志愿衡量。 Judged by the list that was really handed in.',
      resolve: ({ comparison }) => comparison,
    }),
  }),
})

export const WhatIfType = builder.objectRef<WhatIfAnswer>('DrawWhatIf').implement({
  description: '如果换一种填法。 What would have been, had a pupil ranked otherwise.',
  authScopes: { can: 'placement:read' },
  fields: (t) => ({
    sentence: t.exposeString('sentence', {
      description: '一句话说明，按请求的语言。 One sentence, in the language of the request.',
    }),
    verdict: t.field({
      type: ComparisonEnum,
      description: '总的结果。 All in all.',
      resolve: ({ verdict }) => verdict,
    }),
    slots: t.field({
      type: [OtherOutcomeType],
      description: '各时段，前后都没有社团的不列。 By slot; those without a club either way are left out.',
      resolve: ({ slots }) => [...slots],
    }),
  }),
})
