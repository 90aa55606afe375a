import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type CareScene, setCareScene } from '../../testing/care-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { allocateInThread } from './service/allocation/allocate-in-thread.ts'

let here: CareScene
beforeEach(async () => {
  here = await setCareScene()
  await here.applicants(here.homeClass(3, 1), 4, [1, 2])
  await here.applicants(here.homeClass(5, 1), 4, [1])
  await here.form()
})

const grown = (name: string, more: object = {}) =>
  database.staff.create({
    data: {
      ...{ schoolId: here.schoolId, staffNumber: crypto.randomUUID().slice(0, 12), kind: 'TEACHER', name },
      ...{ pinyin: 'shifan', initials: 'sf' },
      ...more,
    },
  })

interface Line {
  readonly sessionId: string
  readonly name: string
  readonly weekday: number
  readonly staffId: string | null
  readonly fixing: string | null
  readonly why: string
}

async function propose(chosen: readonly object[] = [], as: string = here.admin) {
  const { data, errors } = await ask(
    `query ($termId: ID!, $chosen: [ChosenAdultInput!]!) { answer: proposeStaffing(termId: $termId, chosen: $chosen) {
      __typename ... on UserError { code }
      ... on StaffingProposal { inputHash uncovered changed careSessions ownClass ownGrade evenShare
        lines { sessionId name weekday staffId nearness currentId fixing why } loads { name sessions } }
    } }`,
    { termId: here.termId, chosen },
    { as },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.answer as { inputHash: string; lines: Line[]; [key: string]: unknown }
}

async function commit({ inputHash, lines }: { inputHash: string; lines: Line[] }, more: object = {}, as = here.admin) {
  const assignments = lines.flatMap(({ sessionId, staffId }) => (staffId ? [{ sessionId, staffId }] : []))
  const input = {
    ...{ termId: here.termId, expectedInputHash: inputHash, assignments, idempotencyKey: crypto.randomUUID() },
    ...more,
  }
  const { data, errors } = await ask(
    `mutation ($input: CommitStaffingInput!) { answer: commitStaffing(input: $input) {
      __typename ... on UserError { code message } ... on RecordIds { ids } } }`,
    { input },
    { as },
  )
  if (errors) throw new Error(JSON.stringify(errors))
  return data.answer
}

const standing = () =>
  database.staffAssignment.findMany({ where: { schoolId: here.schoolId }, include: { careClass: true } })
const lineOf = (lines: readonly Line[], name: string, weekday = 1) => {
  const found = lines.find((line) => line.name === name && line.weekday === weekday)
  if (!found) throw new Error(name)
  return found
}

describe('a proposal of adults (R16, R21)', () => {
  test('prefers the own class, says why, and writes nothing', async () => {
    await grown('孙洁', { gradeId: here.gradeId(5) })
    const proposed = await propose()
    expect(proposed).toMatchObject({ careSessions: 3, ownClass: 2, ownGrade: 1, uncovered: 0, changed: 3 })
    expect(lineOf(proposed.lines, '三（1）班托管')).toMatchObject({
      ...{ staffId: here.teacher.id, nearness: 'OWN_CLASS', why: '本班班主任。' },
    })
    expect(lineOf(proposed.lines, '五（1）班托管').why).toBe('本年级教师；本班没有登记班主任。')
    expect(await standing()).toEqual([])
  })

  test('names what nobody covers, and why', async () => {
    const proposed = await propose()
    expect(proposed).toMatchObject({ uncovered: 1 })
    expect(lineOf(proposed.lines, '五（1）班托管')).toMatchObject({
      staffId: null,
      why: '无人可排：1 人这时在别处，0 人这一天不能值守，0 人已满约定的天数。',
    })
  })

  test('is worked out around what is pinned and what the reader chooses', async () => {
    const [sun, li] = [await grown('孙洁'), await grown('李敏')]
    const { lines } = await propose()
    const [three, five] = [lineOf(lines, '三（1）班托管'), lineOf(lines, '五（1）班托管')]
    await database.staffAssignment.create({
      data: {
        ...{ schoolId: here.schoolId, termId: here.termId, staffId: sun.id, careClassId: five.sessionId },
        ...{ weekday: 1, startsAt: 0, endsAt: 1, pinned: true, reason: '家长会约定' },
      },
    })
    const again = await propose([{ sessionId: three.sessionId, staffId: li.id }])
    expect(lineOf(again.lines, '三（1）班托管')).toMatchObject({ staffId: li.id, fixing: 'CHOSEN' })
    expect(lineOf(again.lines, '五（1）班托管')).toMatchObject({
      ...{ staffId: sun.id, fixing: 'PINNED', why: '已固定：家长会约定' },
    })
    expect(lineOf(again.lines, '三（1）班托管', 2)).toMatchObject({ staffId: here.teacher.id, fixing: null })
  })

  test('respects who is available when', async () => {
    await database.staffAvailability.create({
      data: { schoolId: here.schoolId, termId: here.termId, staffId: here.teacher.id, weekdays: [2], daysAWeek: 1 },
    })
    const { lines } = await propose()
    expect(lineOf(lines, '三（1）班托管', 1).staffId).toBeNull()
    expect(lineOf(lines, '三（1）班托管', 2).staffId).toBe(here.teacher.id)
  })

  test('a lead proposes for the grades led; others stay as they are', async () => {
    const { lines } = await propose([], here.lead3)
    expect(lines.map(({ name }) => name)).toEqual(['三（1）班托管', '三（1）班托管'])
  })

  test('stops when nobody waits for it', async () => {
    const leaving = new AbortController()
    const waiting = allocateInThread({ sessions: [], adults: [], uses: [] }, leaving.signal)
    leaving.abort(new Error('left'))
    await expect(waiting).rejects.toThrow('left')
  })
})

describe('committing a proposal (R16)', () => {
  test('writes the week in one action, once for a key, and can be undone', async () => {
    await grown('孙洁', { gradeId: here.gradeId(5) })
    const proposed = await propose()
    const key = { idempotencyKey: crypto.randomUUID() }
    const made = await commit(proposed, key)
    expect(made.ids).toHaveLength(3)
    expect(await commit(proposed, key)).toEqual(made)
    expect((await standing()).map(({ staffId }) => staffId).sort()).toEqual(
      proposed.lines.flatMap(({ staffId }) => staffId ?? []).sort(),
    )
    expect(await propose()).toMatchObject({ changed: 0 })
    expect(await here.undo()).toMatchObject({ __typename: 'Action' })
    expect(await standing()).toEqual([])
  })

  test('refuses what was looked at before a change', async () => {
    const proposed = await propose()
    await grown('新人')
    expect(await commit(proposed)).toMatchObject({ code: 'STAFFING_INPUTS_CHANGED' })
    expect(await standing()).toEqual([])
  })

  test('never puts anybody at two places, whatever is sent', async () => {
    const proposed = await propose()
    const lines = proposed.lines.map((line) => ({ ...line, staffId: here.teacher.id }))
    expect(await commit({ ...proposed, lines })).toMatchObject({ code: 'TIMETABLE_CLASH' })
    expect(await standing()).toEqual([])
  })

  test('asks before it puts somebody on a day that is not his', async () => {
    await database.staffAvailability.create({
      data: { schoolId: here.schoolId, termId: here.termId, staffId: here.teacher.id, weekdays: [2] },
    })
    const proposed = await propose()
    const lines = proposed.lines.map((line) =>
      line.name === '三（1）班托管' ? { ...line, staffId: here.teacher.id } : line,
    )
    expect(await commit({ ...proposed, lines })).toMatchObject({ code: 'CONFIRMATION_NEEDED' })
    expect(await commit({ ...proposed, lines }, { confirmed: true })).toMatchObject({ __typename: 'RecordIds' })
  })

  test('is for the leads of the grades: others’ sessions are not theirs to fill', async () => {
    await grown('孙洁', { gradeId: here.gradeId(5) })
    const all = await propose()
    const mine = await propose([], here.lead3)
    expect(await commit({ ...all, inputHash: mine.inputHash }, {}, here.lead3)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await commit(mine, {}, here.lead3)).toMatchObject({ __typename: 'RecordIds' })
  })
})
