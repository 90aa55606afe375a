import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { csrfHeader } from '../http/graphql.ts'
import { type Knock, knock, openFrontDoor, ownOrigin, password, send } from '../testing/front-door.ts'
import { openEndpoints, type SignedInScene, signEverybodyIn, standing } from '../testing/signed-in-scene.ts'

openFrontDoor()

let scene: SignedInScene['scene']
let cookies: SignedInScene['cookies']
beforeAll(async () => {
  ;({ scene, cookies } = await signEverybodyIn())
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
    const paths = [
      ...openEndpoints.map((path) => `/api/auth${path}`),
      '/api/setup',
      '/graphql',
      '/api/auth/update-user',
    ]
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
    for (const path of [...openEndpoints.map((each) => `/api/auth${each}`), '/api/setup']) {
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
