import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { figure } from '../testing/figures.ts'
import {
  askSignedIn,
  cookieFor,
  cookieOf,
  countHashes,
  giveCredential,
  knock,
  openFrontDoor,
  ownOrigin,
  password,
  send,
  signIn,
} from '../testing/front-door.ts'
import { setScene } from '../testing/scene.ts'
import { authentication } from './authentication.ts'

openFrontDoor()

const me = '{ me { id name username mustChangePassword } }'

let accounts: Awaited<ReturnType<typeof setScene>>['accounts']
beforeAll(async () => {
  accounts = (await setScene()).accounts
})

const addressOf = (number: number) => `198.51.${100 + Math.floor(number / 250)}.${number % 250}`

describe('signing in', () => {
  test('sets a cookie that scripts cannot read, and the session answers for the account', async () => {
    const username = await giveCredential(accounts.teacher)
    const response = await signIn(` ${username.toUpperCase()} `, password)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ok: true })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^afterbell\.session_token=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/),
    ])
    const { data } = await askSignedIn(me, {}, cookieOf(response))
    expect(data.me).toEqual({ id: accounts.teacher, name: expect.any(String), username, mustChangePassword: false })
  })

  test('a cookie that was forged, or whose session is over, is nobody’s', async () => {
    const username = await giveCredential(accounts.office)
    const cookie = await cookieFor(username, password)
    const forged = `${cookie.slice(0, -6)}AAAAAA`
    const { token } = await database.session.findFirstOrThrow({ where: { userId: accounts.office } })
    for (const other of [forged, `afterbell.session_token=${token}`, 'afterbell.session_token=x.y', 'x=1']) {
      const { errors } = await askSignedIn(me, {}, other)
      expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    }
    expect((await askSignedIn(me, {}, cookie)).errors).toBeUndefined()
    await database.session.updateMany({ where: { userId: accounts.office }, data: { expiresAt: new Date() } })
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  })

  test('a session that is used is prolonged, at most every half hour, and the account was seen', async () => {
    const username = await giveCredential(accounts.lead5)
    const cookie = await cookieFor(username, password)
    const aged = new Date(Date.now() + 11 * 3_600_000)
    await database.session.updateMany({ where: { userId: accounts.lead5 }, data: { expiresAt: aged } })
    await database.user.update({ where: { id: accounts.lead5 }, data: { lastSeenAt: null } })
    await askSignedIn(me, {}, cookie)
    const session = await database.session.findFirstOrThrow({ where: { userId: accounts.lead5 } })
    expect(session.expiresAt.getTime()).toBeGreaterThan(Date.now() + 11.9 * 3_600_000)
    const { lastSeenAt } = await database.user.findUniqueOrThrow({ where: { id: accounts.lead5 } })
    expect(Date.now() - (lastSeenAt?.getTime() ?? 0)).toBeLessThan(60_000)
    await askSignedIn(me, {}, cookie)
    const again = await database.session.findFirstOrThrow({ where: { userId: accounts.lead5 } })
    expect(again.expiresAt).toEqual(session.expiresAt)
  })

  test('a banned account is told so, and only with the right password', async () => {
    const username = await giveCredential(accounts.banned)
    const right = await signIn(username, password)
    expect([right.status, (await right.json()).code, right.headers.getSetCookie()]).toEqual([403, 'ACCOUNT_BANNED', []])
    expect((await (await signIn(username, 'not the password')).json()).code).toBe('INVALID_CREDENTIALS')
    expect(await database.session.count({ where: { userId: accounts.banned } })).toBe(0)
  })
})

describe('who guesses (C3)', () => {
  /** Of forty at once, from a thousand addresses at most. */
  const crowds = figure(1, 250)

  const wrong = (username: string, from = 0) =>
    Promise.all(Array.from({ length: 40 }, (_, index) => signIn(username, 'wrong password', addressOf(from + index))))

  test('reaches the hash five times from however many addresses; the owner gets in after the delay', async () => {
    const username = await giveCredential(accounts.admin)
    const hashes = await countHashes()
    const answers: Response[] = []
    for (let crowd = 0; crowd < crowds; crowd += 1) answers.push(...(await wrong(username, (crowd % 25) * 40)))
    expect(hashes).toHaveBeenCalledTimes(5)
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(crowds * 40 - 5)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect(await refused[0]?.json()).toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      message: expect.stringContaining('15 分钟'),
    })

    hashes.stop()
    expect((await signIn(username, password)).status).toBe(429)
    await database.$executeRaw`UPDATE throttle SET window_started = window_started - interval '15 minutes'`
    expect((await signIn(username, password)).status).toBe(200)
  })

  test('control: without the count by account, all forty reach the hash', async () => {
    const username = await giveCredential(accounts.guardian)
    const hashes = await countHashes()
    await Promise.all(
      Array.from({ length: 40 }, () =>
        authentication.handler(
          new Request(`${ownOrigin}/api/auth/sign-in/username`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', origin: ownOrigin },
            body: JSON.stringify({ username, password: 'wrong password' }),
          }),
        ),
      ),
    )
    expect(hashes).toHaveBeenCalledTimes(40)
  })

  test('is counted for names that nobody has, too, and leaves no readable trace', async () => {
    await countHashes()
    const answers = await wrong('nobody.at.all')
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    const kept = await database.throttle.findMany()
    expect(kept.length).toBeGreaterThan(0)
    for (const { key } of kept) expect(Buffer.from(key).toString('latin1')).not.toContain('nobody')
  })

  test('does not hinder somebody who signs in rightly, again and again', async () => {
    const username = await giveCredential(accounts.lead3)
    const statuses: number[] = []
    for (let time = 0; time < 8; time += 1) statuses.push((await signIn(username, password)).status)
    expect(new Set(statuses)).toEqual(new Set([200]))
  })

  test('one address is limited too, generously, whatever it writes of others', async () => {
    const { admit } = await import('./throttle.ts')
    const { perAddress } = await import('./authentication-limits.ts')
    for (let use = 0; use < perAddress.uses; use += 1) await admit(perAddress, '203.0.113.9')
    expect((await signIn('anybody', 'wrong password', '203.0.113.9')).status).toBe(429)
    expect((await signIn('anybody', 'wrong password', '192.0.2.77, 203.0.113.9')).status).toBe(429)
    expect((await signIn('anybody', 'wrong password', '203.0.113.10')).status).toBe(401)
  })
})

describe('which accounts there are (C4)', () => {
  const bytesOf = async (response: Response) => {
    const { headers, status } = response
    const told = [...headers].filter(([name]) => name !== 'date' && name !== 'x-request-id')
    return { status, told, body: await response.text() }
  }

  test('is not told: a known and an unknown name get the same bytes for the same work', async () => {
    const known = await giveCredential((await setScene()).accounts.teacher)
    const hashes = await countHashes()
    const tellings = []
    const work = []
    for (const name of [known, 'nobody.of.this.name', '', '没有这个人', '%', 'x'.repeat(150)]) {
      hashes.mockClear()
      tellings.push(await bytesOf(await signIn(name, 'wrong password')))
      work.push(hashes.mock.calls.length)
    }
    expect(new Set(tellings.map((telling) => JSON.stringify(telling))).size).toBe(1)
    expect(tellings[0]?.status).toBe(401)
    expect(work).toEqual([1, 1, 1, 1, 1, 1])
    expect(hashes.mock.calls.map(([, { memory, passes }]) => ({ memory, passes }))).toEqual([
      { memory: 47_104, passes: 3 },
    ])
  })

  test('control: an account without a password is found out by the count, so every account is made with one', async () => {
    const { accounts: others } = await setScene()
    await database.user.update({ where: { id: others.teacher }, data: { username: 'without.password' } })
    const hashes = await countHashes()
    await signIn('without.password', 'wrong password')
    expect(hashes).not.toHaveBeenCalled()
  })
})

describe('changing one’s password', () => {
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    send('/api/auth/change-password', { currentPassword, newPassword }, { cookie })
  const fresh = 'four quiet herons'

  test('frees an account from its first password, ends the other sessions, and keeps this one by a new cookie', async () => {
    const username = await giveCredential(accounts.firstPassword)
    const here = await cookieFor(username, password)
    const there = await cookieFor(username, password)
    const before = await askSignedIn('{ me { mustChangePassword permissions { name } } }', {}, here)
    expect(before.data.me).toEqual({ mustChangePassword: true, permissions: [] })
    expect((await askSignedIn('{ terms { total } }', {}, here)).errors?.[0]?.extensions?.code).toBe(
      'PASSWORD_CHANGE_REQUIRED',
    )

    const response = await change(here, password, fresh)
    expect([response.status, await response.json()]).toEqual([200, { ok: true }])
    const after = await askSignedIn('{ me { mustChangePassword } terms { total } }', {}, cookieOf(response))
    expect(after.data).toEqual({ me: { mustChangePassword: false }, terms: { total: 1 } })
    for (const old of [here, there]) {
      expect((await askSignedIn(me, {}, old)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    }
    expect((await signIn(username, password)).status).toBe(401)
    expect((await signIn(username, fresh)).status).toBe(200)
  })

  test('asks for the current one, and refuses weak ones with a sentence on the field', async () => {
    const { accounts: others } = await setScene()
    const username = await giveCredential(others.teacher)
    const cookie = await cookieFor(username, password)
    const refusals = [
      ['not the password', fresh, 'currentPassword', '当前密码不正确'],
      [password, password, 'newPassword', '与当前密码相同'],
      [password, 'short', 'newPassword', '至少 12 个字符'],
      [password, '1qaz2wsx3edc', 'newPassword', '很多人在用'],
      [password, `my ${username}!!!`, 'newPassword', '不能含有用户名'],
      [password, '123123123123', 'newPassword', '重复或连续'],
    ] as const
    for (const [current, next, path, sentence] of refusals) {
      const response = await change(cookie, current, next)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        code: 'INVALID_INPUT',
        issues: [{ path, message: expect.stringContaining(sentence) }],
      })
    }
    expect((await signIn(username, password)).status).toBe(200)
  })

  test('is no way to guess the password of a session that was left open', async () => {
    const { accounts: others } = await setScene()
    const cookie = await cookieFor(await giveCredential(others.office), password)
    const tries = await Promise.all(Array.from({ length: 20 }, () => change(cookie, 'not the password', fresh)))
    expect(tries.filter(({ status }) => status === 400)).toHaveLength(5)
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(15)
  })

  test('is for who is signed in', async () => {
    const response = await send('/api/auth/change-password', { currentPassword: password, newPassword: fresh })
    expect([response.status, (await response.json()).code]).toEqual([401, 'UNAUTHENTICATED'])
  })
})

describe('signing out (A9)', () => {
  test('ends the session: its cookie is worth nothing when it is replayed', async () => {
    const { accounts: others } = await setScene()
    const cookie = await cookieFor(await giveCredential(others.teacher), password)
    expect((await askSignedIn(me, {}, cookie)).errors).toBeUndefined()
    const response = await send('/api/auth/sign-out', {}, { cookie })
    expect([response.status, await response.json()]).toEqual([200, { ok: true }])
    expect(response.headers.getSetCookie().join()).toMatch(/afterbell\.session_token=; Max-Age=0/)
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  })

  test('without a session is no failure', async () => {
    expect((await knock('/api/auth/sign-out', { headers: { origin: ownOrigin } })).status).toBe(200)
  })
})
