import { sessionsOn } from '@afterbell/domain/timetable/sessions-on'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { tuesday } from '../../testing/timetable-scene.ts'
import { readDated, readPattern } from '../timetable/week/pattern.sql.ts'
import { patternOnDates } from '../timetable/week/timetable.ts'
import { alertAbsences } from './alerts/alert-absences.ts'
import { readHeldSession } from './held/held-session.sql.ts'

let scene: RegisterScene
beforeAll(async () => {
  scene = await setRegisterScene()
})

const onTuesdayAt = (time: string) => new Date(`2022-02-22T${time}:00+08:00`)
async function at<Result>(moment: Date, work: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ['Date'], now: moment })
  try {
    return await work()
  } finally {
    vi.useRealTimers()
  }
}

describe('a session on a date in SQL', () => {
  test('is what `sessionsOn` of the domain says, adults and exceptions included', async () => {
    const own = await setRegisterScene()
    const { schoolId, termId, session, inCharge } = own
    const cover = await own.adult('代班')
    const helper = await own.adult('帮手')
    const elsewhere = await own.venue('活动室')
    const differs = { schoolId, termId, clubSessionId: session.id, reason: '示范' }
    const dates = ['2022-02-22', '2022-03-01', '2022-03-08', '2022-03-15', '2022-03-16'] as const
    await database.sessionException.createMany({
      data: [
        { ...differs, date: columnDate(dates[1]), kind: 'COVER', absentId: inCharge.id, coverId: cover.id },
        { ...differs, date: columnDate(dates[1]), kind: 'COVER', coverId: helper.id },
        { ...differs, date: columnDate(dates[1]), kind: 'MOVE', venueId: elsewhere.id, startsAt: 980, endsAt: 1020 },
        { ...differs, date: columnDate(dates[2]), kind: 'CANCEL' },
      ],
    })
    const pattern = await readPattern(database, { schoolId, termId })
    if (!pattern) throw new Error('The scene has no term')
    const { calendar, sessions } = patternOnDates(pattern)
    for (const date of dates) {
      const { exceptions } = await readDated(database, { schoolId, termId, from: date, to: date })
      const said = sessionsOn(date, { calendar, sessions, exceptions }).find((each) => each.session.id === session.id)
      const held = await readHeldSession(database, schoolId, { sessionId: session.id, date })
      expect(held === null).toBe(!said || said.cancelled)
      if (!held || !said) continue
      const { startsAt, endsAt, venueId } = said
      expect(held).toMatchObject({
        startsAt,
        endsAt,
        venueId,
        name: said.session.name,
        gradeNumbers: said.session.gradeNumbers,
      })
      const adults = (of: readonly { staffId: string; part: string }[]) =>
        of.map(({ staffId, part }) => `${part} ${staffId}`).sort()
      expect(adults(held.adults)).toEqual(adults(said.adults))
    }
  })
})

describe('today (ux.md 9.1)', () => {
  test('counts each pupil once, whatever number of sessions he is in', async () => {
    const own = await setRegisterScene()
    const ids = own.members.map(({ id }) => id)
    const care = await own.care(ids)
    expect((await own.today()).pupils).toEqual({
      expected: 3,
      present: 0,
      absent: 0,
      excused: 0,
      unmarked: 3,
      released: 0,
    })
    await own.marks({ [ids[0] ?? '']: 'PRESENT', [ids[1] ?? '']: 'ABSENT', [ids[2] ?? '']: 'ABSENT' })
    await own.marks({ [ids[1] ?? '']: 'PRESENT' }, { as: own.admin, sessionId: own.heldOf(care.id) })
    const { pupils, sessions, absences } = await own.today()
    expect(pupils).toEqual({ expected: 3, present: 2, absent: 1, excused: 0, unmarked: 0, released: 0 })
    expect(absences.map(({ pupilId }: { pupilId: string }) => pupilId).sort()).toEqual([ids[1], ids[2]].sort())
    expect(sessions.find(({ name }: { name: string }) => name.includes('托管'))).toMatchObject({
      expected: 3,
      present: 1,
      unmarked: 2,
    })
  })

  test('shows a teacher the sessions in which he stands, a lead those of his grade, the office all', async () => {
    const names = async (as: string) => (await scene.today(as)).sessions.map(({ id }: { id: string }) => id)
    expect(await names(scene.teacher)).toEqual([scene.held])
    expect(await names(scene.otherTeacher)).toEqual([])
    expect(await names(scene.lead3)).toEqual([scene.held])
    expect(await names(scene.lead5)).toEqual([])
    expect(await names(scene.office)).toEqual([scene.held])
    const [own] = (await scene.today(scene.teacher)).sessions
    expect(own).toMatchObject({ mine: true, takable: true })
    expect((await scene.today(scene.office)).sessions[0]).toMatchObject({ mine: false, takable: false })
  })

  test('says what is wrong, the worst first: nobody stands there, then ten minutes without a roll call', async () => {
    const own = await setRegisterScene()
    const bare = await own.newSession({ name: '空缺' })
    const problems = async (time: string) =>
      (await at(onTuesdayAt(time), () => own.today())).sessions.map(
        ({ id, problems: found }: { id: string; problems: string[] }) => [id, found],
      )
    expect(await problems('15:39')).toEqual([
      [own.heldOf(bare.id), ['NO_ADULT']],
      [own.held, []],
    ])
    expect(await problems('15:40')).toEqual([
      [own.heldOf(bare.id), ['NO_ADULT']],
      [own.held, ['OVERDUE']],
    ])
    await own.marks(own.allPresent)
    expect((await problems('15:41'))[1]).toEqual([own.held, []])
  })

  test('says when the next service is on a day without', async () => {
    expect(await scene.today(scene.admin, '2022-02-26')).toMatchObject({
      service: false,
      nextServiceOn: '2022-02-28',
      sessions: [],
    })
    expect(await scene.today(scene.admin, '2021-01-01')).toMatchObject({
      service: false,
      termName: null,
      nextServiceOn: null,
    })
  })

  test('takes a constant number of statements', async () => {
    const own = await setRegisterScene(2)
    const count = async () => (await recordedStatements(() => own.today())).length
    await count()
    const few = await count()
    for (let index = 0; index < 6; index += 1) await own.newSession({ name: `社团 ${index}` })
    await own.marks(own.allPresent)
    expect(await count()).toBe(few)
  })
})

describe('an absence that nobody clears up (R57)', () => {
  test('alerts ten minutes after it was marked, once, and not any more when somebody found the pupil', async () => {
    const own = await setRegisterScene()
    const [missing, found] = own.members.map(({ id }) => id)
    await own.marks({ [missing ?? '']: 'ABSENT', [found ?? '']: 'ABSENT' }, { at: '2022-02-22T07:32:00.000Z' })
    const settling = { sessionId: own.held, pupilId: found, outcome: 'OTHER', key: freshKey() }
    expect(await own.settle(settling)).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await own.settle({ ...settling, key: freshKey(), note: '在医务室' })).toMatchObject({
      __typename: 'RegisterDone',
    })
    const alertedOf = async () =>
      (await database.attendance.findMany({ where: { schoolId: own.schoolId, alertedAt: { not: null } } })).map(
        ({ pupilId }) => pupilId,
      )
    await alertAbsences(new Date('2022-02-22T07:41:59Z'))
    expect(await alertedOf()).toEqual([])
    await alertAbsences(new Date('2022-02-22T07:42:00Z'))
    expect(await alertedOf()).toEqual([missing])
    const early = await at(onTuesdayAt('15:41'), () => own.today())
    const late = await at(onTuesdayAt('15:42'), () => own.today())
    expect(early.absences.filter(({ overdue }: { overdue: boolean }) => overdue)).toEqual([])
    expect(late.absences).toMatchObject([
      { pupilId: missing, overdue: true },
      { pupilId: found, overdue: false, outcome: 'OTHER' },
    ])
    await own.marks({ [missing ?? '']: 'LATE' }, { at: '2022-02-22T07:45:00.000Z' })
    expect(await alertedOf()).toEqual([])
  })

  test('alerts who is on duty that day, and admins; not every teacher', async () => {
    const own = await setRegisterScene()
    expect((await own.today(own.admin)).alerted).toBe(true)
    expect((await own.today(own.teacher)).alerted).toBe(false)
    const post = await own.post(1040, 1060)
    await own.turn(post.id, own.inCharge.id, tuesday)
    expect((await own.today(own.teacher)).alerted).toBe(true)
  })
})
