import { beforeAll, describe, expect, test } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { nextTuesday, setTimetableScene, type TimetableScene, tuesday } from '../../testing/timetable-scene.ts'

let here: TimetableScene
beforeAll(async () => {
  here = await setTimetableScene()
})

const cover = (sessionId: string, absentId: string | null, coverId: string, more: object = {}) => ({
  ...{ sessionId, date: tuesday, kind: 'COVER', absentId, coverId, reason: '出差' },
  ...more,
})
const move = (sessionId: string, startsAt: number, more: object = {}) => ({
  ...{ sessionId, date: tuesday, kind: 'MOVE', startsAt, endsAt: startsAt + 40, reason: '场地检修' },
  ...more,
})
const off = (sessionId: string, more: object = {}) => ({
  ...{ sessionId, date: tuesday, kind: 'CANCEL', reason: '停电' },
  ...more,
})

const entry = async (sessionId: string, date = tuesday) =>
  (await here.read({ date })).entries.find((each: { sessionId: string }) => each.sessionId === sessionId)

const version = ({ id, updatedAt }: { id: string; updatedAt: string }) => ({ id, expectedUpdatedAt: updatedAt })

/** A session with an adult who leads it. */
async function led(name = '赵敏', given: Parameters<TimetableScene['session']>[0] = {}) {
  const [session, adult] = [await here.session(given), await here.adult(name)]
  await here.assign({ changes: [{ sessionId: session.id, staffId: adult.id }] })
  return { session, adult }
}

describe('what differs on a date', () => {
  test('a cover stands in on that date alone, is logged, and can be taken back and undone', async () => {
    const { session, adult } = await led()
    const li = await here.adult('李强')
    expect(await here.save(cover(session.id, adult.id, li.id))).toHaveProperty('ids')
    expect((await entry(session.id)).adults).toMatchObject([{ name: '李强', covers: true, coverForName: '赵敏' }])
    expect((await entry(session.id, nextTuesday)).adults).toMatchObject([{ name: '赵敏' }])
    const [exception] = (await entry(session.id)).exceptions
    expect(await here.cancel(version(exception))).toHaveProperty('ids')
    expect((await entry(session.id)).adults).toMatchObject([{ name: '赵敏' }])
    expect(await here.undo(here.admin)).toMatchObject({ __typename: 'Action' })
    expect((await entry(session.id)).adults).toMatchObject([{ name: '李强' }])
  })

  test('who covers is free then: not in a session of the week, not covering elsewhere, not on duty', async () => {
    const [{ session, adult }, busy] = [await led(), await led('孙洁')]
    const [li, wang] = [await here.adult('李强'), await here.adult('王芳')]
    const taken = { __typename: 'TimetableClashError', clashes: [{ kind: 'ADULT', date: tuesday }] }
    expect(await here.save(cover(session.id, adult.id, busy.adult.id))).toMatchObject(taken)
    await here.save(cover(busy.session.id, busy.adult.id, li.id))
    expect(await here.save(cover(session.id, adult.id, li.id))).toMatchObject(taken)
    const gate = await here.post()
    await here.turn(gate.id, wang.id)
    const refused = await here.save(cover(session.id, adult.id, wang.id))
    expect(refused).toMatchObject(taken)
    expect(refused.clashes[0].between).toContain(gate.name)
    const suggested = refused.suggestions.adults.map(({ id }: { id: string }) => id)
    for (const id of [adult.id, li.id, wang.id]) expect(suggested).not.toContain(id)
    expect(suggested).toContain(busy.adult.id)
    // Who is covered is free for another session.
    expect(await here.save(cover(session.id, adult.id, busy.adult.id))).toHaveProperty('ids')
  })

  test('a move changes time and venue of that date; a venue in use is refused', async () => {
    const { session } = await led()
    const [room, hall] = [await here.venue('音乐室'), await here.venue('体育馆')]
    const other = await here.session({ sessions: [[2, 2]] })
    await database.clubSession.updateMany({ where: { id: other.id }, data: { venueId: room.id } })
    expect(await here.save(move(session.id, 980, { venueId: room.id }))).toMatchObject({
      clashes: [{ kind: 'VENUE', subject: room.name, date: tuesday }],
    })
    expect(await here.save(move(session.id, 980, { venueId: hall.id }))).toHaveProperty('ids')
    expect(await entry(session.id)).toMatchObject({ startsAt: 980, endsAt: 1020, venueName: hall.name, moved: true })
    expect(await entry(session.id, nextTuesday)).toMatchObject({ startsAt: 930, moved: false })
  })

  test('a move takes its adults along, and is refused where one of them is elsewhere then', async () => {
    const { session, adult } = await led()
    const later = await here.session({ sessions: [[2, 2]] })
    await here.assign({ changes: [{ sessionId: later.id, staffId: adult.id }] })
    expect(await here.save(move(session.id, 980))).toMatchObject({ clashes: [{ kind: 'ADULT', subject: '赵敏' }] })
  })

  test('a move is refused when pupils would be in another club', async () => {
    const [one, other] = [await here.session(), await here.session({ sessions: [[2, 2]] })]
    const child = await here.pupil(3)
    await here.place(one.clubId, child.id)
    await here.place(other.clubId, child.id)
    expect(await here.save(move(one.id, 980))).toMatchObject({ clashes: [{ kind: 'PUPILS', pupils: 1, subject: '' }] })
  })

  test('a venue that is too small is asked about, and taken when confirmed', async () => {
    const session = await here.session()
    const closet = await here.venue('小教室', 1)
    for (const { id } of await here.pupils(3, 2)) await here.place(session.clubId, id)
    const input = move(session.id, 930, { venueId: closet.id })
    expect(await here.save(input)).toMatchObject({ warnings: [{ code: 'OVER_CAPACITY' }] })
    expect(await here.save({ ...input, confirmed: true })).toHaveProperty('ids')
  })

  test('a cancelled session frees its adult; taking that back is refused once he is elsewhere', async () => {
    const [{ session, adult }, other] = [await led(), await led('孙洁')]
    await here.save(off(session.id))
    expect(await entry(session.id)).toMatchObject({ cancelled: true, findings: [] })
    expect(await here.save(cover(other.session.id, other.adult.id, adult.id))).toHaveProperty('ids')
    const [exception] = (await entry(session.id)).exceptions
    expect(await here.cancel(version(exception))).toMatchObject({ code: 'TIMETABLE_CLASH' })
  })

  test('of a make-up day follows the other weekday, and a day without the session has none', async () => {
    const { session } = await led()
    await database.calendarDay.create({
      data: {
        ...{ schoolId: here.schoolId, termId: here.termId, date: columnDate('2022-04-02') },
        ...{ kind: 'MAKE_UP', followsWeekday: 2 },
      },
    })
    expect(await here.save(off(session.id, { date: '2022-04-02' }))).toHaveProperty('ids')
    expect(await entry(session.id, '2022-04-02')).toMatchObject({ sessionId: session.id })
    expect(await here.save(off(session.id, { date: '2022-02-23' }))).toMatchObject({ code: 'NOT_HELD' })
  })

  test('names who is absent from among those who stand there, and says what is missing', async () => {
    const { session } = await led()
    const [li, wang] = [await here.adult('李强'), await here.adult('王芳')]
    expect(await here.save(cover(session.id, wang.id, li.id))).toMatchObject({ issues: [{ path: 'absentId' }] })
    expect(await here.save({ ...cover(session.id, null, li.id), coverId: null })).toMatchObject({
      issues: [{ path: 'coverId' }],
    })
    expect(await here.save(move(session.id, 980, { endsAt: 970 }))).toMatchObject({ issues: [{ path: 'endsAt' }] })
  })

  test('an edit of what somebody else changed since is refused', async () => {
    const { session, adult } = await led()
    const [li, wang] = [await here.adult('李强'), await here.adult('王芳')]
    await here.save(cover(session.id, adult.id, li.id))
    const [exception] = (await entry(session.id)).exceptions
    await here.save(cover(session.id, adult.id, wang.id, version(exception)))
    expect(await here.save(cover(session.id, adult.id, li.id, version(exception)))).toMatchObject({ code: 'CONFLICT' })
    expect(await here.save(cover(session.id, adult.id, li.id))).toMatchObject({ code: 'ALREADY_ARRANGED' })
  })
})

describe('two editors at once', () => {
  test('of many who want the same person to cover on one date exactly one gets him', async () => {
    const li = await here.adult('李强')
    const sessions = await Promise.all(Array.from({ length: 6 }, () => here.session()))
    const answers = await Promise.all(sessions.map(({ id }) => here.save(cover(id, null, li.id))))
    expect(answers.filter(({ __typename }) => __typename === 'RecordIds')).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'TIMETABLE_CLASH')).toHaveLength(5)
  })

  test('a cover and a weekly assignment of one person at one time do not both stand', async () => {
    const future = await setTimetableScene()
    await database.term.updateMany({
      where: { schoolId: future.schoolId },
      data: {
        startsOn: new Date('2190-02-01'),
        endsOn: new Date('2190-06-30'),
        firstServiceOn: new Date('2190-02-01'),
      },
    })
    const date = '2190-03-02' // a Tuesday
    const li = await future.adult('李强')
    const [one, other] = [await future.session(), await future.session()]
    const [covered, assigned] = await Promise.all([
      future.save({ ...cover(one.id, null, li.id), date }),
      future.assign({ changes: [{ sessionId: other.id, staffId: li.id }] }),
    ])
    const made = [covered, assigned].filter(({ __typename }) => __typename === 'RecordIds')
    expect(made).toHaveLength(1)
  })
})

describe('the walls of the database', () => {
  const exception = (clubSessionId: string, more: object) =>
    database.sessionException.create({
      data: {
        ...{ schoolId: here.schoolId, termId: here.termId, clubSessionId, date: columnDate(tuesday), reason: '示范' },
        ...(more as { kind: 'COVER' }),
      },
    })

  test('refuse a second place on a date whatever the program does, and without them it stands (control)', async () => {
    const [{ session }, { adult }] = [await led(), await led('孙洁')]
    const row = () => exception(session.id, { kind: 'COVER', coverId: adult.id })
    await expect(row()).rejects.toThrow('adult_at_one_place_on_a_date')
    await database.$executeRaw`ALTER TABLE session_exception DISABLE TRIGGER "exception_fits_its_date"`
    await row()
    await database.$executeRaw`ALTER TABLE session_exception ENABLE TRIGGER "exception_fits_its_date"`
    expect(await database.sessionException.count({ where: { coverId: adult.id } })).toBe(1)
  })

  test('refuse a venue used twice, and pupils in two clubs', async () => {
    const [one, other] = [await here.session(), await here.session({ sessions: [[2, 2]] })]
    const room = await here.venue('音乐室')
    await database.clubSession.updateMany({ where: { id: other.id }, data: { venueId: room.id } })
    const moved = { kind: 'MOVE', startsAt: 980, endsAt: 1020 }
    await expect(exception(one.id, { ...moved, venueId: room.id })).rejects.toThrow('venue_one_use_on_a_date')
    const child = await here.pupil(3)
    await here.place(one.clubId, child.id)
    await here.place(other.clubId, child.id)
    await expect(exception(one.id, moved)).rejects.toThrow('pupil_in_one_club_on_a_date')
  })

  test('refuse a turn of duty during a session of the person', async () => {
    const { adult } = await led()
    const gate = await here.post()
    await expect(here.turn(gate.id, adult.id)).rejects.toThrow('adult_at_one_place_on_a_date')
  })
})
