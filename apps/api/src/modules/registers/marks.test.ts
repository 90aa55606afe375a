import { beforeAll, describe, expect, test } from 'vitest'
import { columnDate, database, rowKey } from '../../database.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { freshKey, type RegisterScene, setRegisterScene } from '../../testing/register-scene.ts'
import { tuesday } from '../../testing/timetable-scene.ts'

let scene: RegisterScene
beforeAll(async () => {
  scene = await setRegisterScene()
})

const fresh = () => setRegisterScene()
const statuses = (sheet: { pupils: { pupilId: string; status: string | null }[] }) =>
  Object.fromEntries(sheet.pupils.map(({ pupilId, status }) => [pupilId, status]))

describe('the sheet of a session (R57)', () => {
  test('expects whom the roster has, before anybody opens it, and writes nothing by being read', async () => {
    const sheet = await scene.sheet()
    expect(sheet).toMatchObject({ state: null, adultNames: ['值守甲'], counts: { expected: 3, unmarked: 3 } })
    expect(await database.sessionRegister.count({ where: { schoolId: scene.schoolId } })).toBe(0)
  })

  test('takes down what was expected when it is opened, and keeps it when the week changes', async () => {
    const own = await fresh()
    const [first] = own.members
    await own.marks({ [first?.id ?? '']: 'PRESENT' })
    const late = await own.pupil(3, '后来')
    await own.place(own.session.clubId, late.id)
    await database.staffAssignment.deleteMany({ where: { schoolId: own.schoolId, clubSessionId: own.session.id } })
    const sheet = await own.sheet()
    expect(sheet).toMatchObject({ state: 'OPEN', adultNames: ['值守甲'], counts: { expected: 3 } })
    expect((await own.sheet(own.admin, own.heldOf(own.session.id, own.nextTuesday))).counts.expected).toBe(4)
  })

  test('marks whoever is on leave as excused beforehand, also where the register is open already', async () => {
    const own = await fresh()
    const [first, second] = own.members
    const span = { fromDate: tuesday, toDate: tuesday }
    await own.leave({ pupilId: first?.id, ...span }, own.admin)
    expect(statuses(await own.sheet())[first?.id ?? '']).toBe('EXCUSED')
    await own.marks({ [own.members[2]?.id ?? '']: 'PRESENT' })
    await own.leave({ pupilId: second?.id, ...span }, own.admin)
    expect((await own.sheet()).counts).toMatchObject({ expected: 3, present: 1, excused: 2, unmarked: 0 })
    expect(await own.leave({ pupilId: first?.id, ...span }, own.admin)).toMatchObject({ code: 'LEAVE_OVERLAPS' })
  })

  test('of a date on which the session is not held, of the future and of another teacher: nothing', async () => {
    expect(await scene.sheet(scene.teacher, scene.heldOf(scene.session.id, '2022-02-23'))).toBeNull()
    expect(await scene.sheet(scene.otherTeacher)).toBeNull()
    expect(await scene.sheet(scene.teacher, 'x')).toBeNull()
    expect(await scene.marks(scene.allPresent, { as: scene.otherTeacher })).toMatchObject({ code: 'NOT_FOUND' })
    const future = scene.heldOf(scene.session.id, scene.nextTuesday)
    const at = new Date('2022-02-22T00:00:00Z')
    const { markAttendance } = await import('./marks/mark-attendance.ts')
    const viewer = {
      accountId: scene.admin,
      name: '示范',
      schoolId: scene.schoolId,
      bureauId: null,
      timeZone: 'Asia/Shanghai',
      mustChangePassword: false,
    }
    const grants = [
      {
        role: 'SCHOOL_ADMIN' as const,
        schoolId: scene.schoolId,
        bureauId: null,
        grades: [],
        officeId: null,
        staffId: null,
        guardianId: null,
      },
    ]
    const marking = markAttendance(
      { ...viewer, grants },
      { sessionId: future, key: freshKey(), marks: [{ pupilId: scene.members[0]?.id, status: 'PRESENT', at }] },
      at,
    )
    await expect(marking).rejects.toMatchObject({ code: 'NOT_YET' })
  })

  test('whoever stands in on that date takes it, and whoever is away does not', async () => {
    const own = await fresh()
    const cover = await own.adult('代班')
    const account = await own.account('TEACHER', { staffId: cover.id })
    await database.sessionException.create({
      data: {
        ...{ schoolId: own.schoolId, termId: own.termId, clubSessionId: own.session.id, date: columnDate(tuesday) },
        ...{ kind: 'COVER', absentId: own.inCharge.id, coverId: cover.id, reason: '病假' },
      },
    })
    expect(await own.sheet()).toBeNull()
    expect((await own.sheet(account)).adultNames).toEqual(['代班'])
    expect(await own.marks(own.allPresent, { as: account })).toMatchObject({ merged: [] })
  })
})

describe('marks (R57)', () => {
  test('are written in a constant number of statements, however many they are', async () => {
    const small = await setRegisterScene(2)
    const large = await setRegisterScene(45)
    const statements = async (own: RegisterScene) => ({
      opening: (await recordedStatements(() => own.marks(own.allPresent))).length,
      marking: (
        await recordedStatements(() =>
          own.marks(Object.fromEntries(own.members.map(({ id }) => [id, 'LATE'])), { at: '2022-02-22T07:40:00.000Z' }),
        )
      ).length,
      sheet: (await recordedStatements(() => own.sheet())).length,
    })
    await statements(small)
    const [few, many] = [await statements(await setRegisterScene(2)), await statements(large)]
    expect(many).toEqual(few)
    expect(few.sheet).toBeLessThanOrEqual(4)
  })

  test('that open a register are taken down with it; one against a leave, and a visitor’s, are met as at any time', async () => {
    const own = await fresh()
    const [away, there] = own.members
    const visitor = await own.pupil(3, '来客')
    await own.leave({ pupilId: away?.id, fromDate: tuesday, toDate: tuesday }, own.admin)
    const done = await own.marks({ [away?.id ?? '']: 'PRESENT', [there?.id ?? '']: 'LATE', [visitor.id]: 'PRESENT' })
    expect(done.merged).toMatchObject([{ pupilId: away?.id, yours: 'PRESENT', stands: 'EXCUSED' }])
    const sheet = await own.sheet()
    expect(statuses(sheet)).toMatchObject({
      [away?.id ?? '']: 'EXCUSED',
      [there?.id ?? '']: 'LATE',
      [visitor.id]: 'PRESENT',
    })
    expect(sheet.counts).toMatchObject({ expected: 3, unmarked: 1 })
    expect(await database.attendanceChange.findMany({ where: { schoolId: own.schoolId } })).toMatchObject([
      { pupilId: away?.id, status: 'PRESENT', fate: 'OUTDATED' },
    ])
    const [line] = await database.action.findMany({ where: { schoolId: own.schoolId, kind: 'registers:mark' } })
    expect(line?.changes).toMatchObject([
      { recordId: there?.id, from: null, to: 'LATE' },
      { recordId: visitor.id, from: null, to: 'PRESENT' },
    ])
  })

  test('of two teachers the latest by the phone’s clock stands, in whatever order they arrive, and both are told', async () => {
    const own = await fresh()
    const [pupil] = own.members
    const id = pupil?.id ?? ''
    await own.marks({ [id]: 'PRESENT' }, { at: '2022-02-22T07:35:00.000Z' })
    const later = await own.marks({ [id]: 'ABSENT' }, { at: '2022-02-22T07:36:00.000Z', as: own.admin })
    expect(later.merged).toMatchObject([{ pupilId: id, yours: 'ABSENT', stands: 'ABSENT' }])
    const earlier = await own.marks({ [id]: 'LATE' }, { at: '2022-02-22T07:34:00.000Z' })
    expect(earlier.merged).toMatchObject([{ pupilId: id, yours: 'LATE', stands: 'ABSENT', afterClosing: false }])
    const sheet = await own.sheet()
    expect(sheet.pupils.find((each: { pupilId: string }) => each.pupilId === id)).toMatchObject({
      status: 'ABSENT',
      changes: 2,
    })
    const { attendanceHistory } = await own.read(
      'query ($id: HeldSessionId!, $pupil: ID!) { attendanceHistory(sessionId: $id, pupilId: $pupil) { status fate } }',
      { id: own.held, pupil: id },
    )
    expect(attendanceHistory).toEqual([
      { status: 'LATE', fate: 'OUTDATED' },
      { status: 'PRESENT', fate: 'REPLACED' },
    ])
  })

  test('sent twice under one key act once; the same key with other marks is refused (D5)', async () => {
    const own = await fresh()
    const key = freshKey()
    const [pupil] = own.members
    const first = await own.marks(own.allPresent, { key })
    await own.marks({ [pupil?.id ?? '']: 'LATE' }, { at: '2022-02-22T07:50:00.000Z' })
    expect(await own.marks(own.allPresent, { key })).toEqual(first)
    expect(statuses(await own.sheet())[pupil?.id ?? '']).toBe('LATE')
    expect(await own.marks({ [pupil?.id ?? '']: 'ABSENT' }, { key })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
    expect(await database.attendance.count({ where: { schoolId: own.schoolId } })).toBe(3)
  })

  test('with a clock that runs ahead count as received', async () => {
    const own = await fresh()
    const id = own.members[0]?.id ?? ''
    await own.marks({ [id]: 'ABSENT' }, { at: '2099-01-01T00:00:00.000Z' })
    await own.marks({ [id]: 'PRESENT' }, { at: '2099-01-01T00:00:00.000Z' })
    expect(statuses(await own.sheet())[id]).toBe('PRESENT')
  })

  test('of a pupil whom nobody expected add a visitor, who is never counted as expected', async () => {
    const own = await fresh()
    const visitor = await own.pupil(3, '来客')
    await own.marks({ [visitor.id]: 'PRESENT' })
    expect((await own.sheet()).counts).toMatchObject({ expected: 3, present: 1, unmarked: 3 })
    expect(await own.marks({ [crypto.randomUUID()]: 'PRESENT' })).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('find a visitor by name in the whole school, name and class alone, for whoever takes the sheet', async () => {
    const own = await fresh()
    const visitor = await own.pupil(5, '欧阳来客')
    const find = async (text: string, as = own.teacher) =>
      (
        await own.read(
          `query ($id: HeldSessionId!, $text: String!) { visitorCandidates(sessionId: $id, text: $text) { pupilId name gradeNumber } }`,
          { id: own.held, text },
          as,
        )
      ).visitorCandidates
    expect(await find('欧阳来')).toMatchObject([{ pupilId: visitor.id, gradeNumber: 5 }])
    expect(await find('')).toEqual([])
    expect(await find('欧阳来', own.otherTeacher)).toEqual([])
    await database.pupil.update({ where: rowKey(visitor), data: { archivedAt: new Date() } })
    expect(await find('欧阳来')).toEqual([])
  })
})

describe('closing (R57)', () => {
  test('waits for every pupil who is expected', async () => {
    const own = await fresh()
    const [first] = own.members
    await own.marks({ [first?.id ?? '']: 'PRESENT' })
    expect(await own.close()).toMatchObject({ code: 'UNMARKED_PUPILS', unmarked: 2 })
    await own.marks(own.allPresent)
    const key = freshKey()
    expect(await own.close(key)).toMatchObject({ __typename: 'RegisterDone' })
    expect(await own.close(key)).toMatchObject({ __typename: 'RegisterDone' })
    expect(await own.close()).toMatchObject({ __typename: 'RegisterDone' })
    expect(await own.sheet()).toMatchObject({ state: 'CLOSED', closedByName: '示范TEACHER' })
  })

  test('locks the marks: what arrives later is kept, told, and does not stand', async () => {
    const own = await fresh()
    const id = own.members[0]?.id ?? ''
    await own.marks(own.allPresent)
    await own.close()
    const answer = await own.marks({ [id]: 'ABSENT' }, { at: '2022-02-22T07:59:00.000Z' })
    expect(answer.merged).toMatchObject([{ yours: 'ABSENT', stands: 'PRESENT', afterClosing: true }])
    expect(statuses(await own.sheet())[id]).toBe('PRESENT')
    expect(await database.attendanceChange.findMany({ where: { schoolId: own.schoolId } })).toMatchObject([
      { status: 'ABSENT', fate: 'AFTER_CLOSING' },
    ])
  })

  test('a correction needs a reason, and what stood stays in the history', async () => {
    const own = await fresh()
    const id = own.members[0]?.id ?? ''
    const input = { sessionId: own.held, pupilId: id, status: 'ABSENT', reason: '看错了', key: freshKey() }
    await own.marks(own.allPresent)
    expect(await own.correct(input)).toMatchObject({ code: 'REGISTER_OPEN' })
    await own.close()
    expect(await own.correct({ ...input, key: freshKey(), reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await own.correct({ ...input, key: freshKey() })).toMatchObject({ __typename: 'RegisterDone' })
    const sheet = await own.sheet()
    expect(sheet.pupils[0]).toMatchObject({ status: 'ABSENT', reason: '看错了', changes: 1 })
    expect(await database.attendanceChange.findMany({ where: { schoolId: own.schoolId } })).toMatchObject([
      { status: 'PRESENT', fate: 'CORRECTED', reason: '看错了' },
    ])
  })

  test('while somebody marks, it waits, and nobody is marked into a closed register (D10)', async () => {
    const own = await fresh()
    await own.marks(own.allPresent)
    const id = own.members[0]?.id ?? ''
    const racing = Array.from({ length: 6 }, (_, index) =>
      own.marks({ [id]: index % 2 ? 'ABSENT' : 'LATE' }, { at: `2022-02-22T07:4${index}:00.000Z` }),
    )
    const [closed, ...answers] = await Promise.all([own.close(), ...racing])
    expect(closed.__typename).toBe('RegisterDone')
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(6).fill('MarksDone'))
    const register = await database.sessionRegister.findFirstOrThrow({ where: { schoolId: own.schoolId } })
    const row = await database.attendance.findFirstOrThrow({ where: { schoolId: own.schoolId, pupilId: id } })
    expect(row.receivedAt && register.closedAt && row.reason === null).toBe(true)
    const refused = answers.flatMap(({ merged }) => merged).filter(({ afterClosing }) => afterClosing).length
    expect(await database.attendanceChange.count({ where: { schoolId: own.schoolId, fate: 'AFTER_CLOSING' } })).toBe(
      refused,
    )
  })
})
