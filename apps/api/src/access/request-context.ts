import type { Viewer } from '@afterbell/domain/access/viewer'
import type { Context } from '../context.ts'
import { currentRequest } from '../http/request-scope.ts'
import { localeOf } from '../locale.ts'
import { viewerByPass } from '../modules/registers/passes/passes.ts'
import type { Account } from './account.sql.ts'
import { viewerIn } from './load-viewer.ts'
import { claimsServiceToken, readProgram } from './service-token.ts'

/** The header in which a client names the school that it works in; only one where the account holds a role counts. */
export const schoolHeader = 'x-afterbell-school'

/** The header in which a phone sends the token of a substitute's link; it then acts by that link alone. */
const passHeader = 'x-afterbell-pass'

/** Who is signed in, by the request's headers: the account as it is now, or null. */
export type Actor = (headers: Headers) => Promise<Account | null>

/** Who asks, working in the school named; null when nobody is signed in. */
export async function viewerOf(headers: Headers, actor: Actor, schoolId: string | null): Promise<Viewer | null> {
  const account = await actor(headers)
  return account && viewerIn(account, schoolId)
}

/** What the resolvers know of a request. */
export async function contextOf({ headers, signal }: Request, actor: Actor): Promise<Context> {
  return {
    viewer: await viewerOfRequest(headers, actor),
    locale: localeOf(headers.get('accept-language')),
    requestId: currentRequest().requestId,
    signal,
  }
}

/** A request is a program's, a substitute's or a person's: a token beside a cookie is not helped out by it. */
async function viewerOfRequest(headers: Headers, actor: Actor): Promise<Viewer | null> {
  if (claimsServiceToken(headers)) return readProgram(headers)
  const pass = headers.get(passHeader)
  return pass ? viewerByPass(pass) : viewerOf(headers, actor, headers.get(schoolHeader))
}
