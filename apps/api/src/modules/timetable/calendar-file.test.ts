import { beforeEach, describe, expect, test } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { ask } from '../../testing/test-api.ts'
import { nextTuesday, setTimetableScene, type TimetableScene, tuesday } from '../../testing/timetable-scene.ts'

let here: TimetableScene
beforeEach(async () => {
  here = await setTimetableScene()
})

const file = async (view: string, id: string | null, as: string = here.admin): Promise<string | null> => {
  const document = `query ($termId: ID!, $view: TimetableView!, $id: ID) {
    timetableCalendar(termId: $termId, view: $view, id: $id) }`
  const { data, errors } = await ask(document, { termId: here.termId, view, id }, { as })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.timetableCalendar
}

/** The events of a file by their identifiers. */
function eventsIn(text: string | null): Map<string, Record<string, string>> {
  const lines = (text ?? '').replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push({})
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? []
    const event = events.at(-1)
    if (event && name !== 'BEGIN' && name !== 'END') event[name] = value
  }
  return new Map(events.map((event) => [event.UID ?? '', event]))
}

/** A club of Tuesdays that Zhao leads, with a pupil on its roster whose name must stand nowhere. */
async function led() {
  const session = await here.session({ name: '围棋' })
  const zhao = await here.adult('赵敏')
  const room = await here.venue('活动室')
  await database.clubSession.updateMany({ where: { id: session.id }, data: { venueId: room.id } })
  await here.assign({ changes: [{ sessionId: session.id, staffId: zhao.id }] })
  const pupil = await here.pupil(3, '欧阳小雨')
  await here.place(session.clubId, pupil.id)
  return { session, zhao, room, uidOn: (date: string) => `${date}-${session.id}@afterbell` }
}

describe('the calendar file of a timetable', () => {
  test('has every date on which it is held, and none without service', async () => {
    const { session, zhao, room, uidOn } = await led()
    await database.calendarDay.create({
      data: {
        ...{ schoolId: here.schoolId, termId: here.termId, kind: 'HOLIDAY' },
        date: columnDate(nextTuesday),
      },
    })
    const events = eventsIn(await file('CLUB', session.clubId))
    expect(events.get(uidOn(tuesday))).toMatchObject({
      DTSTART: '20220222T073000Z',
      DTEND: '20220222T081000Z',
      SUMMARY: '围棋',
      LOCATION: room.name,
      DESCRIPTION: '赵敏',
      STATUS: 'CONFIRMED',
    })
    expect(events.has(uidOn(nextTuesday))).toBe(false)
    expect(events.size).toBeGreaterThan(10)
    for (const [view, id] of [
      ['STAFF', zhao.id],
      ['VENUE', room.id],
      ['CLASS', here.classOf(3).id],
    ] as const) {
      expect([...eventsIn(await file(view, id)).keys()]).toEqual([...events.keys()])
    }
  })

  test('applies what differs on a date, under the same identifier', async () => {
    const { session, zhao, uidOn } = await led()
    const before = eventsIn(await file('STAFF', zhao.id))
    const sun = await here.adult('孙洁')
    const cover = { sessionId: session.id, kind: 'COVER', absentId: zhao.id, coverId: sun.id, reason: '王小雨家长来校' }
    await here.save({ ...cover, date: tuesday })
    await here.save({ sessionId: session.id, kind: 'CANCEL', date: nextTuesday, reason: '停课' })
    const [zhaos, suns] = [eventsIn(await file('STAFF', zhao.id)), eventsIn(await file('STAFF', sun.id))]
    expect([...zhaos.keys()]).toEqual([...before.keys()])
    expect(zhaos.get(uidOn(tuesday))).toMatchObject({ STATUS: 'CANCELLED', DESCRIPTION: '孙洁' })
    expect(suns.get(uidOn(tuesday))).toMatchObject({ STATUS: 'CONFIRMED' })
    expect(suns.size).toBe(1)
    expect(zhaos.get(uidOn(nextTuesday))).toMatchObject({ STATUS: 'CANCELLED' })
  })

  test('names no pupil and no reason, and of a person the turns of duty', async () => {
    const { session, zhao } = await led()
    const post = await here.post(1040, 1060)
    const turn = await here.turn(post.id, zhao.id)
    const reason = '欧阳小雨请假'
    await here.save({ sessionId: session.id, kind: 'CANCEL', date: tuesday, reason })
    const text = (await file('STAFF', zhao.id)) ?? ''
    expect(eventsIn(text).get(`${turn.id}@afterbell`)).toMatchObject({ SUMMARY: post.name, LOCATION: '东门' })
    const whole = `${text}${await file('SCHOOL', null)}${await file('CLUB', session.clubId)}`.replaceAll('\r\n ', '')
    expect(whole).not.toContain('欧阳小雨')
    expect(whole).toContain('围棋')
  })

  test('is for who may read timetables, of what they may see', async () => {
    const { session } = await led()
    expect(await file('CLUB', session.clubId, here.accounts.teacher)).toContain('围棋')
    const draft = await here.session({ name: '草稿社团', state: 'DRAFT' })
    expect(await file('CLUB', draft.clubId, here.accounts.teacher)).toBeNull()
    expect(eventsIn(await file('CLUB', draft.clubId)).size).toBe(0)
    expect(await file('CLUB', crypto.randomUUID())).toBeNull()
    expect(await file('CLUB', null)).toBeNull()
    await expect(file('SCHOOL', null, here.accounts.guardian)).rejects.toThrow('FORBIDDEN')
  })
})
