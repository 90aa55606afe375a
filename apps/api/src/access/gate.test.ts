import { beforeAll, describe, expect, test } from 'vitest'
import { askSignedIn, knock, openFrontDoor, ownOrigin, send } from '../testing/front-door.ts'
import { openEndpoints, type SignedInScene, signEverybodyIn, standing } from '../testing/signed-in-scene.ts'
import { authentication } from './authentication.ts'

openFrontDoor()

let scene: SignedInScene['scene']
let cookies: SignedInScene['cookies']
beforeAll(async () => {
  ;({ scene, cookies } = await signEverybodyIn())
})

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
    const closed = endpoints.filter(({ path }) => !openEndpoints.includes(path))
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

  test.each(openEndpoints)('%s takes nothing but what it is for', async (path) => {
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
