import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { csrfHeader } from '../http/graphql.ts'
import {
  askSignedIn,
  cookieFor,
  giveCredential,
  type Knock,
  knock,
  openFrontDoor,
  ownOrigin,
  password,
  send,
} from '../testing/front-door.ts'
import { type Scene, setScene } from '../testing/scene.ts'
import { authentication } from './authentication.ts'

openFrontDoor()

let scene: Scene
let cookies: Record<string, string>
beforeAll(async () => {
  scene = await setScene()
  const { banned: _banned, ...accounts } = scene.accounts
  const names = await Promise.all(
    Object.entries(accounts).map(async ([role, id]) => [role, await giveCredential(id)] as const),
  )
  cookies = Object.fromEntries(
    await Promise.all(names.map(async ([role, name]) => [role, await cookieFor(name, password)])),
  )
})

/** Everything that says what an account is and may do. */
const standing = async () =>
  JSON.stringify(
    await database.user.findMany({
      orderBy: { id: 'asc' },
      select: { id: true, username: true, banned: true, mustChangePassword: true, grants: true, credentials: true },
    }),
  )

const open = ['/sign-in/username', '/sign-out', '/change-password']

interface Endpoint {
  readonly path?: string
  readonly options?: { readonly method?: string | string[] }
}

const endpoints = Object.entries(authentication.api as unknown as Record<string, Endpoint>).flatMap(
  ([name, { path, options }]) =>
    [options?.method ?? 'POST'].flat().map((method) => ({ name, method, path: path?.replace(/:\w+/g, 'x') ?? '' })),
)

describe('the endpoints of Better Auth (C8)', () => {
  test('are known: a new one is looked at before it is let in or kept out', () => {
    expect(Object.keys(authentication.api).sort()).toMatchInlineSnapshot(`
      [
        "accountInfo",
        "callbackOAuth",
        "changeEmail",
        "changePassword",
        "deleteUser",
        "deleteUserCallback",
        "error",
        "getAccessToken",
        "getSession",
        "isUsernameAvailable",
        "linkSocialAccount",
        "listSessions",
        "listUserAccounts",
        "ok",
        "refreshToken",
        "requestPasswordReset",
        "requestPasswordResetCallback",
        "resetPassword",
        "revokeOtherSessions",
        "revokeSession",
        "revokeSessions",
        "sendVerificationEmail",
        "setPassword",
        "signInEmail",
        "signInSocial",
        "signInUsername",
        "signOut",
        "signUpEmail",
        "unlinkAccount",
        "updateSession",
        "updateUser",
        "verifyEmail",
        "verifyPassword",
      ]
    `)
  })

  test('are closed but for three, whoever asks', async () => {
    const before = await standing()
    const closed = endpoints.filter(({ path }) => !open.includes(path))
    expect(closed.length).toBeGreaterThan(25)
    const promoting = { role: 'admin', banned: false, userId: scene.admin, name: 'x', data: { role: 'SCHOOL_ADMIN' } }
    const answers = await Promise.all(
      closed.flatMap(({ method, path }) =>
        [cookies.teacher, cookies.admin, undefined].map(async (cookie) => {
          const body = method === 'GET' ? {} : { body: JSON.stringify(promoting) }
          const headers = { 'content-type': 'application/json', origin: ownOrigin }
          const response = await knock(`/api/auth${path}`, { method, cookie, headers, ...body })
          return `${method} ${path} ${response.status}`
        }),
      ),
    )
    expect(answers.filter((answer) => !answer.endsWith(' 404'))).toEqual([])
    expect(await standing()).toBe(before)
  })

  test.each([
    '/api/auth',
    '/api/auth/',
    '/api/auth/sign-in/username/',
    '/api/auth/sign-in/username/../../update-user',
    '/api/auth/sign-in%2Fusername',
    '/api/auth//sign-out',
    '/api/auth/SIGN-OUT',
  ])('%s is none of the three', async (path) => {
    expect((await send(path, {}, { cookie: cookies.teacher })).status).toBe(404)
  })

  test('control: Better Auth itself would have let one change its own record', async () => {
    const response = await authentication.handler(
      new Request(`${ownOrigin}/api/auth/update-user`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ownOrigin, cookie: cookies.guardian ?? '' },
        body: JSON.stringify({ name: '改了名' }),
      }),
    )
    expect(response.status).toBe(200)
  })

  test.each(open)('%s takes nothing but what it is for', async (path) => {
    const before = await standing()
    const promoting = {
      role: 'SCHOOL_ADMIN',
      banned: false,
      mustChangePassword: false,
      grants: [{ role: 'SCHOOL_ADMIN' }],
      userId: scene.admin,
      callbackURL: 'https://elsewhere.invalid/',
    }
    const body = { username: 'x', password: 'x', currentPassword: 'x', newPassword: 'four quiet herons', ...promoting }
    for (const role of ['teacher', 'office', 'lead3', 'lead5', 'bureau', 'firstPassword']) {
      const cookie = path === '/sign-out' ? undefined : cookies[role]
      const response = await send(`/api/auth${path}`, body, { cookie })
      expect(response.headers.get('location')).toBeNull()
    }
    expect(await standing()).toBe(before)
  })
})

describe('the mutations of accounts (C8)', () => {
  const attempts = (accountId: string): [string, object][] => [
    [
      'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { __typename } }',
      { input: { accountId, role: 'SCHOOL_ADMIN' } },
    ],
    [
      'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { __typename } }',
      { input: { staffId: scene.teacher.id, username: 'another.me', roles: [{ role: 'SCHOOL_ADMIN' }] } },
    ],
    [
      'mutation ($input: BanAccountInput!) { banAccount(input: $input) { __typename } }',
      { input: { id: scene.admin } },
    ],
    ['mutation ($id: ID!) { unbanAccount(id: $id) { __typename } }', { id: scene.accounts.banned }],
    ['mutation ($id: ID!) { resetPassword(id: $id) { __typename } }', { id: scene.admin }],
  ]

  test.each(['teacher', 'office', 'lead3', 'lead5', 'guardian', 'bureau', 'firstPassword'] as const)(
    'promote no %s',
    async (role) => {
      const before = await standing()
      for (const [document, variables] of attempts(scene.accounts[role])) {
        const { errors } = await askSignedIn(document, variables, cookies[role])
        const expected = role === 'firstPassword' ? 'PASSWORD_CHANGE_REQUIRED' : 'FORBIDDEN'
        expect(errors?.[0]?.extensions?.code).toBe(expected)
      }
      expect(await standing()).toBe(before)
    },
  )

  test('cannot even be asked for a bureau’s role', async () => {
    const before = await standing()
    const [[document]] = attempts('') as [[string, object]]
    const input = { accountId: scene.accounts.teacher, role: 'BUREAU' }
    const { errors } = await askSignedIn(document, { input }, cookies.admin)
    expect(errors?.[0]?.message).toMatch(/BUREAU/)
    expect(await standing()).toBe(before)
  })

  test('control: an admin’s are let in', async () => {
    const [[document, variables]] = attempts(scene.accounts.office) as [[string, object]]
    const { data } = await askSignedIn(document, variables, cookies.admin)
    expect(data.grantRole.__typename).toBe('Account')
  })
})

describe('bodies that are no JSON (B3)', () => {
  const canary = 'canary-5e0f-password'
  const malformed = [
    `{"username":"x","password":"${canary}"`,
    `{"username":"x","password":${canary}}`,
    `${canary}`,
    `{"password":"${canary}"}}`,
    `\u0000${canary}`,
    `[${canary}]`,
    `"${canary}`,
  ]

  test('are refused without a word of what was sent', async () => {
    const paths = [...open.map((path) => `/api/auth${path}`), '/api/setup', '/graphql', '/api/auth/update-user']
    for (const path of paths) {
      for (const body of malformed) {
        const headers = { 'content-type': 'application/json', origin: ownOrigin, [csrfHeader]: '1' }
        const response = await knock(path, { body, headers, cookie: cookies.lead5 })
        const text = (await response.text()) + JSON.stringify([...response.headers])
        expect(text).not.toContain(canary.slice(0, 6))
        // Signing out reads no body.
        if (path.startsWith('/api/') && path !== '/api/auth/sign-out') expect(response.ok).toBe(false)
      }
    }
  })

  test('control: the parser’s own message quotes what was sent', () => {
    expect(() => JSON.parse(malformed[1] ?? '')).toThrow(/canary/)
  })

  test('nor is a value of the wrong kind repeated', async () => {
    const response = await send('/api/auth/sign-in/username', { username: { $ne: canary }, password: [canary] })
    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain(canary)
  })

  test('and large ones are not read', async () => {
    const response = await send('/api/auth/sign-in/username', { username: 'x', password: 'x'.repeat(200_000) })
    expect([response.status, (await response.json()).code]).toEqual([413, 'TOO_LARGE'])
  })
})

describe('foreign pages (B5)', () => {
  const evil = 'https://elsewhere.invalid'
  const form = 'username=a&password=b'
  const json = JSON.stringify({ username: 'a', password: 'b', currentPassword: password, newPassword: 'x' })
  const shapes: [string, Knock][] = [
    ['GET', { method: 'GET', headers: { origin: ownOrigin } }],
    ['HEAD', { method: 'HEAD', headers: { origin: ownOrigin } }],
    ['PUT', { method: 'PUT', body: json, headers: { 'content-type': 'application/json', origin: ownOrigin } }],
    ['a form', { body: form, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: evil } }],
    ['a multipart form', { body: form, headers: { 'content-type': 'multipart/form-data; boundary=x', origin: evil } }],
    ['plain text', { body: json, headers: { 'content-type': 'text/plain', origin: evil } }],
    ['no type', { body: json, headers: { 'content-type': '', origin: evil } }],
    ['JSON from elsewhere', { body: json, headers: { 'content-type': 'application/json', origin: evil } }],
    ['JSON from nowhere', { body: json, headers: { 'content-type': 'application/json', origin: 'null' } }],
    ['JSON with a cookie and no origin', { body: json, headers: { 'content-type': 'application/json' } }],
    [
      'JSON from a page of a sister site',
      {
        body: json,
        headers: { 'content-type': 'application/json', origin: ownOrigin, 'sec-fetch-site': 'same-site' },
      },
    ],
    [
      'an origin that begins like ours',
      { body: json, headers: { 'content-type': 'application/json', origin: `${ownOrigin}.elsewhere.invalid` } },
    ],
  ]

  test.each(shapes)('change nothing by %s', async (_shape, knocking) => {
    const state = async () => [
      await standing(),
      await database.session.count(),
      await database.school.count(),
      await database.throttle.findMany({ orderBy: { key: 'asc' } }),
    ]
    const before = await state()
    for (const path of [...open.map((each) => `/api/auth${each}`), '/api/setup']) {
      const isQuestion = path === '/api/setup' && knocking.method === 'GET'
      const response = await knock(path, { ...knocking, cookie: cookies.admin })
      expect(response.status).toBe(isQuestion ? 200 : knocking.method ? 404 : 403)
      expect(response.headers.getSetCookie()).toEqual([])
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
    expect(await state()).toEqual(before)
  })

  test('control: the same from our own page is let in', async () => {
    const own = { 'content-type': 'application/json', origin: ownOrigin, 'sec-fetch-site': 'same-origin' }
    const response = await knock('/api/auth/sign-out', { cookie: cookies.office, headers: own })
    expect(response.status).toBe(200)
    expect(await database.session.count({ where: { userId: scene.accounts.office } })).toBe(0)
  })

  test('our own page may not send a form either', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: ownOrigin }
    expect((await knock('/api/auth/sign-in/username', { body: form, headers })).status).toBe(415)
  })
})
