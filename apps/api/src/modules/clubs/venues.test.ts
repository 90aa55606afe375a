import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { archive, found, ownRoom, step, update } from './club-documents.ts'
import { undoLast } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

const uses = '... on VenueTakenError { uses { venue usedBy weekday startsAt endsAt } }'
const meetingIn = (venueId: string, weekday = 2) => ({ sessions: [{ weekday, period: 1, venueId }] })
const lastActionOn = async (clubId: string) =>
  (
    await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, recordIds: { has: clubId } },
      orderBy: { id: 'desc' },
    })
  ).id
const takenSlots = (venueId: string) => database.venueSlot.count({ where: { schoolId: here.schoolId, venueId } })

describe('one use of a venue at a time (R59)', () => {
  test('a second club is told who meets there, and is not founded', async () => {
    const room = await ownRoom(here)
    const first = await found(here, here.admin, meetingIn(room.id))
    const refused = await found(here, here.admin, { ...meetingIn(room.id), name: '来晚的社团' })
    expect(refused).toMatchObject({ __typename: 'VenueTakenError', code: 'VENUE_TAKEN' })
    expect(refused.message).toContain(room.name)
    expect(refused.message).toContain(first.name)
    expect(await database.club.count({ where: { schoolId: here.schoolId, name: '来晚的社团' } })).toBe(0)
    expect(await found(here, here.admin, meetingIn(room.id, 3))).toMatchObject({ __typename: 'Club' })
  })

  test('a club cannot be moved into a taken room, and says every use', async () => {
    const room = await ownRoom(here)
    const first = await found(here, here.admin, meetingIn(room.id))
    const second = await found(here, here.admin)
    const refused = await update(here.admin, second, meetingIn(room.id), uses)
    expect(refused.uses).toEqual([
      { venue: room.name, usedBy: first.name, weekday: 2, startsAt: expect.any(Number), endsAt: expect.any(Number) },
    ])
    expect(await update(here.admin, second, meetingIn(room.id, 4))).toMatchObject({ __typename: 'Club' })
  })

  test('of many editors at once exactly one gets the room', async () => {
    const room = await ownRoom(here)
    const answers = await Promise.all(Array.from({ length: 12 }, () => found(here, here.admin, meetingIn(room.id))))
    const got = answers.filter(({ __typename }) => __typename === 'Club')
    expect(got).toHaveLength(1)
    expect(answers.filter(({ __typename }) => __typename === 'VenueTakenError')).toHaveLength(11)
    expect(await takenSlots(room.id)).toBe(1)
  })

  test('a club that is archived frees its room, and does not come back into a taken one', async () => {
    const room = await ownRoom(here)
    const first = await found(here, here.admin, meetingIn(room.id))
    await archive(here.admin, [first.id])
    expect(await takenSlots(room.id)).toBe(0)
    await found(here, here.admin, meetingIn(room.id))
    const restored = await archive(here.admin, [first.id], 'restoreClubs')
    expect(restored).toMatchObject({ __typename: 'VenueTakenError' })
    expect(await undoLast(here.admin, await lastActionOn(first.id))).toMatchObject({ __typename: 'CannotUndoError' })
  })

  test('a closed club frees its room, and undoing the closing asks again', async () => {
    const room = await ownRoom(here)
    const first = await found(here, here.admin, meetingIn(room.id))
    const open = await step('openClub', here.admin, first)
    await step('closeClub', here.admin, open)
    expect(await takenSlots(room.id)).toBe(0)
    await found(here, here.admin, meetingIn(room.id))
    expect(await undoLast(here.admin, await lastActionOn(first.id))).toMatchObject({ __typename: 'CannotUndoError' })
  })

  test('the database refuses a second use whatever the program does', async () => {
    const room = await ownRoom(here)
    await found(here, here.admin, meetingIn(room.id))
    const second = await found(here, here.admin)
    const moved = () =>
      database.clubSession.updateMany({
        where: { schoolId: here.schoolId, clubId: second.id },
        data: { venueId: room.id },
      })
    await expect(moved()).rejects.toThrow('venue_slot_one_use_at_a_time')
    // The control: without the wall the room is taken twice.
    await database.$executeRaw`ALTER TABLE venue_slot DROP CONSTRAINT venue_slot_one_use_at_a_time`
    await moved()
    expect(await takenSlots(room.id)).toBe(2)
  })
})
