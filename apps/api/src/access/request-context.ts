import type { Context } from '../context.ts'
import { currentRequest } from '../http/request-scope.ts'
import { localeOf } from '../locale.ts'
import { loadViewer } from './load-viewer.ts'

/** The header in which a client names the school that it works in; only one where the account holds a role counts. */
export const schoolHeader = 'x-afterbell-school'

/** Who is signed in, by the request's headers: the account's id, or null. */
export type Actor = (headers: Headers) => Promise<string | null>

/** What the resolvers know of a request. */
export async function contextOf(request: Request, actor: Actor): Promise<Context> {
  const accountId = await actor(request.headers)
  return {
    viewer: accountId ? await loadViewer(accountId, request.headers.get(schoolHeader)) : null,
    locale: localeOf(request.headers.get('accept-language')),
    requestId: currentRequest().requestId,
  }
}
