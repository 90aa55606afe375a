import { beforeAll, describe, expect, test } from 'vitest'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { archive, found, reread, step, update } from './club-documents.ts'
import { enrol, undoLast } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

describe('the life of a club', () => {
  test('opens, runs and closes, each when it is ready, and goes back by undoing', async () => {
    const draft = await found(here, here.lead3, { sessions: [{ weekday: 2, period: 1 }], teachers: [] })
    const open = await step('openClub', here.lead3, draft)
    expect(open).toMatchObject({ state: 'OPEN' })
    expect(await step('runClub', here.lead3, open)).toMatchObject({
      __typename: 'ClubStepRefusedError',
      reasons: ['VENUE_MISSING', 'ADULT_MISSING', 'BELOW_MINIMUM'],
    })
    await enrol(here.lead3, { clubId: draft.id, pupilId: (await here.pupil(3)).id })
    const ready = await update(here.lead3, open, {
      sessions: [{ weekday: 2, period: 1, venueId: here.venue.id }],
      teachers: [{ staffId: here.teacher.id, part: 'LEADS' }],
    })
    const running = await step('runClub', here.lead3, ready)
    expect(running).toMatchObject({ state: 'RUNNING' })
    expect(await step('closeClub', here.lead3, running)).toMatchObject({ state: 'CLOSED' })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'Action' })
    expect((await reread(here, draft.id)).state).toBe('RUNNING')
  })

  test('a closed club frees its pupils, and comes back only while they are still free', async () => {
    const [club, next] = [await here.club({ state: 'RUNNING' }), await here.club()]
    const pupil = await here.pupil(3)
    await here.place(club.id, pupil.id)
    await step('closeClub', here.lead3, club)
    expect(await enrol(here.admin, { clubId: next.id, pupilId: pupil.id })).toMatchObject({ state: 'ENROLLED' })
    expect(await undoLast(here.lead3)).toMatchObject({ __typename: 'CannotUndoError' })
  })

  test('a locked roster is unlocked by who may change the club', async () => {
    const club = await here.club()
    const locked = await step('lockRoster', here.lead3, club)
    expect(locked.rosterLockedAt).not.toBeNull()
    const wish = { clubId: club.id, pupilId: (await here.pupil(3)).id }
    expect(await enrol(here.admin, wish)).toMatchObject({ code: 'ROSTER_LOCKED' })
    expect(await step('unlockRoster', here.lead5, locked)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await step('unlockRoster', here.lead3, locked)).toMatchObject({ rosterLockedAt: null })
    expect(await enrol(here.admin, wish)).toMatchObject({ __typename: 'Enrolment' })
  })

  test('is archived when nobody is on its lists, and restored', async () => {
    const [empty, full] = [await here.club(), await here.club({ name: '有人社' })]
    await here.place(full.id, (await here.pupil(3)).id, 'WAITING')
    expect(await archive(here.lead3, [empty.id, full.id])).toMatchObject({
      __typename: 'ClubNotEmptyError',
      message: '「有人社」的名单和候补中还有 1 人。请先移出他们，或结束该社团。',
    })
    expect((await reread(here, empty.id)).archivedAt).toBeNull()
    expect(await archive(here.lead3, [empty.id])).toMatchObject({ ids: [empty.id] })
    expect(await archive(here.lead3, [empty.id], 'restoreClubs')).toMatchObject({ ids: [empty.id] })
    expect(await archive(here.lead5, [empty.id])).toMatchObject({ code: 'NOT_FOUND' })
  })
})
