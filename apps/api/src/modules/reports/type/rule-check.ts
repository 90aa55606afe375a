import type { RuleCheck as Check, Evidence, Finding, Mend } from '@afterbell/domain/reports/finding'
import { builder } from '../../../graphql/builder.ts'

const RuleStateEnum = builder.enumType('RuleState', {
  description: '一条承诺的现状。 Where a promise of the plan stands.',
  values: {
    MET: { description: '做到了。 Kept.' },
    OPEN: { description: '有待解决的问题。 Something is found.' },
    UNKNOWN: { description: '方案尚未公布，无从检查。 The plan is not published, so nothing can be checked.' },
  } as const,
})

const FindingEvidence = builder.objectRef<Evidence>('FindingEvidence').implement({
  description: '依据：一个数字、时间或名称。 What a finding rests on: a figure, a time, a name.',
  authScopes: { can: 'reports:read' },
  fields: (t) => ({
    label: t.string({
      description: '它是什么，按请求的语言。 What it is, in the language of the request.',
      resolve: ({ label }, _args, { locale }) => label[locale],
    }),
    value: t.string({
      description: '它的值，按请求的语言。 Its value, in the language of the request.',
      resolve: ({ value }, _args, { locale }) => value[locale],
    }),
  }),
})

const FindingMend = builder.objectRef<Mend>('FindingMend').implement({
  description: '可以在哪里解决：一条记录，或一个页面。 Where it can be mended: a record, or a page.',
  authScopes: { can: 'reports:read' },
  fields: (t) => ({
    resource: t.string({
      nullable: true,
      description: '记录的种类，例如 clubs；是页面时为空。 The record’s resource, such as clubs; null for a page.',
      resolve: (mend) => (mend.kind === 'RECORD' ? mend.resource : null),
    }),
    recordId: t.id({
      nullable: true,
      description: '记录的标识；是页面时为空。 The record; null for a page.',
      resolve: (mend) => (mend.kind === 'RECORD' ? mend.id : null),
    }),
    page: t.string({
      nullable: true,
      description:
        '页面的路径，例如 /timetable；是记录时为空。 The page’s path, such as /timetable; null for a record.',
      resolve: (mend) => (mend.kind === 'PAGE' ? mend.page : null),
    }),
  }),
})

const FindingType = builder.objectRef<Finding>('Finding').implement({
  description: '一处没有做到承诺的地方。 One place in which a term does not keep what its plan promises.',
  authScopes: { can: 'reports:read' },
  fields: (t) => ({
    sentence: t.string({
      description: '一句话说明，按请求的语言。 What is the case, in one sentence, in the language of the request.',
      resolve: ({ sentence }, _args, { locale }) => sentence[locale],
    }),
    evidence: t.field({
      type: [FindingEvidence],
      description: '依据。 What it rests on.',
      resolve: ({ evidence }) => [...evidence],
    }),
    mend: t.field({
      type: FindingMend,
      description: '可以在哪里解决。 Where it can be mended.',
      resolve: ({ mend }) => mend,
    }),
  }),
})

export const RuleCheck = builder.objectRef<Check>('RuleCheck').implement({
  description: '方案的一条承诺与学期的现状。 A promise of the plan, and where the term stands.',
  authScopes: { can: 'reports:read' },
  fields: (t) => ({
    requirement: t.string({
      description: '要求的编号，例如 R12。 The requirement, such as R12.',
      resolve: ({ rule }) => rule.requirement,
    }),
    title: t.string({
      description: '标题，按请求的语言。 Its title, in the language of the request.',
      resolve: ({ rule }, _args, { locale }) => rule.title[locale],
    }),
    promise: t.string({
      nullable: true,
      description:
        '方案的承诺，按请求的语言；尚未公布时为空。 What the plan promises, in the language of the request; null while it is not published.',
      resolve: ({ promise }, _args, { locale }) => promise?.[locale] ?? null,
    }),
    state: t.field({
      type: RuleStateEnum,
      description: '现状。 Where it stands.',
      resolve: ({ state }) => state,
    }),
    findings: t.field({
      type: [FindingType],
      description: '逐一列出没有做到的地方。 Each place in which it is not kept.',
      resolve: ({ findings }) => [...findings],
    }),
  }),
})
