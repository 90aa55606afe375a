import type { IncomingMessage } from 'node:http'
import { changePasswordInput, normaliseUsername, signInInput } from '@afterbell/domain/people/account-input'
import { database } from '../database.ts'
import { environment } from '../environment.ts'
import { invalidField } from '../graphql/errors.ts'
import { clientAddress } from '../http/client-address.ts'
import { type Answer, jsonEndpoints, Refusal, readJson } from '../http/json-endpoint.ts'
import { addressHeader, authentication, bannedCode, getActor } from './authentication.ts'
import { perAccount, perAddress, perChange } from './authentication-limits.ts'
import { refuseWeakPassword } from './password-choice.ts'
import { giveBack, refuseTooMany } from './throttle.ts'

/** Signing in and out, and changing one's password; of Better Auth's endpoints these three and no other are reachable. */
export const authenticationRoute = jsonEndpoints('/api/auth', {
  'POST /api/auth/sign-in/username': signIn,
  'POST /api/auth/sign-out': signOut,
  'POST /api/auth/change-password': changePassword,
})

async function signIn(request: IncomingMessage): Promise<Answer> {
  const { username, password } = await readJson(request, signInInput)
  await refuseTooMany(perAddress, clientAddress(request))
  const attempt = await refuseTooMany(perAccount, normaliseUsername(username))
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
  const account = await getActor(new Headers({ cookie: request.headers.cookie ?? '' }))
  if (!account) throw new Refusal(401, 'UNAUTHENTICATED', { zh: '请先登录。', en: 'Please sign in first.' })
  await refuseWeak(account.id, currentPassword, newPassword)
  const attempt = await refuseTooMany(perChange, account.id)
  const response = await ask('/change-password', request, {
    currentPassword,
    newPassword,
    // Whoever else is signed in with the old password is not any longer; this session gets a new cookie.
    revokeOtherSessions: true,
  })
  if ((await codeOf(response)) === 'INVALID_PASSWORD') throw invalidField(['currentPassword'], 'wrongPassword')
  await giveBack(attempt)
  const answer = await answered(response)
  await database.user.update({ where: { id: account.id }, data: { mustChangePassword: false } })
  return answer
}

/** Throws InvalidInputError when the new password may not be chosen. */
async function refuseWeak(accountId: string, currentPassword: string, newPassword: string) {
  const { username } = await database.user.findUniqueOrThrow({ where: { id: accountId }, select: { username: true } })
  if (currentPassword === newPassword) throw invalidField(['newPassword'], 'samePassword')
  refuseWeakPassword('newPassword', newPassword, username ?? '')
}

/** Hands Better Auth a request of our own making: the fields that were asked for, and the headers that it may know. */
function ask(path: string, request: IncomingMessage, body: object): Promise<Response> {
  const { cookie, 'user-agent': agent } = request.headers
  const headers = new Headers({
    'content-type': 'application/json',
    // The request's own was looked at already.
    origin: new URL(environment.PUBLIC_URL).origin,
    [addressHeader]: clientAddress(request),
  })
  if (cookie) headers.set('cookie', cookie)
  if (agent) headers.set('user-agent', agent.slice(0, 300))
  const address = new URL(`/api/auth${path}`, environment.PUBLIC_URL)
  return authentication.handler(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) }))
}

async function codeOf(response: Response): Promise<string | null> {
  if (response.ok) return null
  const { code } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { code?: string }
  return code ?? null
}

/** Only the cookie of Better Auth's answer is passed on: its body repeats the session's token, which scripts never need. */
async function answered(response: Response): Promise<Answer> {
  if (!response.ok) throw new Error(`Better Auth answered ${response.status} ${await codeOf(response)}`)
  return { status: 200, body: { ok: true }, cookies: response.headers.getSetCookie() }
}
