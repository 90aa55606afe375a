import type { IncomingMessage } from 'node:http'
import {
  changePasswordInput,
  normaliseUsername,
  signInInput,
} from '@afterbell/domain/people/account-input'
import { normalisePassword, PASSWORD_LENGTH, passwordFault } from '@afterbell/domain/people/password'
import { database } from '../database.ts'
import { environment } from '../environment.ts'
import { InvalidInputError, invalidField } from '../graphql/errors.ts'
import { clientAddress } from '../http/client-address.ts'
import { type Answer, jsonEndpoints, Refusal, readJson } from '../http/json-endpoint.ts'
import { addressHeader, authentication, bannedCode, getActor } from './authentication.ts'
import { isCommonPassword } from './common-passwords.ts'
import { type Admitted, admit, giveBack, type Limit } from './throttle.ts'

/** A school is one address to us, so that what comes from one address is limited generously, and an account tightly. */
const perAddress: Limit = { name: 'sign-in-address', uses: 200, seconds: 60 }
/** Failures of one account, from wherever they come. */
export const perAccount: Limit = { name: 'sign-in-account', uses: 5, seconds: 15 * 60 }
/** Wrong current passwords of one account: a session that was left open is no way to guess its password. */
const perChange: Limit = { name: 'change-password', uses: 5, seconds: 15 * 60 }

/** Signing in and out, and changing one's password; of Better Auth's endpoints these three and no other are reachable. */
export const authenticationRoute = jsonEndpoints('/api/auth', {
  'POST /api/auth/sign-in/username': signIn,
  'POST /api/auth/sign-out': signOut,
  'POST /api/auth/change-password': changePassword,
})

async function signIn(request: IncomingMessage): Promise<Answer> {
  const { username, password } = await readJson(request, signInInput)
  await admitted(perAddress, clientAddress(request))
  const attempt = await admitted(perAccount, normaliseUsername(username))
  const response = await ask('/sign-in/username', request, { username: username || ' ', password: password || ' ' })
  if (response.status === 401) {
    throw new Refusal(401, 'INVALID_CREDENTIALS', {
      zh: '用户名或密码不正确。请检查大小写和输入法后再试；忘记密码请找学校管理员重置。',
      en: 'The user name or the password is not right. Check capitals and try again; a school admin can reset a forgotten password.',
    })
  }
  await giveBack(attempt)
  if ((await codeOf(response)) === bannedCode) {
    throw new Refusal(403, bannedCode, {
      zh: '这个账号已停用，不能登录。请联系学校管理员。',
      en: 'This account is banned and cannot sign in. Ask a school admin.',
    })
  }
  return answered(response)
}

async function signOut(request: IncomingMessage): Promise<Answer> {
  return answered(await ask('/sign-out', request, {}))
}

async function changePassword(request: IncomingMessage): Promise<Answer> {
  const { currentPassword, newPassword } = await readJson(request, changePasswordInput)
  const accountId = await getActor(new Headers({ cookie: request.headers.cookie ?? '' }))
  if (!accountId) throw new Refusal(401, 'UNAUTHENTICATED', { zh: '请先登录。', en: 'Please sign in first.' })
  await refuseWeak(accountId, currentPassword, newPassword)
  const attempt = await admitted(perChange, accountId)
  const response = await ask('/change-password', request, {
    currentPassword,
    newPassword,
    // Whoever else is signed in with the old password is not any longer; this session gets a new cookie.
    revokeOtherSessions: true,
  })
  if ((await codeOf(response)) === 'INVALID_PASSWORD') throw invalidField(['currentPassword'], 'wrongPassword')
  await giveBack(attempt)
  const answer = await answered(response)
  await database.user.update({ where: { id: accountId }, data: { mustChangePassword: false } })
  return answer
}

/** Throws InvalidInputError when the new password may not be chosen. */
async function refuseWeak(accountId: string, currentPassword: string, newPassword: string) {
  const { username } = await database.user.findUniqueOrThrow({ where: { id: accountId }, select: { username: true } })
  if ([...normalisePassword(currentPassword)].length > PASSWORD_LENGTH.maximum) {
    throw invalidField(['currentPassword'], 'wrongPassword')
  }
  if (normalisePassword(currentPassword) === normalisePassword(newPassword)) {
    throw invalidField(['newPassword'], 'samePassword')
  }
  refuseWeakPassword('newPassword', newPassword, username ?? '')
}

/** Throws InvalidInputError about `field` when the password may not be chosen. */
export function refuseWeakPassword(field: string, password: string, username: string): void {
  const fault = passwordFault(password, username, isCommonPassword)
  if (!fault) return
  const params = { code: 'password', fault }
  throw new InvalidInputError([{ code: 'custom', path: [field], message: fault, params, input: undefined }])
}

/** Counts a use. Throws Refusal when there were too many. */
async function admitted(limit: Limit, subject: string): Promise<Admitted> {
  const use = await admit(limit, subject)
  if (use.admitted) return use
  const minutes = Math.ceil(use.retryAfterSeconds / 60)
  throw new Refusal(
    429,
    'TOO_MANY_ATTEMPTS',
    {
      zh: `尝试次数过多，请 ${minutes} 分钟后再试。账号没有被锁定。`,
      en: `There were too many attempts; try again in ${minutes} minutes. The account is not locked.`,
    },
    use.retryAfterSeconds,
  )
}

/** Hands Better Auth a request of our own making: the fields that were asked for, and the headers that it may know. */
function ask(path: string, { headers, ...request }: IncomingMessage, body: object): Promise<Response> {
  const told = new Headers({
    'content-type': 'application/json',
    origin: new URL(environment.PUBLIC_URL).origin,
    [addressHeader]: clientAddress(request as IncomingMessage),
  })
  if (headers.cookie) told.set('cookie', headers.cookie)
  if (headers['user-agent']) told.set('user-agent', headers['user-agent'].slice(0, 300))
  const address = new URL(`/api/auth${path}`, environment.PUBLIC_URL)
  return authentication.handler(new Request(address, { method: 'POST', headers: told, body: JSON.stringify(body) }))
}

async function codeOf(response: Response): Promise<string | null> {
  if (response.ok) return null
  const { code } = (await response.clone().json().catch(() => ({}))) as { code?: string }
  return code ?? null
}

/** Only the cookie of Better Auth's answer is passed on: its body repeats the session's token, which scripts never need. */
async function answered(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`Better Auth answered ${response.status} ${await codeOf(response)}`)
  return { status: 200, body: { ok: true }, cookies: response.headers.getSetCookie() }
}
