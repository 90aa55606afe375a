import { CombinedError } from '@urql/core'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { failureBody, refusal, requestFailure } from './failure.ts'

const answered = (code: string, message = 'sentence', extensions = {}) =>
  requestFailure(
    new CombinedError({ graphQLErrors: [new GraphQLError(message, { extensions: { code, ...extensions } })] }),
  )

test.each([
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
  ['PASSWORD_CHANGE_REQUIRED', 403],
  ['COMPLEXITY', 413],
  ['INTERNAL_SERVER_ERROR', 500],
])('%s of the API is %i to react-admin, with the server’s own sentence', (code, status) => {
  const failure = answered(code)
  expect(failure.status).toBe(status)
  expect(failure.message).toBe('sentence')
})

test('a fault of the server carries the number under which it is in the log', () => {
  expect(failureBody(answered('INTERNAL_SERVER_ERROR', 'x', { requestId: 'r-1' }))?.requestId).toBe('r-1')
})

test('a document that the API does not know means that the dashboard is older than the API', () => {
  expect(answered('PERSISTED_QUERY_NOT_IN_LIST').message).toBe('ra.notification.application_update_available')
})

test('a network that failed says so, and is the only failure worth asking again', () => {
  const failure = requestFailure(new CombinedError({ networkError: new Error('Failed to fetch') }))
  expect(failure.message).toBe('ra.notification.http_error')
  expect(failureBody(failure)?.code).toBe('NETWORK')
})

test('malformed input lands on its fields, nested ones too, and its sentence on the form', () => {
  const failure = refusal({
    id: '',
    __typename: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: '有些内容填写有误',
    issues: [{ path: 'sessions.0.weekday', message: '须为周一至周五' }],
  })
  expect(failure.status).toBe(422)
  expect(failureBody(failure)?.errors).toEqual({
    root: { serverError: '有些内容填写有误' },
    'sessions.0.weekday': '须为周一至周五',
  })
})

test('a conflict says when the record was changed', () => {
  const currentUpdatedAt = '2022-02-14T07:00:00.000Z'
  const failure = refusal({ id: '', __typename: 'ConflictError', code: 'CONFLICT', message: 'x', currentUpdatedAt })
  expect(failure.status).toBe(409)
  expect(failureBody(failure)).toMatchObject({ code: 'CONFLICT', currentUpdatedAt })
})

test('errors of other kinds are no failures of the server', () => {
  expect(failureBody(new Error('x'))).toBeNull()
})
