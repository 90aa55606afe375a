import { isPoolExhausted } from '@afterbell/db/driver-errors'
import { GraphQLError } from 'graphql'
import { busy } from '../graphql/refusals.ts'
import { log } from '../log.ts'
import { currentRequest } from './request-scope.ts'

const sentence = {
  zh: '系统出了故障，您的操作没有保存。请稍后再试；如仍不行，请把编号告诉管理员。',
  en: 'Something went wrong here; your change is not saved. Try again later, or tell an admin the number.',
}

/**
 * What the client sees of an error. Refusals (GraphQLErrors without a foreign cause) pass, without `originalError`, in
 * which yoga would echo a malformed body, password included; who waited in vain for a connection is asked to come again;
 * anything else is a bug: masked, with the request's id, and
 * logged.
 */
export function maskError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && isRefusal(error)) {
    const { originalError: _echo, ...extensions } = error.extensions
    return new GraphQLError(error.message, { nodes: error.nodes, path: error.path, extensions })
  }
  const { requestId, locale } = currentRequest()
  if (isPoolExhausted(error)) return busy(locale)
  log.error('request failed', { requestId, error: error instanceof GraphQLError ? error.originalError : error })
  return new GraphQLError(sentence[locale], {
    path: error instanceof GraphQLError ? error.path : undefined,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  })
}

function isRefusal(error: GraphQLError): boolean {
  return !error.originalError || error.originalError instanceof GraphQLError
}
