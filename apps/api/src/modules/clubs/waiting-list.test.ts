import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { publishPlan } from '../../testing/published-plan.ts'
import { enrol, joinWaiting, pin, promote, reorder, withdraw } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

describe('leaving and the waiting list', () => {
  const fullClub = async (waiting: number) => {
    const club = await here.club({ maximum: 1 })
    const [first, ...others] = await here.pupils(3, waiting + 1, '候')
    const place = await enrol(here.admin, { clubId: club.id, pupilId: first?.id })
    const waits = []
    for (const pupil of others) waits.push(await joinWaiting(here.admin, { clubId: club.id, pupilId: pupil.id }))
    return { club, place, waits }
  }
  const offers = async (clubId: string) =>
    (
      await database.enrolment.findMany({
        where: { clubId, offeredAt: { not: null } },
        include: { pupil: true },
      })
    ).map(({ pupil, offerExpiresAt }) => ({ name: pupil.name, offerExpiresAt }))

  test('a freed place is offered to the next in line who is free at that time', async () => {
    const { club, place, waits } = await fullClub(2)
    const busy = await here.club({ sessions: [[2, 1]] })
    await enrol(here.admin, { clubId: busy.id, pupilId: waits[0]?.pupil.id })
    const answer = await withdraw(here.admin, place, { reason: '转学' })
    expect(answer).toMatchObject({ state: 'WITHDRAWN', withdrawReason: '转学', withdrawnAt: expect.any(String) })
    expect(await offers(club.id)).toEqual([{ name: '候3', offerExpiresAt: null }])
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({ id: waits[1]?.id, state: 'ENROLLED' })
    expect(await offers(club.id)).toEqual([])
  })

  test('a pupil who left the school takes no place any more, but is taken off the roster', async () => {
    const { club, place, waits } = await fullClub(2)
    const leaving = [place.pupil.id, waits[0]?.pupil.id]
    await database.pupil.updateMany({ where: { id: { in: leaving } }, data: { archivedAt: new Date() } })
    expect(await withdraw(here.lead3, place, { reason: '转学' })).toMatchObject({ state: 'WITHDRAWN' })
    expect(await offers(club.id)).toMatchObject([{ name: '候3' }])
    expect(await promote(here.admin, { clubId: club.id, enrolmentId: waits[0]?.id, reason: '校队' })).toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({ id: waits[1]?.id })
  })

  test('has a deadline when the plan in force sets one', async () => {
    const scene = await setClubScene()
    await publishPlan(scene, { offerHours: 48 })
    const club = await scene.club({ maximum: 1 })
    const [first, second] = await scene.pupils(3, 2)
    const place = await enrol(scene.admin, { clubId: club.id, pupilId: first?.id })
    await joinWaiting(scene.admin, { clubId: club.id, pupilId: second?.id })
    await withdraw(scene.admin, place, { reason: '转学' })
    const offered = await database.enrolment.findFirstOrThrow({ where: { clubId: club.id, state: 'WAITING' } })
    const hours = ((offered.offerExpiresAt?.getTime() ?? 0) - (offered.offeredAt?.getTime() ?? 0)) / 3_600_000
    expect(hours).toBe(48)
  })

  test('an offer is taken back when the place goes to somebody else', async () => {
    const { club, place } = await fullClub(1)
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await offers(club.id)).toHaveLength(1)
    const newcomer = await here.pupil(3)
    await enrol(here.admin, { clubId: club.id, pupilId: newcomer.id })
    expect(await offers(club.id)).toEqual([])
  })

  test('promoting another than the next needs a reason, and a free place', async () => {
    const { club, place, waits } = await fullClub(2)
    const last = { clubId: club.id, enrolmentId: waits[1]?.id }
    expect(await promote(here.admin, { ...last, reason: '校队' })).toMatchObject({ __typename: 'ClubFullError' })
    await withdraw(here.admin, place, { reason: '转学' })
    expect(await promote(here.admin, last)).toMatchObject({
      __typename: 'InvalidInputError',
      issues: [{ path: 'reason' }],
    })
    expect(await promote(here.admin, { ...last, reason: '校队' })).toMatchObject({ state: 'ENROLLED' })
  })

  test('says when nobody waits, or all who wait are busy', async () => {
    const [club, busy] = [await here.club(), await here.club()]
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({
      __typename: 'NobodyToPromoteError',
      passedOver: 0,
    })
    const pupil = await here.pupil(3)
    await joinWaiting(here.admin, { clubId: club.id, pupilId: pupil.id })
    await enrol(here.admin, { clubId: busy.id, pupilId: pupil.id })
    expect(await promote(here.admin, { clubId: club.id })).toMatchObject({
      __typename: 'NobodyToPromoteError',
      passedOver: 1,
    })
  })

  test('moving up needs a reason, moving down none; the order holds', async () => {
    const { club, waits } = await fullClub(3)
    expect(await reorder(here.admin, waits[2], { position: 1 })).toMatchObject({ __typename: 'InvalidInputError' })
    await reorder(here.admin, waits[2], { position: 1, reason: '校队' })
    expect(await here.order(club.id, 'WAITING')).toEqual(['候4', '候2', '候3'])
    const fresh = await database.enrolment.findFirstOrThrow({ where: { id: waits[2]?.id } })
    await reorder(here.admin, { id: fresh.id, updatedAt: fresh.updatedAt.toISOString() }, { position: 2 })
    expect(await here.order(club.id, 'WAITING')).toEqual(['候2', '候4', '候3'])
  })

  test('a place changed by somebody else meanwhile is not withdrawn (D4)', async () => {
    const { place } = await fullClub(0)
    const pinned = await pin(here.admin, place, { reason: '校队' })
    expect(await withdraw(here.admin, place, { reason: '转学' })).toMatchObject({
      __typename: 'ConflictError',
      currentUpdatedAt: pinned.updatedAt,
    })
    expect(await withdraw(here.admin, pinned, { reason: '转学' })).toMatchObject({ __typename: 'PinnedPlaceError' })
    expect(await withdraw(here.admin, pinned, { reason: ' ' })).toMatchObject({ __typename: 'InvalidInputError' })
  })
})
