import type { CombinedError } from '@urql/core'
import { HttpError } from 'react-admin'
import type { VerbAnswer } from './documents.ts'

/** What a failed request says besides its sentence. */
export interface FailureBody {
  /** The server's stable code, such as CONFLICT. */
  readonly code: string
  /** Names the request in the server's log. */
  readonly requestId?: string
  /** When the record was last changed, of a conflict. */
  readonly currentUpdatedAt?: string
  /** What is wrong, by field, as react-admin's forms take it. */
  readonly errors?: Readonly<Record<string, unknown>>
}

const statusOf: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  COMPLEXITY: 413,
  PERSISTED_QUERY_NOT_IN_LIST: 426,
}

/** A request that did not come through: the server's refusal, or the network's. */
export function requestFailure({ graphQLErrors, networkError, response }: CombinedError): HttpError {
  const [first] = graphQLErrors
  if (!first) {
    const status = (response as Response | undefined)?.status ?? 0
    return new HttpError(networkError ? 'ra.notification.http_error' : 'ra.notification.data_provider_error', status, {
      code: 'NETWORK',
    } satisfies FailureBody)
  }
  const code = String(first.extensions.code ?? 'INTERNAL_SERVER_ERROR')
  const requestId = first.extensions.requestId
  const message =
    code === 'PERSISTED_QUERY_NOT_IN_LIST' ? 'ra.notification.application_update_available' : first.message
  return new HttpError(message, statusOf[code] ?? 500, {
    code,
    ...(typeof requestId === 'string' && { requestId }),
  } satisfies FailureBody)
}

/** A refusal that a mutation answered in its union: malformed input by field, a conflict, or a rule that is broken. */
export function refusal({
  code = 'REFUSED',
  message = '',
  issues = [],
  currentUpdatedAt,
}: VerbAnswer['result']): HttpError {
  const errors = {
    root: { serverError: message },
    ...Object.fromEntries(issues.map(({ path, message: wrong }) => [path, wrong])),
  }
  return new HttpError(message, statusOf[code] ?? 422, {
    code,
    ...(currentUpdatedAt && { currentUpdatedAt }),
    errors,
  } satisfies FailureBody)
}

/** The body of a failure that came from the server; null of any other error. */
export function failureBody(error: unknown): FailureBody | null {
  return error instanceof HttpError && error.body && typeof error.body.code === 'string' ? error.body : null
}
