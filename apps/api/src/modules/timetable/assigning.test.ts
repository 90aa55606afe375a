import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { ask } from '../../testing/test-api.ts'
import { setTimetableScene, type TimetableScene } from '../../testing/timetable-scene.ts'

let here: TimetableScene
beforeAll(async () => {
  here = await setTimetableScene()
})

const put = (sessionId: string, staffId: string, more: object = {}) => ({ sessionId, staffId, ...more })
const seen = ({ id, updatedAt }: { id: string; updatedAt: Date }) => ({
  assignmentId: id,
  expectedUpdatedAt: updatedAt,
})
const only = async (sessionId: string) => {
  const [one, ...others] = await here.assignment(sessionId)
  if (!one || others.length > 0) throw new Error('Not one assignment')
  return one
}

describe('assigning adults (R16, R21)', () => {
  test('writes the session’s time, one line of the log, and can be undone', async () => {
    const [session, zhao] = [await here.session(), await here.adult('赵敏')]
    expect(await here.assign({ changes: [put(session.id, zhao.id)] })).toMatchObject({ ids: [session.id] })
    const { weekday, startsAt, endsAt } = session
    expect(await only(session.id)).toMatchObject({ staffId: zhao.id, weekday, startsAt, endsAt, active: true })
    const lines = await database.action.findMany({ where: { schoolId: here.schoolId, recordIds: { has: session.id } } })
    expect(lines).toMatchObject([{ kind: 'timetable:assign-staff', resource: 'timetable' }])
    expect(await here.undo(here.admin)).toMatchObject({ __typename: 'Action' })
    expect(await here.assignment(session.id)).toEqual([])
    expect(await here.undo(here.admin)).toMatchObject({ __typename: 'Action' })
    expect(await only(session.id)).toMatchObject({ staffId: zhao.id })
  })

  test('never puts somebody in two places; it says where, and who is free, own grade first', async () => {
    const [one, other] = [await here.session(), await here.session()]
    const zhao = await here.adult('赵敏')
    const [near, far] = [await here.adult('近人', { gradeId: here.gradeId(3) }), await here.adult('远人')]
    await here.assign({ changes: [put(one.id, zhao.id)] })
    const refused = await here.assign({ changes: [put(other.id, zhao.id)] })
    expect(refused).toMatchObject({
      __typename: 'TimetableClashError',
      clashes: [{ kind: 'ADULT', subject: '赵敏', weekday: 2, date: null }],
    })
    expect(refused.clashes[0].between.toSorted()).toEqual([one.club.name, other.club.name].sort())
    expect(refused.message).toContain('赵敏')
    const free = refused.suggestions.adults as { id: string; nearness: string }[]
    expect(free.map(({ id }) => id)).not.toContain(zhao.id)
    expect(free.find(({ id }) => id === near.id)?.nearness).toBe('OWN_GRADE')
    expect(free.map(({ nearness }) => nearness).lastIndexOf('OWN_GRADE')).toBeLessThan(
      free.findIndex(({ id }) => id === far.id),
    )
    expect(await here.assignment(other.id)).toEqual([])
  })

  test('is all or nothing', async () => {
    const [one, other, free] = [await here.session(), await here.session(), await here.session({ sessions: [[3, 1]] })]
    const zhao = await here.adult('赵敏')
    await here.assign({ changes: [put(one.id, zhao.id)] })
    const changes = [put(free.id, zhao.id), put(other.id, zhao.id)]
    expect(await here.assign({ changes })).toMatchObject({ __typename: 'TimetableClashError' })
    expect(await here.assignment(free.id)).toEqual([])
  })

  test('lets two adults change places, replaces, pins with a reason, and removes', async () => {
    const [one, other] = [await here.session(), await here.session()]
    const [zhao, sun] = [await here.adult('赵敏'), await here.adult('孙洁')]
    await here.assign({ changes: [put(one.id, zhao.id), put(other.id, sun.id)] })
    const changes = [
      { ...seen(await only(one.id)), staffId: sun.id },
      { ...seen(await only(other.id)), staffId: zhao.id },
    ]
    expect(await here.assign({ changes })).toMatchObject({ __typename: 'RecordIds' })
    expect(await only(one.id)).toMatchObject({ staffId: sun.id })
    const pin = { ...seen(await only(one.id)), staffId: sun.id, pinned: true }
    expect(await here.assign({ changes: [pin] })).toMatchObject({ issues: [{ path: 'reason' }] })
    await here.assign({ changes: [pin], reason: '本班班主任' })
    expect(await only(one.id)).toMatchObject({ pinned: true, reason: '本班班主任' })
    await here.assign({ changes: [seen(await only(one.id))] })
    expect(await here.assignment(one.id)).toEqual([])
  })

  test('keeps one in charge of a session, and as many who assist as are wanted', async () => {
    const session = await here.session()
    const [zhao, sun] = [await here.adult('赵敏'), await here.adult('孙洁')]
    await here.assign({ changes: [put(session.id, zhao.id)] })
    expect(await here.assign({ changes: [put(session.id, sun.id)] })).toMatchObject({ code: 'ALREADY_ARRANGED' })
    expect(await here.assign({ changes: [put(session.id, sun.id, { part: 'ASSISTS' })] })).toHaveProperty('ids')
  })

  test('is refused over what somebody else has changed since, in the edit and in the undoing', async () => {
    const session = await here.session()
    const [zhao, sun, li] = [await here.adult('赵敏'), await here.adult('孙洁'), await here.adult('李强')]
    await here.assign({ changes: [put(session.id, zhao.id)] })
    const stale = await only(session.id)
    const { id: first } = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, recordIds: { has: session.id } },
    })
    await here.assign({ changes: [{ ...seen(stale), staffId: sun.id }] })
    expect(await here.assign({ changes: [{ ...seen(stale), staffId: li.id }] })).toMatchObject({ code: 'CONFLICT' })
    expect(await here.undo(here.admin, first)).toMatchObject({ __typename: 'CannotUndoError' })
    expect(await only(session.id)).toMatchObject({ staffId: sun.id })
  })

  test('warns of a day that is not available and of too many days, and saves it when confirmed', async () => {
    const session = await here.session()
    const zhao = await here.adult('赵敏')
    const { schoolId, termId } = here
    await database.staffAvailability.create({
      data: { schoolId, termId, staffId: zhao.id, weekdays: [1], daysAWeek: 0 },
    })
    const changes = [put(session.id, zhao.id)]
    const asked = await here.assign({ changes })
    expect(asked).toMatchObject({
      __typename: 'ConfirmationNeededError',
      warnings: [{ code: 'NOT_AVAILABLE', text: '赵敏周二不能值守' }, { code: 'TOO_MANY_DAYS' }],
    })
    expect(await here.assignment(session.id)).toEqual([])
    expect(await here.assign({ changes, confirmed: true })).toHaveProperty('ids')
  })

  test('a confirmation saves no clash', async () => {
    const [one, other, zhao] = [await here.session(), await here.session(), await here.adult('赵敏')]
    await here.assign({ changes: [put(one.id, zhao.id)] })
    expect(await here.assign({ changes: [put(other.id, zhao.id)], confirmed: true })).toMatchObject({
      code: 'TIMETABLE_CLASH',
    })
  })

  test('a lead arranges the sessions of his grade, and finds no other', async () => {
    const [own, across] = [await here.session(), await here.session({ grades: [3, 4] })]
    const zhao = await here.adult('赵敏')
    expect(await here.assign({ changes: [put(across.id, zhao.id)] }, here.lead3)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await here.assign({ changes: [put(own.id, zhao.id)] }, here.lead3)).toHaveProperty('ids')
    const stands = await only(own.id)
    expect(await here.assign({ changes: [seen(stands)] }, here.lead5)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a club that comes back from the archive finds its adult elsewhere, and says so', async () => {
    const [one, other, zhao] = [await here.session(), await here.session(), await here.adult('赵敏')]
    await here.assign({ changes: [put(one.id, zhao.id)] })
    const archive = async (name: 'archiveClubs' | 'restoreClubs') => {
      const { data } = await ask(
        `mutation ($ids: [ID!]!) { answer: ${name}(ids: $ids) { __typename ... on UserError { message }
          ${name === 'restoreClubs' ? '... on AdultElsewhereError { adultUses { adult usedBy weekday } }' : ''} } }`,
        { ids: [one.clubId] },
        { as: here.admin },
      )
      return data.answer
    }
    await archive('archiveClubs')
    expect(await here.assign({ changes: [put(other.id, zhao.id)] })).toHaveProperty('ids')
    expect(await archive('restoreClubs')).toMatchObject({
      __typename: 'AdultElsewhereError',
      adultUses: [{ adult: '赵敏', usedBy: other.club.name, weekday: 2 }],
    })
  })

  test('changes nothing in a term that is closed', async () => {
    const closed = await setTimetableScene()
    const [session, zhao] = [await closed.session(), await closed.adult('赵敏')]
    await database.term.updateMany({ where: { schoolId: closed.schoolId }, data: { state: 'CLOSED' } })
    expect(await closed.assign({ changes: [put(session.id, zhao.id)] })).toMatchObject({ code: 'TERM_CLOSED' })
  })
})

describe('two editors at once', () => {
  test('of many who want the same adult at one time exactly one gets him, each other hears of it', async () => {
    const zhao = await here.adult('赵敏')
    const sessions = await Promise.all(Array.from({ length: 8 }, () => here.session()))
    const answers = await Promise.all(sessions.map(({ id }) => here.assign({ changes: [put(id, zhao.id)] })))
    expect(answers.filter(({ __typename }) => __typename === 'RecordIds')).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'TIMETABLE_CLASH')).toHaveLength(7)
    expect(await database.staffAssignment.count({ where: { staffId: zhao.id } })).toBe(1)
  })

  test('without the wall of the database the same rows stand at two places (control)', async () => {
    const control = await setTimetableScene()
    const zhao = await control.adult('赵敏')
    const [one, other] = [await control.session(), await control.session()]
    const row = ({ id }: { id: string }) => ({
      ...{ schoolId: control.schoolId, termId: control.termId, staffId: zhao.id, clubSessionId: id },
      ...{ weekday: 1, startsAt: 0, endsAt: 1 },
    })
    await database.staffAssignment.create({ data: row(one) })
    const second = () => database.staffAssignment.create({ data: row(other) })
    await expect(second()).rejects.toThrow('staff_assignment_one_place_at_a_time')
    await database.$executeRaw`ALTER TABLE staff_assignment DROP CONSTRAINT staff_assignment_one_place_at_a_time`
    await second()
    expect(await database.staffAssignment.count({ where: { staffId: zhao.id } })).toBe(2)
  })
})
