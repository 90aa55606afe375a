import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { askSignedIn, cookieFor, giveCredential, openFrontDoor, password } from '../../../testing/front-door.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { ban, grant, grantsOf, lastAction, me, revoke, run, undo } from './account-documents.ts'

openFrontDoor()

let here: Scene
beforeEach(async () => {
  here = await setScene()
})

const adminGrant = async (scene: Scene) => (await grantsOf(scene.admin))[0]?.id

/** Leaves the scene’s admin as the only one. */
const aloneInOffice = (scene: Scene) =>
  database.roleGrant.deleteMany({ where: { userId: scene.accounts.firstPassword } })

describe('roles', () => {
  test('are granted and revoked from the next request on, logged, and undoable (A9)', async () => {
    const cookie = await cookieFor(await giveCredential(here.office), password)
    const rolesNow = async () => (await askSignedIn(me, {}, cookie)).data.me.roles
    const before = await rolesNow()
    const input = { accountId: here.office, role: 'GRADE_LEAD', grades: [6] }
    const granted = await run(grant, { input }, here.admin)
    const lead = { role: 'GRADE_LEAD', grades: [6] }
    expect(granted.roles).toContainEqual(expect.objectContaining(lead))
    expect(await rolesNow()).toEqual([...before, lead])
    expect(await run(grant, { input }, here.admin)).toMatchObject({ code: 'ROLE_HELD' })

    const held = (granted.roles as unknown as { id: string; role: string }[]).find(({ role }) => role === 'GRADE_LEAD')
    await run(revoke, { input: { grantId: held?.id, reason: '换岗' } }, here.admin)
    expect(await rolesNow()).toEqual(before)
    const { items } = await lastAction(here.admin)
    expect(items[0]).toMatchObject({
      kind: 'people:revoke-role',
      reason: '换岗',
      recordIds: [here.office],
      undoable: true,
      changes: [{ field: 'role', from: { ...lead, officeId: null }, to: null }],
    })
    await run(undo, { id: items[0].id }, here.admin)
    expect(await rolesNow()).toEqual([...before, lead])
    const undoing = await lastAction(here.admin)
    await run(undo, { id: undoing.items[0].id }, here.admin)
    expect(await rolesNow()).toEqual(before)
  })

  test('the last school admin stays, however it is tried', async () => {
    await aloneInOffice(here)
    const last = { code: 'LAST_SCHOOL_ADMIN', message: expect.stringContaining('最后一位') }
    const grantId = await adminGrant(here)
    expect(await run(revoke, { input: { grantId } }, here.admin)).toMatchObject(last)
    expect(await run(ban, { input: { id: here.admin } }, here.admin)).toMatchObject(last)
    expect(await grantsOf(here.admin)).toHaveLength(1)
    expect(await database.user.findUnique({ where: { id: here.admin } })).toMatchObject({ banned: false })

    // A banned admin does not count; another one does.
    const second = await here.account('SCHOOL_ADMIN')
    expect(await run(revoke, { input: { grantId } }, second)).toMatchObject({ __typename: 'Account' })
    const undone = await run(undo, { id: (await lastAction(second)).items[0].id }, second)
    expect(undone).toMatchObject({ __typename: 'Action' })
  })

  test('two admins who revoke each other at once leave one', async () => {
    for (let round = 0; round < 8; round += 1) {
      const scene = await setScene()
      await aloneInOffice(scene)
      const second = await scene.account('SCHOOL_ADMIN')
      const [first, other] = [await adminGrant(scene), (await grantsOf(second))[0]?.id]
      const outcomeOf = async (grantId: string | undefined, as: string) => {
        const { data, errors } = await ask(revoke, { input: { grantId } }, { as })
        return errors?.[0]?.extensions?.code ?? data.revokeRole.code ?? 'done'
      }
      const outcomes = await Promise.all([outcomeOf(other, scene.admin), outcomeOf(first, second)])
      // Who asks after the other is done is no admin any more, and not the last one either.
      expect(outcomes.toSorted()).toEqual([expect.stringMatching(/^(LAST_SCHOOL_ADMIN|FORBIDDEN)$/), 'done'])
    }
  })

  test('undoing cannot take the last school admin either', async () => {
    const second = await here.account('TEACHER')
    await run(grant, { input: { accountId: second, role: 'SCHOOL_ADMIN' } }, here.admin)
    const granting = (await lastAction(here.admin)).items[0].id
    await aloneInOffice(here)
    await run(revoke, { input: { grantId: await adminGrant(here) } }, second)
    expect(await run(undo, { id: granting }, second)).toMatchObject({
      code: 'CANNOT_UNDO',
      message: expect.stringContaining('最后一位'),
    })
  })
})
