import { builder } from '../../../graphql/builder.ts'
import type { Explanation } from '../service/explain.ts'

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
    choices: t.field({
      type: [ChoiceExplanation],
      description: '各志愿，按先后。 By choice, in order.',
      resolve: ({ choices }) => [...choices],
    }),
  }),
})
