import { AsyncLocalStorage } from 'node:async_hooks'
import type { Locale } from '../locale.ts'

/** What is known of a request where only the error, and not the request, is at hand. */
export interface RequestScope {
  readonly requestId: string
  readonly locale: Locale
}

const storage = new AsyncLocalStorage<RequestScope>()

/** Runs `handle` as (part of) the request. */
export const inRequest = <Result>(scope: RequestScope, handle: () => Result): Result => storage.run(scope, handle)

/** The request being handled. */
export const currentRequest = (): RequestScope => storage.getStore() ?? { requestId: 'none', locale: 'zh' }
