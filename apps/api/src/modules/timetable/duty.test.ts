import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { ask } from '../../testing/test-api.ts'
import { nextTuesday, setTimetableScene, type TimetableScene, tuesday } from '../../testing/timetable-scene.ts'

let here: TimetableScene
beforeAll(async () => {
  here = await setTimetableScene()
})

const span = { from: tuesday, to: nextTuesday }
const version = ({ id, updatedAt }: { id: string; updatedAt: Date }) => ({ turnId: id, expectedUpdatedAt: updatedAt })
const turnsAt = (postId: string) =>
  database.dutyTurn.findMany({ where: { schoolId: here.schoolId, postId }, orderBy: [{ date: 'asc' }, { id: 'asc' }] })
const idsNow = async () =>
  (await database.dutyTurn.findMany({ where: { schoolId: here.schoolId } })).map(({ id }) => id)

describe('duty (R55)', () => {
  test('a rota is proposed for the service days alone, fair, and around sessions; it is written as it was edited', async () => {
    const school = await setTimetableScene()
    const [zhao, sun] = [await school.adult('赵敏'), await school.adult('孙洁')]
    const gate = await school.post()
    const session = await school.session()
    await school.assign({ changes: [{ sessionId: session.id, staffId: zhao.id }] })
    const { data } = await ask(
      `query ($termId: ID!, $postIds: [ID!]!, $staffIds: [ID!]!) {
        dutyRotaProposal(termId: $termId, from: "${tuesday}", to: "${nextTuesday}", postIds: $postIds, staffIds: $staffIds) {
          ... on DutyRotaProposal { turns { postId date staffId staffName } gaps { postId } } } }`,
      { termId: school.termId, postIds: [gate.id], staffIds: [zhao.id, sun.id] },
      { as: school.admin },
    )
    const { turns, gaps } = data.dutyRotaProposal
    expect(gaps).toEqual([])
    expect(turns.map(({ date, staffName }: { date: string; staffName: string }) => [date, staffName])).toEqual([
      ['2022-02-22', '孙洁'],
      ['2022-02-23', '赵敏'],
      ['2022-02-24', '孙洁'],
      ['2022-02-25', '赵敏'],
      ['2022-02-28', '孙洁'],
      ['2022-03-01', '孙洁'],
    ])
    const wanted = turns.map(({ postId, date, staffId }: Record<string, string>) => ({ postId, date, staffId }))
    const input = { termId: school.termId, ...span, turns: wanted, replacing: [] }
    expect(await school.rota(input)).toMatchObject({ ids: [gate.id] })
    expect(await database.dutyTurn.count({ where: { postId: gate.id } })).toBe(6)
    // Sent again with nothing seen there: somebody else's rota is not overwritten.
    expect(await school.rota(input)).toMatchObject({ code: 'CONFLICT' })
    expect(await school.undo(school.admin)).toMatchObject({ __typename: 'Action' })
    expect(await database.dutyTurn.count({ where: { postId: gate.id } })).toBe(0)
  })

  test('is refused during a session of the person, all of it', async () => {
    const [session, zhao, gate] = [await here.session(), await here.adult('赵敏'), await here.post()]
    await here.assign({ changes: [{ sessionId: session.id, staffId: zhao.id }] })
    const turns = ['2022-02-23', tuesday].map((date) => ({ postId: gate.id, date, staffId: zhao.id }))
    const refused = await here.rota({ termId: here.termId, ...span, turns, replacing: await idsNow() })
    expect(refused).toMatchObject({ code: 'TIMETABLE_CLASH', clashes: [{ subject: '赵敏', date: tuesday }] })
    expect(await turnsAt(gate.id)).toEqual([])
  })

  test('is not on a day without service', async () => {
    const [zhao, gate] = [await here.adult('赵敏'), await here.post()]
    const turns = [{ postId: gate.id, date: '2022-02-26', staffId: zhao.id }]
    expect(await here.rota({ termId: here.termId, ...span, turns, replacing: await idsNow() })).toMatchObject({
      issues: [{ path: 'turns.0.date' }],
    })
  })

  test('changes places between two people and dates with a reason, is logged, and can be undone', async () => {
    const [zhao, sun, gate] = [await here.adult('赵敏'), await here.adult('孙洁'), await here.post()]
    const one = await here.turn(gate.id, zhao.id)
    const other = await here.turn(gate.id, sun.id, nextTuesday)
    const swap = { ...version(one), withTurnId: other.id, withExpectedUpdatedAt: other.updatedAt }
    expect(await here.swap({ ...swap, reason: '' })).toMatchObject({ issues: [{ path: 'reason' }] })
    expect(await here.swap({ ...swap, reason: '家中有事' })).toHaveProperty('ids')
    expect(await turnsAt(gate.id)).toMatchObject([
      { staffId: sun.id, reason: '家中有事' },
      { staffId: zhao.id, reason: '家中有事' },
    ])
    const action = await database.action.findFirstOrThrow({ where: { recordIds: { has: one.id } } })
    expect(action).toMatchObject({ kind: 'timetable:swap-duty', reason: '家中有事' })
    expect(await here.swap({ ...swap, reason: '再换' })).toMatchObject({ code: 'CONFLICT' })
    await here.undo(here.admin)
    expect(await turnsAt(gate.id)).toMatchObject([
      { staffId: zhao.id, reason: null },
      { staffId: sun.id, reason: null },
    ])
  })

  test('changes places at two posts of one time, and never into a session', async () => {
    const [zhao, sun, east, west] = [
      await here.adult('赵敏'),
      await here.adult('孙洁'),
      await here.post(),
      await here.post(),
    ]
    const [one, other] = [await here.turn(east.id, zhao.id), await here.turn(west.id, sun.id)]
    const swap = { ...version(one), withTurnId: other.id, withExpectedUpdatedAt: other.updatedAt, reason: '换岗' }
    expect(await here.swap(swap)).toHaveProperty('ids')
    const [session, busy] = [await here.session(), await here.adult('李强')]
    await here.assign({ changes: [{ sessionId: session.id, staffId: busy.id }] })
    const [moved] = await turnsAt(east.id)
    if (!moved) throw new Error('No turn')
    expect(await here.swap({ ...version(moved), staffId: busy.id, reason: '换岗' })).toMatchObject({
      code: 'TIMETABLE_CLASH',
    })
  })

  test('is given once: of many who hand one turn on at once, one succeeds', async () => {
    const [zhao, gate] = [await here.adult('赵敏'), await here.post()]
    const one = await here.turn(gate.id, zhao.id)
    const others = await Promise.all(['一', '二', '三', '四'].map((name) => here.adult(`接班${name}`)))
    const answers = await Promise.all(
      others.map(({ id }) => here.swap({ ...version(one), staffId: id, reason: '换班' })),
    )
    expect(answers.filter(({ __typename }) => __typename === 'RecordIds')).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'CONFLICT')).toHaveLength(3)
  })

  test('a roster lists service days, posts and turns; a post keeps a name of its own', async () => {
    const [zhao, gate] = [await here.adult('赵敏'), await here.post(1040, 1060)]
    await here.turn(gate.id, zhao.id)
    const { data } = await ask(
      `query ($termId: ID!) { dutyRoster(termId: $termId, from: "2022-02-25", to: "2022-02-28") { days posts { id } turns { id } } }`,
      { termId: here.termId },
      { as: here.accounts.teacher },
    )
    expect(data.dutyRoster.days).toEqual(['2022-02-25', '2022-02-28'])
    expect(data.dutyRoster.posts).toContainEqual({ id: gate.id })
    expect(data.dutyRoster.turns).toEqual([])
    const create = async () =>
      (
        await ask(
          `mutation ($input: CreateDutyPostInput!) { createDutyPost(input: $input) { __typename ... on InvalidInputError { issues { path } } } }`,
          { input: { termId: here.termId, name: '南门', startsAt: 1040, endsAt: 1060, needed: 1 } },
          { as: here.admin },
        )
      ).data.createDutyPost
    expect(await create()).toMatchObject({ __typename: 'DutyPost' })
    expect(await create()).toMatchObject({ issues: [{ path: 'name' }] })
  })
})

describe('dismissal (R15)', () => {
  const plan = async (date = tuesday) =>
    (
      await ask(
        `query ($termId: ID!) { dismissalPlan(termId: $termId, date: "${date}") { weekday lines {
          dismissalId updatedAt gradeNumber leavesAt gate leaderName homeClassNumbers editable from { name pupils } } } }`,
        { termId: here.termId },
        { as: here.admin },
      )
    ).data.dismissalPlan

  test('says for each grade when, where, led by whom, and from where its pupils come', async () => {
    const { schoolId, termId } = here
    for (const [grade, leavesAt] of [
      [5, 1050],
      [3, 1045],
    ] as const) {
      await database.dismissal.create({
        data: { schoolId, termId, gradeId: here.gradeId(grade), leavesAt, gate: '东门', order: grade },
      })
    }
    const [early, late] = [await here.session(), await here.session({ sessions: [[2, 2]] })]
    const [one, other] = [await here.pupil(3), await here.pupil(3)]
    await here.place(early.clubId, one.id)
    await here.place(early.clubId, other.id)
    await here.place(late.clubId, other.id)
    const [zhao, { lines, weekday }] = [await here.adult('赵敏'), await plan()]
    expect(weekday).toBe(2)
    expect(lines.map(({ gradeNumber }: { gradeNumber: number }) => gradeNumber)).toEqual([3, 5])
    const [third] = lines
    expect(third).toMatchObject({ leavesAt: 1045, gate: '东门', leaderName: null, homeClassNumbers: [1, 2] })
    expect(third.from).toEqual(
      expect.arrayContaining([
        { name: early.club.name, pupils: 1 },
        { name: late.club.name, pupils: 1 },
      ]),
    )
    const input = { dismissalId: third.dismissalId, expectedUpdatedAt: third.updatedAt, weekday: 2, staffId: zhao.id }
    expect(await here.lead(input, here.lead5)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await here.lead(input, here.lead3)).toHaveProperty('ids')
    expect((await plan()).lines[0].leaderName).toBe('赵敏')
    expect((await plan('2022-02-23')).lines[0].leaderName).toBe(null)
    expect(await here.lead(input)).toMatchObject({ code: 'CONFLICT' })
    await here.undo(here.lead3)
    expect((await plan()).lines[0].leaderName).toBe(null)
    expect(await plan('2022-02-26')).toMatchObject({ weekday: null, lines: [] })
  })
})
