import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import {
  askSignedIn,
  cookieFor,
  cookieOf,
  giveCredential,
  openFrontDoor,
  password,
  send,
  signIn,
} from '../../../testing/front-door.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { ban, create, grant, grantsOf, lastAction, me, reset, revoke, run, unban } from './account-documents.ts'

openFrontDoor()

let here: Scene
beforeEach(async () => {
  here = await setScene()
})

const staffNamed = (name: string) =>
  database.staff.create({
    data: {
      schoolId: here.school.id,
      staffNumber: crypto.randomUUID().slice(0, 12),
      name,
      pinyin: 'limin',
      initials: 'lm',
      kind: 'TEACHER',
    },
  })

const _adminGrant = async (scene: Scene) => (await grantsOf(scene.admin))[0]?.id

/** Leaves the scene’s admin as the only one. */
const _aloneInOffice = (scene: Scene) =>
  database.roleGrant.deleteMany({ where: { userId: scene.accounts.firstPassword } })

describe('a new account', () => {
  test('is a member of staff’s, starts with a password shown once, and stands in the log without it', async () => {
    const staff = await staffNamed('李敏')
    const input = { staffId: staff.id, username: ' Li.Min ', roles: [{ role: 'GRADE_LEAD', grades: [4, 2] }] }
    const created = await run(create, { input }, here.admin)
    expect(created).toMatchObject({
      __typename: 'FirstPassword',
      password: expect.stringMatching(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/),
      account: {
        name: '李敏',
        username: 'li.min',
        mustChangePassword: true,
        roles: [{ role: 'GRADE_LEAD', grades: [2, 4], staffId: staff.id }],
      },
    })
    const first = created.password as unknown as string
    const { items } = await lastAction(here.admin)
    expect(items[0]).toMatchObject({ kind: 'people:create-account', resource: 'accounts', undoable: false })
    expect(items[0].changes).toEqual([
      { field: 'role', from: null, to: { role: 'GRADE_LEAD', grades: [2, 4], officeId: null } },
    ])
    expect(JSON.stringify(await database.action.findMany())).not.toContain(first)

    const cookie = await cookieFor('li.min', first)
    expect((await askSignedIn(me, {}, cookie)).data.me.permissions).toEqual([])
    const newPassword = 'six quiet herons'
    const changed = await send('/api/auth/change-password', { currentPassword: first, newPassword }, { cookie })
    const { permissions } = (await askSignedIn(me, {}, cookieOf(changed))).data.me
    expect(permissions).toContainEqual({ name: 'clubs:enrol', reach: 'GRADES', grades: [2, 4] })
  })

  test('is refused for somebody who has one, for a taken name, and for offices of others', async () => {
    const elsewhere = await setScene()
    const office = await database.group.create({
      data: { schoolId: elsewhere.school.id, kind: 'OFFICE', name: '教务处' },
    })
    const staff = await staffNamed('王欣')
    const username = await giveCredential(here.office)
    const refused = async (input: object) => {
      const { issues } = await run(create, { input: { roles: [{ role: 'TEACHER' }], ...input } }, here.admin)
      return (issues as unknown as { path: string }[]).map(({ path }) => path)
    }
    expect(await refused({ staffId: here.teacher.id, username: 'again' })).toEqual(['staffId'])
    expect(await refused({ staffId: staff.id, username: username.toUpperCase() })).toEqual(['username'])
    const roles = [{ role: 'TEACHER' }, { role: 'OFFICE', officeId: office.id }]
    expect(await refused({ staffId: staff.id, username: 'wangxin', roles })).toEqual(['roles.1.officeId'])
    expect(await refused({ staffId: staff.id, username: 'wangxin', roles: [{ role: 'GRADE_LEAD' }] })).toEqual([
      'roles.0.grades',
    ])
    const twice = [{ role: 'TEACHER' }, { role: 'TEACHER' }]
    expect(await refused({ staffId: staff.id, username: 'wangxin', roles: twice })).toEqual(['roles.1'])
    const other = { staffId: elsewhere.teacher.id, username: 'wangxin', roles: [{ role: 'TEACHER' }] }
    expect(await run(create, { input: other }, here.admin)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await database.user.count({ where: { name: '王欣' } })).toBe(0)
  })

  test('is made once for one person, however often it is asked for at once', async () => {
    const staff = await staffNamed('赵敏')
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) => {
        const input = {
          staffId: staff.id,
          username: `zhaomin.${letter}${staff.staffNumber}`,
          roles: [{ role: 'TEACHER' }],
        }
        return run(create, { input }, here.admin)
      }),
    )
    expect(answers.filter(({ __typename }) => __typename === 'FirstPassword')).toHaveLength(1)
  })
})

describe('a ban (A9)', () => {
  test('holds from the next request on, and so does its end', async () => {
    const username = await giveCredential(here.accounts.teacher)
    const cookie = await cookieFor(username, password)
    expect((await askSignedIn(me, {}, cookie)).errors).toBeUndefined()
    const banned = await run(ban, { input: { id: here.accounts.teacher, reason: '调离' } }, here.admin)
    expect(banned).toMatchObject({ banned: true, banReason: '调离' })
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect(await database.session.count({ where: { userId: here.accounts.teacher } })).toBe(0)
    expect((await signIn(username, password)).status).toBe(403)

    await run(unban, { id: here.accounts.teacher }, here.admin)
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect((await signIn(username, password)).status).toBe(200)
    const { items } = await lastAction(here.admin)
    expect(items[0]).toMatchObject({
      kind: 'people:unban-account',
      changes: [{ field: 'banned', from: true, to: false }],
    })
  })

  test('is not forgotten by a session that began while it was made', async () => {
    const cookie = await cookieFor(await giveCredential(here.accounts.teacher), password)
    await database.user.update({ where: { id: here.accounts.teacher }, data: { banned: true } })
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  })
})

describe('a password that is reset', () => {
  test('ends the sessions, must be changed, and opens the account again after too many guesses', async () => {
    const username = await giveCredential(here.lead5)
    const cookie = await cookieFor(username, password)
    for (let guess = 0; guess < 5; guess += 1) await signIn(username, 'wrong password')
    expect((await signIn(username, password)).status).toBe(429)

    const issued = await run(reset, { id: here.lead5 }, here.admin)
    const first = issued.password as unknown as string
    expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    expect((await signIn(username, password)).status).toBe(401)
    const again = await cookieFor(username, first)
    expect((await askSignedIn('{ me { mustChangePassword } }', {}, again)).data.me.mustChangePassword).toBe(true)
    expect((await lastAction(here.admin)).items[0]).toMatchObject({ kind: 'people:reset-password', changes: [] })
    expect(JSON.stringify(await database.action.findMany())).not.toContain(first)
    const kept = await database.account.findFirstOrThrow({ where: { userId: here.lead5 } })
    expect(kept.password).toMatch(/^\$argon2id\$v=19\$m=47104,t=3,p=1\$/)
  })
})

describe('another school', () => {
  test('neither sees nor touches an account', async () => {
    const elsewhere = await setScene()
    const [held] = await grantsOf(here.lead3)
    const attempts: [string, object][] = [
      [grant, { input: { accountId: here.lead3, role: 'SCHOOL_ADMIN' } }],
      [revoke, { input: { grantId: held?.id } }],
      [ban, { input: { id: here.lead3 } }],
      [unban, { id: here.lead3 }],
      [reset, { id: here.lead3 }],
    ]
    for (const [document, variables] of attempts) {
      expect(await run(document, variables, elsewhere.admin)).toMatchObject({ code: 'NOT_FOUND' })
    }
    const one = await ask('query ($id: ID!) { account(id: $id) { id } }', { id: here.lead3 }, { as: elsewhere.admin })
    expect(one.data.account).toBeNull()
    expect(await grantsOf(here.lead3)).toEqual([held])
  })

  test('an account of both is each one’s as far as its roles there, and nobody’s to ban or reset', async () => {
    const elsewhere = await setScene()
    await database.roleGrant.create({
      data: { userId: here.lead3, role: 'SCHOOL_ADMIN', schoolId: elsewhere.school.id },
    })
    const shared = { code: 'ACCOUNT_SHARED' }
    expect(await run(reset, { id: here.lead3 }, here.admin)).toMatchObject(shared)
    expect(await run(ban, { input: { id: here.lead3 } }, here.admin)).toMatchObject(shared)
    const list = '{ accounts(filter: { role: GRADE_LEAD }) { items { id roles { role } } } }'
    const { items } = (await ask(list, {}, { as: here.admin })).data.accounts
    expect(items).toContainEqual({ id: here.lead3, roles: [{ role: 'GRADE_LEAD' }] })
    expect(
      (await ask(list, {}, { as: elsewhere.admin })).data.accounts.items.map(({ id }: { id: string }) => id),
    ).not.toContain(here.lead3)
    const [own] = (await grantsOf(here.lead3)).filter(({ schoolId }) => schoolId === here.school.id)
    expect(await run(revoke, { input: { grantId: own?.id } }, here.admin)).toMatchObject({
      __typename: 'Account',
      roles: [],
    })
    const gone = await ask('query ($id: ID!) { account(id: $id) { id } }', { id: here.lead3 }, { as: here.admin })
    expect(gone.data.account).toBeNull()
  })

  test('a bureau’s account is not a school’s to reset, even with a role there', async () => {
    await database.roleGrant.create({
      data: { userId: here.bureauStaff, role: 'TEACHER', schoolId: here.school.id, staffId: here.teacher.id },
    })
    expect(await run(reset, { id: here.bureauStaff }, here.admin)).toMatchObject({ code: 'ACCOUNT_SHARED' })
  })
})

describe('the list', () => {
  test('is filtered, sorted, counted, and names what holds', async () => {
    const username = await giveCredential(here.office)
    await signIn(username, password)
    const list = `query ($filter: AccountFilter, $sort: AccountSort) { accounts(filter: $filter, sort: $sort) {
      total items { id username banned lastSeenAt roles { role } } } }`
    const all = (await ask(list, {}, { as: here.admin })).data.accounts
    expect(all.total).toBe(8)
    expect(all.items.map(({ id }: { id: string }) => id)).not.toContain(here.bureauStaff)
    const listed = async (filter: object) => (await ask(list, { filter }, { as: here.admin })).data.accounts.items
    expect(await listed({ q: username.slice(2) })).toMatchObject([{ id: here.office, lastSeenAt: expect.any(String) }])
    expect(await listed({ banned: true })).toMatchObject([{ id: here.accounts.banned }])
    expect(await listed({ role: 'TEACHER' })).toMatchObject([{ id: here.accounts.teacher }])
    expect(await listed({ staffId: here.teacher.id })).toMatchObject([{ id: here.accounts.teacher }])
    expect(await listed({ ids: [here.lead3] })).toMatchObject([{ id: here.lead3 }])
    for (const field of ['name', 'username', 'lastSeenAt', 'createdAt']) {
      const sorted = await ask(list, { sort: { field, order: 'DESC' } }, { as: here.admin })
      expect(sorted.data.accounts.items).toHaveLength(8)
    }
  })
})

test('every password that was kept here, whoever chose it, is hashed at the full cost (C2)', async () => {
  const kept = await database.account.findMany({ select: { password: true } })
  expect(kept.length).toBeGreaterThan(5)
  const full = /^\$argon2id\$v=19\$m=47104,t=3,p=1\$[\w+/]{22}\$[\w+/]{43}$/
  expect(kept.filter(({ password: hash }) => !full.test(hash ?? ''))).toEqual([])
  // A cheaper hash, such as an older one, would be found (control).
  expect(`$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`).not.toMatch(full)
})
