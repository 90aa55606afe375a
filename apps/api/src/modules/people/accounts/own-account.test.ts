import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { askSignedIn, cookieFor, giveCredential, openFrontDoor, password } from '../../../testing/front-door.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { lastAction, me, run } from './account-documents.ts'

openFrontDoor()

let here: Scene
beforeEach(async () => {
  here = await setScene()
})

describe('me', () => {
  test('says roles, permissions and their reach, and the schools to choose from', async () => {
    const elsewhere = await setScene()
    await database.school.update({ where: { id: elsewhere.school.id }, data: { timeZone: 'Asia/Urumqi' } })
    await database.roleGrant.create({
      data: { userId: here.lead3, role: 'TEACHER', schoolId: elsewhere.school.id, staffId: elsewhere.teacher.id },
    })
    const all = `{ me { id timeZone school { id name } bureau { id } schools { id name } roles { role grades } permissions { name reach grades } } }`
    const first = (await ask(all, {}, { as: here.lead3 })).data.me
    expect(first).toMatchObject({
      id: here.lead3,
      timeZone: 'Asia/Shanghai',
      school: { id: here.school.id, name: here.school.name },
      bureau: null,
      schools: [{ id: here.school.id }, { id: elsewhere.school.id }],
      roles: [{ role: 'GRADE_LEAD', grades: [3] }],
    })
    expect(first.permissions).toContainEqual({ name: 'clubs:enrol', reach: 'GRADES', grades: [3] })
    expect(first.permissions.map(({ name }: { name: string }) => name)).not.toContain('accounts:manage')

    const second = (await ask(all, {}, { as: here.lead3, school: elsewhere.school.id })).data.me
    expect(second).toMatchObject({
      timeZone: 'Asia/Urumqi',
      school: { id: elsewhere.school.id },
      roles: [{ role: 'TEACHER', grades: [] }],
    })
    expect(second.permissions).toContainEqual({ name: 'people:read', reach: 'OWN', grades: [] })
  })

  test('of a bureau’s people names the bureau and no school', async () => {
    const { data } = await ask(
      '{ me { timeZone school { id } bureau { name } schools { id } permissions { name reach } } }',
      {},
      {
        as: here.bureauStaff,
      },
    )
    expect(data.me).toEqual({
      timeZone: null,
      school: null,
      bureau: { name: here.bureau.name },
      schools: [],
      permissions: ['schools:list', 'reports:figures', 'reports:return', 'reports:tokens'].map((name) => ({
        name,
        reach: 'BUREAU',
      })),
    })
  })
})

describe('one’s own', () => {
  test('sessions end everywhere at once', async () => {
    const username = await giveCredential(here.office)
    const cookies = await Promise.all([cookieFor(username, password), cookieFor(username, password)])
    const { data } = await askSignedIn('mutation { signOutEverywhere }', {}, cookies[0])
    expect(data.signOutEverywhere).toBe(2)
    for (const cookie of cookies) {
      expect((await askSignedIn(me, {}, cookie)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
    }
    expect((await lastAction(here.admin)).items[0]).toMatchObject({ kind: 'people:sign-out-everywhere' })
  })

  test('preferences are kept in the account, key by key', async () => {
    const save = `mutation ($patch: JSON!) { savePreferences(input: { patch: $patch }) { __typename
      ... on Preferences { values } ... on InvalidInputError { issues { path message } } } }`
    const saved = await run(save, { patch: { 'clubs.columns': ['name', 'places'], density: 'small' } }, here.lead3)
    expect(saved).toMatchObject({ values: { 'clubs.columns': ['name', 'places'], density: 'small' } })
    await run(save, { patch: { density: null, 'pupils.perPage': 50 } }, here.lead3)
    const { data } = await ask('{ preferences { values } }', {}, { as: here.lead3 })
    expect(data.preferences.values).toEqual({ 'clubs.columns': ['name', 'places'], 'pupils.perPage': 50 })
    expect((await ask('{ preferences { values } }', {}, { as: here.lead5 })).data.preferences.values).toEqual({})
    expect(await run(save, { patch: { big: 'x'.repeat(20_000) } }, here.lead3)).toMatchObject({
      __typename: 'InvalidInputError',
    })
    expect(await run(save, { patch: ['no', 'keys'] }, here.lead3)).toMatchObject({ __typename: 'InvalidInputError' })
  })
})
