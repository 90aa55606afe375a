import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, onTestFinished, vi } from 'vitest'
import { getActor } from '../access/authentication.ts'
import { authenticationRoute } from '../access/authentication-route.ts'
import { hashPassword } from '../access/password-hash.ts'
import { contextOf } from '../access/request-context.ts'
import { database } from '../database.ts'
import { environment } from '../environment.ts'
import { createGraphql, csrfHeader } from '../http/graphql.ts'
import { createHttpServer } from '../http/server.ts'
import { setUpRoute } from '../modules/people/accounts/set-up-route.ts'
import type { Answer } from './test-api.ts'

const graphql = createGraphql({ contextOf: (request) => contextOf(request, getActor), documents: 'any' })
const graphqlRoute = { matches: (path: string) => path === '/graphql', handle: graphql }

/** Where the product's own pages are served, as browsers say in Origin. */
export const ownOrigin = new URL(environment.PUBLIC_URL).origin

const server = createHttpServer([graphqlRoute, authenticationRoute, setUpRoute])
let base = ''

/** The product's doors on a port of their own, as browsers meet them, for the tests of one file. */
export function openFrontDoor(): void {
  beforeAll(async () => {
    await new Promise<void>((opened) => server.listen(0, '127.0.0.1', opened))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })
}

export interface Knock {
  readonly method?: string
  readonly body?: string
  readonly cookie?: string | undefined
  readonly headers?: Record<string, string>
}

/** One request as it is, nothing added. */
export function knock(path: string, { method = 'POST', body, cookie, headers = {} }: Knock): Promise<Response> {
  return fetch(`${base}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...headers, ...(cookie && { cookie }) },
    ...(body !== undefined && { body }),
  })
}

/** A request of the product's own pages. */
export function send(path: string, body: object, knocking: Omit<Knock, 'body'> = {}): Promise<Response> {
  return knock(path, {
    ...knocking,
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', origin: ownOrigin, ...knocking.headers },
  })
}

/** Signs in from an address. */
export const signIn = (username: string, password: string, from = '192.0.2.1') =>
  send('/api/auth/sign-in/username', { username, password }, { headers: { 'x-forwarded-for': from } })

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

/** Signs in with the right password; the cookie. */
export async function cookieFor(username: string, password: string): Promise<string> {
  const response = await signIn(username, password, '192.0.2.200')
  if (response.status !== 200) throw new Error(`Signing in answered ${response.status}`)
  return cookieOf(response)
}

/** Sends a document with a session's cookie. */
export async function askSignedIn(document: string, variables: object, cookie?: string): Promise<Answer> {
  const response = await send('/graphql', { query: document, variables }, { cookie, headers: { [csrfHeader]: '1' } })
  return (await response.json()) as Answer
}

export const password = 'three quiet herons'
const hashed = hashPassword(password)

/** Gives an account of a scene a user name and `password`. */
export async function giveCredential(accountId: string): Promise<string> {
  const username = `u${crypto.randomUUID().replaceAll('-', '').slice(0, 20)}`
  await database.user.update({ where: { id: accountId }, data: { username } })
  await database.account.create({
    data: { userId: accountId, accountId, providerId: 'credential', password: await hashed },
  })
  return username
}

const { argon2 } = crypto

/**
 * Counts the hashes of passwords until the test ends or `stop` is called. While they are counted they are cheap ones,
 * which no stored hash equals: every password is wrong.
 */
export async function countHashes() {
  await hashed
  const counted = vi.spyOn(crypto, 'argon2')
  counted.mockImplementation((algorithm, parameters, done) =>
    argon2(algorithm, { ...parameters, memory: 64, passes: 1 }, done),
  )
  syncBuiltinESMExports()
  const stop = () => {
    counted.mockRestore()
    syncBuiltinESMExports()
  }
  onTestFinished(stop)
  return Object.assign(counted, { stop })
}
