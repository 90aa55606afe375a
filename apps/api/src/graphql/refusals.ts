import { GraphQLError } from 'graphql'
import type { Locale, Sentence } from '../locale.ts'

const refusal = (code: string, sentence: Sentence) => (locale: Locale) =>
  new GraphQLError(sentence[locale], { extensions: { code } })

export const unauthenticated = refusal('UNAUTHENTICATED', { zh: '请先登录。', en: 'Please sign in first.' })

export const forbidden = refusal('FORBIDDEN', {
  zh: '您的角色没有这项权限。如需使用，请联系学校管理员。',
  en: 'Your role may not do this. Ask a school admin if you need it.',
})

export const passwordChangeRequired = refusal('PASSWORD_CHANGE_REQUIRED', {
  zh: '请先修改初始密码，再继续使用。',
  en: 'Change your first password before you go on.',
})

export const tooComplex = refusal('COMPLEXITY', {
  zh: '这次查询太大。请减少每页条数或字段。',
  en: 'This query is too large. Ask for fewer rows or fields.',
})

export const busy = refusal('BUSY', {
  zh: '此刻操作的人很多，您的操作没有保存。请稍后再试。',
  en: 'Many people are at work here just now; your change is not saved. Try again in a moment.',
})
