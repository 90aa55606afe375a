import { isSchoolDate } from '@afterbell/domain/schools/school-day'
import { GraphQLError } from 'graphql'
import { builder } from './builder.ts'

const malformed = (what: string, form: string) =>
  new GraphQLError(`${what} must be written as ${form}.`, { extensions: { code: 'BAD_USER_INPUT' } })

builder.scalarType('Date', {
  description: '日期，YYYY-MM-DD，不含时刻。 A calendar date, YYYY-MM-DD, without a time.',
  serialize: (date) => date.toISOString().slice(0, 10),
  parseValue: (value) => {
    if (typeof value !== 'string' || !isSchoolDate(value)) throw malformed('Date', 'YYYY-MM-DD')
    return value
  },
})

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/

builder.scalarType('DateTime', {
  description: '时刻，ISO 8601，UTC。 An instant, ISO 8601 in UTC, to the millisecond.',
  serialize: (date) => date.toISOString(),
  parseValue: (value) => {
    const date = new Date(typeof value === 'string' && instant.test(value) ? value : Number.NaN)
    if (Number.isNaN(date.getTime())) throw malformed('DateTime', '2022-02-14T07:00:00.000Z')
    return date
  },
})

builder.scalarType('JSON', {
  description: '结构化数据。 Structured data whose form its field describes.',
  serialize: (value) => value,
  parseValue: (value) => value,
})

builder.scalarType('HeldSessionId', {
  description:
    '一次课在一个日期的标识：每周的课、下划线、日期。 A session on a date: the session of the week, an underscore, the date.',
  serialize: (id) => id,
  parseValue: (value) => {
    if (typeof value !== 'string' || value.length > 60) throw malformed('HeldSessionId', 'UUID_YYYY-MM-DD')
    return value
  },
})
