import type { InputFields } from '../../../graphql/version.ts'

/** The session on a date for which something is entered. */
export const sessionField = (t: InputFields) =>
  t.field({ type: 'HeldSessionId', required: true, description: '一次课在一个日期的标识。 The session on its date.' })

/** The key under which something is carried out once (D5). */
export const keyField = (t: InputFields) =>
  t.string({
    required: true,
    description:
      '幂等键，8 至 100 字：同一键再次提交不会重复执行。 A key of 8 to 100 characters; sent again it acts once.',
  })

export const pupilField = (t: InputFields) => t.id({ required: true, description: '学生。 The pupil.' })

export const noteField = (t: InputFields, description: string) => t.string({ description })
