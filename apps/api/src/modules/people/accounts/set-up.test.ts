import { beforeEach, describe, expect, test } from 'vitest'
import { database, inTransaction } from '../../../database.ts'
import { figure } from '../../../testing/figures.ts'
import { askSignedIn, cookieFor, countHashes, knock, openFrontDoor, send } from '../../../testing/front-door.ts'
import { foundSchool, issueSetUpToken, setUp } from './service/set-up.ts'
import { announceSetUp } from './set-up-route.ts'

openFrontDoor()

const emptied = () => database.$executeRaw`TRUNCATE "user", bureau, verification, throttle CASCADE`
beforeEach(emptied)

const secret = 'five quiet herons'

/** What the rival of that number asks for: nothing of it collides with what another asks for. */
const rival = (number: number) => ({
  bureau: `示范教育局 ${number}`,
  district: '示范学区',
  school: '示范小学',
  name: '李敏',
  username: `admin${number}`,
  password: secret,
})

async function issued(): Promise<string> {
  const token = await issueSetUpToken()
  if (!token) throw new Error('No token was issued')
  return token
}

const counts = async () => ({
  users: await database.user.count(),
  credentials: await database.account.count(),
  grants: await database.roleGrant.count(),
  schools: await database.school.count(),
  actions: await database.action.count({ where: { kind: 'people:set-up' } }),
})
const one = { users: 1, credentials: 1, grants: 1, schools: 1, actions: 1 }
const none = { users: 0, credentials: 0, grants: 0, schools: 0, actions: 0 }

describe('the first run', () => {
  test('says the token once on the console, and is over when there is an admin, who can sign in', async () => {
    const said: string[] = []
    await announceSetUp('http://localhost:4000', (text) => said.push(text))
    expect(said).toHaveLength(2)
    const token = said[0]?.match(/设置口令：(\S{24})$/)?.[1]
    expect(token).toBeDefined()
    expect(await (await knock('/api/setup', { method: 'GET' })).json()).toEqual({ open: true })

    const response = await send('/api/setup', { token, ...rival(1) })
    expect([response.status, await response.json()]).toEqual([201, { ok: true }])
    expect(await (await knock('/api/setup', { method: 'GET' })).json()).toEqual({ open: false })
    expect(await counts()).toEqual(one)
    expect(await database.verification.count()).toBe(0)

    const cookie = await cookieFor('admin1', secret)
    const { data } = await askSignedIn('{ me { name mustChangePassword school { name } roles { role } } }', {}, cookie)
    expect(data.me).toEqual({
      name: '李敏',
      mustChangePassword: false,
      school: { name: '示范小学' },
      roles: [{ role: 'SCHOOL_ADMIN' }],
    })
    await announceSetUp('http://localhost:4000', (text) => said.push(text))
    expect(said).toHaveLength(2)
  })

  test('takes only the token, while it holds; every process’s', async () => {
    const [first, second] = [await issued(), await issued()]
    for (const token of ['', 'x', `${first}x`, first.toLowerCase()]) {
      const response = await send('/api/setup', { token, ...rival(1) })
      expect([response.status, (await response.json()).code]).toEqual([403, 'WRONG_SET_UP_TOKEN'])
    }
    await database.verification.updateMany({ data: { expiresAt: new Date() } })
    expect((await send('/api/setup', { token: first, ...rival(1) })).status).toBe(403)
    expect(await counts()).toEqual(none)
    await database.verification.updateMany({ data: { expiresAt: new Date(Date.now() + 60_000) } })
    expect((await send('/api/setup', { token: second, ...rival(1) })).status).toBe(201)
    const again = await send('/api/setup', { token: first, ...rival(2) })
    expect([again.status, (await again.json()).code]).toEqual([409, 'SET_UP_CLOSED'])
    expect(await counts()).toEqual(one)
  })

  test('keeps no token in a readable form', async () => {
    const token = await issued()
    expect(JSON.stringify(await database.verification.findMany())).not.toContain(token)
  })

  test('says on each field what is wrong', async () => {
    const token = await issued()
    const response = await send(
      '/api/setup',
      { token, ...rival(1), name: '', username: '李敏', school: ' ' },
      { headers: { 'accept-language': 'en' } },
    )
    expect(response.status).toBe(400)
    const { issues } = (await response.json()) as { issues: { path: string; message: string }[] }
    expect(issues.map(({ path }) => path).sort()).toEqual(['name', 'school', 'username'])
    expect(issues.find(({ path }) => path === 'username')?.message).toMatch(/lower case/)
    const weak = await send('/api/setup', { token, ...rival(1), password: 'admin1admin1' })
    expect((await weak.json()).issues).toEqual([{ path: 'password', message: expect.stringContaining('用户名') }])
  })

  test('joins the school to a bureau that is there already', async () => {
    await database.bureau.create({ data: { name: '示范教育局 1' } })
    await setUp(rival(1))
    expect(await database.bureau.count()).toBe(1)
  })
})

describe('two first admins (C1)', () => {
  const rivals = Array.from({ length: 50 }, (_, number) => number)

  const rounds = figure(5, 200)

  test(`are never made: of fifty at once exactly one succeeds, in each of ${rounds} rounds`, {
    timeout: 60_000 + rounds * 5_000,
  }, async () => {
    await countHashes()
    for (let round = 0; round < rounds; round += 1) {
      await emptied()
      const token = await issued()
      const answers = await Promise.all(rivals.map((number) => send('/api/setup', { token, ...rival(number) })))
      const statuses = answers.map(({ status }) => status).sort()
      expect(statuses).toEqual([201, ...Array.from({ length: 49 }, () => 409)])
      expect(await counts()).toEqual(one)
    }
  })

  test('control: without the lock there are several', async () => {
    const hash = `$argon2id$v=19$m=47104,t=3,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`
    await Promise.allSettled(rivals.map((number) => inTransaction((tx) => foundSchool(tx, rival(number), hash))))
    expect((await counts()).users).toBeGreaterThan(1)
  })
})
