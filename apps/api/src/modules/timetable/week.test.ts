import { daysFrom, type SchoolDate } from '@afterbell/domain/schools/school-day'
import { termDay } from '@afterbell/domain/schools/term-calendar'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { nextTuesday, setTimetableScene, type TimetableScene, tuesday } from '../../testing/timetable-scene.ts'
import { readPattern } from './week/pattern.sql.ts'

let here: TimetableScene
beforeAll(async () => {
  here = await setTimetableScene()
  await database.calendarDay.createMany({
    data: [
      { kind: 'MAKE_UP' as const, date: '2022-04-02' as const, followsWeekday: 2 },
      { kind: 'HOLIDAY' as const, date: '2022-04-05' as const, followsWeekday: null },
      { kind: 'SUSPENDED' as const, date: '2022-05-10' as const, followsWeekday: null },
    ].map(({ date, ...day }) => ({ ...day, schoolId: here.schoolId, termId: here.termId, date: columnDate(date) })),
  })
})

const entryOf = (answer: { entries: { sessionId: string; date: string }[] }, sessionId: string) =>
  answer.entries.filter((entry) => entry.sessionId === sessionId)

describe('the timetable of a term', () => {
  test('says of each session who stands there, where, and what is missing (R16)', async () => {
    const session = await here.session()
    const zhao = await here.adult('赵敏')
    expect(entryOf(await here.read({}), session.id)).toMatchObject([{ adults: [], findings: ['NO_ADULT', 'NO_VENUE'] }])
    await here.assign({ changes: [{ sessionId: session.id, staffId: zhao.id }] })
    expect(entryOf(await here.read({}), session.id)).toMatchObject([
      { weekday: 2, date: null, adults: [{ name: '赵敏', part: 'LEADS', covers: false }], findings: ['NO_VENUE'] },
    ])
  })

  test('is of the adult, the club, the grade, the venue or the class asked for', async () => {
    const [session, zhao, room] = [await here.session(), await here.adult('赵敏'), await here.venue('音乐室')]
    const child = await here.pupil(3)
    await here.place(session.clubId, child.id)
    await here.assign({ changes: [{ sessionId: session.id, staffId: zhao.id }] })
    await database.clubSession.updateMany({ where: { id: session.id }, data: { venueId: room.id } })
    const ids = async (view: string, id: string) =>
      (await here.read({ view, id })).entries.map((entry: { sessionId: string }) => entry.sessionId)
    expect(await ids('STAFF', zhao.id)).toEqual([session.id])
    expect(await ids('CLUB', session.clubId)).toEqual([session.id])
    expect(await ids('VENUE', room.id)).toEqual([session.id])
    expect(await ids('GRADE', here.gradeId(3))).toContain(session.id)
    expect(await ids('GRADE', here.gradeId(5))).not.toContain(session.id)
    expect(await ids('CLASS', here.classOf(3).id)).toContain(session.id)
    expect(await ids('CLASS', here.classOf(5).id)).not.toContain(session.id)
  })

  test('of a week has the make-up day with the other weekday’s sessions, and none on a holiday (R11)', async () => {
    const session = await here.session()
    const makeUp = await here.read({ date: '2022-03-30' })
    expect(makeUp.days).toContainEqual(
      expect.objectContaining({ date: '2022-04-02', weekday: 6, service: true, followsWeekday: 2 }),
    )
    expect(entryOf(makeUp, session.id).map(({ date }) => date)).toEqual(['2022-03-29', '2022-04-02'])
    expect(entryOf(await here.read({ date: '2022-04-06' }), session.id)).toEqual([])
  })

  test('lets teachers read, families not; a lead may change what is of his grade alone', async () => {
    const session = await here.session()
    const editable = async (as: string) =>
      entryOf(await here.read({}, as), session.id).map((entry) => (entry as { editable?: boolean }).editable)
    expect(await editable(here.admin)).toEqual([true])
    expect(await editable(here.lead3)).toEqual([true])
    expect(await editable(here.lead5)).toEqual([false])
    expect(await editable(here.accounts.teacher)).toEqual([false])
    await expect(here.read({}, here.accounts.guardian)).rejects.toThrow('FORBIDDEN')
  })

  test('hides drafts from who may not see them, and holds none of them on a date', async () => {
    const draft = await here.session({ state: 'DRAFT' })
    expect(entryOf(await here.read({}), draft.id)).toHaveLength(1)
    expect(entryOf(await here.read({}, here.accounts.teacher), draft.id)).toEqual([])
    expect(entryOf(await here.read({ date: tuesday }), draft.id)).toEqual([])
  })

  test('takes the same number of statements however much there is', async () => {
    const count = async () => (await recordedStatements(() => here.read({ date: nextTuesday }))).length
    const before = await count()
    for (let index = 0; index < 5; index += 1) {
      const session = await here.session({ sessions: [[4, 1]] })
      await here.assign({ changes: [{ sessionId: session.id, staffId: (await here.adult('孙洁')).id }] })
    }
    expect(await count()).toBe(before)
    const pattern = await recordedStatements(() => here.read({}))
    expect(pattern.filter((text) => text.includes('club_session'))).toHaveLength(1)
  })
})

test('the database follows the same weekday as the rule on every day of the term (R11)', async () => {
  const pattern = await readPattern(database, here)
  if (!pattern) throw new Error('No term')
  const rows = await database.$queryRaw<{ date: string; weekday: number | null }[]>`
    SELECT day::date::text AS date, pattern_weekday(${here.schoolId}::uuid, ${here.termId}::uuid, day::date) AS weekday
      FROM generate_series('2022-02-01'::date, '2022-07-10'::date, '1 day') AS day`
  const days = [...daysFrom('2022-02-01', '2022-07-10')].map((date: SchoolDate) => {
    const day = termDay(pattern.calendar, date)
    return { date, weekday: day?.service ? (day.followsWeekday ?? null) : null }
  })
  expect(rows).toEqual(days)
  expect(rows.find(({ date }) => date === '2022-04-02')?.weekday).toBe(2)
})
