import { normaliseUsername } from '@afterbell/domain/people/account-input'
import { PASSWORD_LENGTH } from '@afterbell/domain/people/password'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { APIError } from 'better-auth/api'
import { betterAuth } from 'better-auth/minimal'
import { username } from 'better-auth/plugins'
import { database } from '../database.ts'
import { environment } from '../environment.ts'
import { readAccount, readSession } from './account.sql.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { Actor } from './request-context.ts'
import { signedToken } from './session-cookie.ts'

/** The one header from which an address is taken; the route sets it, whatever the client sent. */
export const addressHeader = 'x-afterbell-address'

/** What a refused sign-in of a banned account is called. */
export const bannedCode = 'ACCOUNT_BANNED'

const minutes = 60
const hours = 60 * minutes

/** How long a session lasts that nobody uses, and how old it is when its use prolongs it. */
const expiresIn = 12 * hours
const updateAge = 30 * minutes

const origin = new URL(environment.PUBLIC_URL).origin

/**
 * Better Auth, as far as it is used: signing in with a user name, signing out, changing one's password, and the session
 * behind a cookie. Which of its endpoints are reachable is decided by the route, limits are counted there, and accounts
 * are made by the room people.
 */
export const authentication = betterAuth({
  appName: 'Afterbell',
  baseURL: environment.PUBLIC_URL,
  basePath: '/api/auth',
  secret: environment.AFTERBELL_AUTH_SECRET,
  trustedOrigins: [origin],
  telemetry: { enabled: false },
  logger: { disabled: true },
  database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    autoSignIn: false,
    minPasswordLength: PASSWORD_LENGTH.minimum,
    // It counts halves of characters; the rule itself is `passwordFault`.
    maxPasswordLength: 2 * PASSWORD_LENGTH.maximum,
    password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
  },
  // A malformed name takes the way of a wrong one, so that neither answers sooner nor otherwise.
  plugins: [
    username({
      displayUsername: false,
      minUsernameLength: 1,
      maxUsernameLength: 200,
      usernameValidator: () => true,
      usernameNormalization: normaliseUsername,
    }),
  ],
  session: {
    expiresIn,
    updateAge,
    // A ban, a sign-out and a revoked session hold from the next request on.
    cookieCache: { enabled: false },
  },
  // The route counts by address and by account, atomically.
  rateLimit: { enabled: false },
  databaseHooks: {
    session: {
      create: { before: ({ userId }) => refuseBanned(userId), after: ({ userId }) => noteSeen(userId) },
      update: { after: ({ userId }) => noteSeen(userId) },
    },
  },
  advanced: {
    cookiePrefix: 'afterbell',
    useSecureCookies: origin.startsWith('https:'),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    // Said, because Better Auth switches the check off where NODE_ENV is `test`.
    disableOriginCheck: false,
    disableCSRFCheck: false,
    ipAddress: { ipAddressHeaders: [addressHeader] },
    database: { generateId: false },
  },
})

async function refuseBanned(userId: string): Promise<void> {
  const { banned } = await database.user.findUniqueOrThrow({ where: { id: userId }, select: { banned: true } })
  if (banned) throw new APIError('FORBIDDEN', { code: bannedCode, message: bannedCode })
}

/** Not through Prisma's update, which would count it as an edit of the account. */
async function noteSeen(userId: string): Promise<void> {
  await database.$executeRaw`UPDATE "user" SET last_seen_at = now() WHERE id = ${userId}::uuid`
}

/**
 * The account behind a session's cookie, or null. The only thing that the rest of the program asks, at every request. A
 * young session is read by one statement; everything else (one that is over, or is to be prolonged) is Better Auth's.
 */
export const getActor: Actor = async (headers) => {
  const cookie = headers.get('cookie')
  if (!cookie) return null
  const { authCookies, secret } = await authentication.$context
  const token = signedToken(cookie, authCookies.sessionToken.name, secret)
  if (!token) return null
  const session = await readSession(token)
  if (session && !isToBeProlonged(session)) return session.account
  const prolonged = await authentication.api.getSession({ headers: new Headers({ cookie }) })
  return prolonged && readAccount(prolonged.user.id)
}

const isToBeProlonged = ({ expiresAt }: { readonly expiresAt: Date }) =>
  expiresAt.getTime() <= Date.now() + (expiresIn - updateAge) * 1000
