import { isUniqueViolation } from '@afterbell/db/driver-errors'
import { describeInputIssue, type InputRule } from '@afterbell/domain/input-issue'
import type { z } from 'zod'
import type { Locale, Sentence } from '../locale.ts'
import { builder } from './builder.ts'

/** An expected failure: it says what is the case, why, and what can be done now, in either language. */
export abstract class UserError extends Error {
  abstract readonly code: string
  abstract readonly sentence: Sentence
}

export const UserErrorInterface = builder.interfaceRef<UserError>('UserError').implement({
  description: '可预期的失败。 An expected failure: what is the case, why, and what now.',
  fields: (t) => ({
    code: t.exposeString('code', { description: '稳定的代码。 A stable code for programs.' }),
    message: t.string({
      description: '给用户看的说明，按请求的语言。 A sentence for the user, in the language of the request.',
      resolve: (error, _args, { locale }) => error.sentence[locale],
    }),
  }),
})

/** The record does not exist, or the viewer may not see it: the two are never told apart. */
export class NotFoundError extends UserError {
  readonly code = 'NOT_FOUND'
  readonly sentence = {
    zh: '没有找到这条记录：它可能已被移走，或不在您的范围内。请刷新后再试。',
    en: 'This record was not found: it may be gone, or outside your reach. Refresh and try again.',
  }
}
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: '记录不存在，或不可见。 The record does not exist, or the viewer may not see it.',
  interfaces: [UserErrorInterface],
})

/** Somebody else changed the record since the editor read it. */
export class ConflictError extends UserError {
  readonly code = 'CONFLICT'
  readonly currentUpdatedAt: Date
  readonly sentence = {
    zh: '这条记录刚被他人修改，您的修改尚未保存。请比较两边的内容后再保存。',
    en: 'Somebody else has just changed this record; your change is not saved. Compare both, then save again.',
  }
  constructor(currentUpdatedAt: Date) {
    super()
    this.currentUpdatedAt = currentUpdatedAt
  }
}
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: '记录已被他人修改。 The record was changed by somebody else since it was read.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    currentUpdatedAt: t.expose('currentUpdatedAt', {
      type: 'DateTime',
      description: '记录现在的修改时间。 When the record was last changed, as it stands now.',
    }),
  }),
})

/** The input is malformed; every issue names the field that it is about. */
export class InvalidInputError extends UserError {
  readonly code = 'INVALID_INPUT'
  readonly sentence = {
    zh: '有些内容填写有误，请按各处提示改正后再提交。',
    en: 'Some of the input is not right. Mend it where it is marked, then submit again.',
  }
  readonly issues: readonly z.core.$ZodIssue[]
  constructor(issues: readonly z.core.$ZodIssue[]) {
    super()
    this.issues = issues
  }
}

const InputIssue = builder.objectRef<{ issue: z.core.$ZodIssue; path: string }>('InputIssue').implement({
  description: '一处填写错误。 One thing that is wrong with an input.',
  fields: (t) => ({
    path: t.exposeString('path', {
      description: '字段路径，例如 sessions.0.weekday。 The field, as a path such as sessions.0.weekday.',
    }),
    message: t.string({
      description: '说明，按请求的语言。 What is wrong, in the language of the request.',
      resolve: ({ issue }, _args, { locale }: { locale: Locale }) => describeInputIssue(issue, locale),
    }),
  }),
})

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: '填写有误。 The input is malformed.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    issues: t.field({
      type: [InputIssue],
      description: '各处错误。 Everything that is wrong, by field.',
      resolve: (error) => error.issues.map((issue) => ({ issue, path: issue.path.join('.') })),
    }),
  }),
})

/** `input` as `schema` understands it. Throws InvalidInputError, with every issue. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new InvalidInputError(parsed.error.issues)
  return parsed.data
}

/** An InvalidInputError about one field, for a rule that only the database can answer. */
export function invalidField(path: readonly string[], code: InputRule): InvalidInputError {
  return new InvalidInputError([{ code: 'custom', path: [...path], message: code, params: { code }, input: undefined }])
}

/** Runs `write`; when a unique constraint refuses it, says that `field` is taken. */
export async function refusingTaken<Result>(field: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw invalidField([field], 'taken')
    throw error
  }
}
