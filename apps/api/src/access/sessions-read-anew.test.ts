import { betterAuth } from 'better-auth/minimal'
import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { cookieOf, giveCredential, ownOrigin, password } from '../testing/front-door.ts'
import { type Scene, setScene } from '../testing/scene.ts'
import { authentication, getActor } from './authentication.ts'

let here: Scene
beforeAll(async () => {
  here = await setScene()
})

/** The library as we set it, but with the copy of the session in a cookie that it offers. */
const withCookieCache = betterAuth({
  ...authentication.options,
  session: { ...authentication.options.session, cookieCache: { enabled: true, maxAge: 300 } },
})

const signInBy = (handler: (request: Request) => Promise<Response>, username: string) =>
  handler(
    new Request(`${ownOrigin}/api/auth/sign-in/username`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ownOrigin },
      body: JSON.stringify({ username, password }),
    }),
  ).then((response) => new Headers({ cookie: cookieOf(response) }))

describe('a session is read at every request (A9)', () => {
  test('one that was ended elsewhere is nobody’s at once', async () => {
    const headers = await signInBy(authentication.handler, await giveCredential(here.lead3))
    expect(await getActor(headers)).toMatchObject({ id: here.lead3 })
    await database.session.deleteMany({ where: { userId: here.lead3 } })
    expect(await getActor(headers)).toBeNull()
  })

  test('with the session kept in a cookie it would live on (control)', async () => {
    const headers = await signInBy(withCookieCache.handler, await giveCredential(here.lead5))
    await database.session.deleteMany({ where: { userId: here.lead5 } })
    expect((await withCookieCache.api.getSession({ headers }))?.user.id).toBe(here.lead5)
    expect(await getActor(headers)).toBeNull()
  })
})
