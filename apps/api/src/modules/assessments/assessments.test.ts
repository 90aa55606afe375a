import { beforeAll, describe, expect, test } from 'vitest'
import { columnDate, database } from '../../database.ts'
import { ask } from '../../testing/test-api.ts'
import { nextTuesday, setTimetableScene, type TimetableScene, tuesday } from '../../testing/timetable-scene.ts'

let here: TimetableScene
let leaderId: string
beforeAll(async () => {
  here = await setTimetableScene()
  const { schoolId } = here
  leaderId = (await here.adult('陈校长')).id
  await database.group.create({
    data: {
      ...{ schoolId, kind: 'LEADING_GROUP', name: '领导小组' },
      memberships: {
        create: {
          position: 'LEADER',
          startsOn: columnDate('2022-02-14'),
          staff: { connect: { schoolId_id: { schoolId, id: leaderId } } },
        },
      },
    },
  })
})

/** A session of a club of grade 3 on Tuesday, with somebody in charge. */
async function led(given: Parameters<TimetableScene['session']>[0] = {}) {
  const [session, adult] = [await here.session(given), await here.adult('赵敏')]
  await here.assign({ changes: [{ sessionId: session.id, staffId: adult.id }] })
  return { session, adult }
}

const seen = (sessionId: string, more: object = {}) => ({
  ...{ sessionId, date: tuesday, order: 'GOOD', teacherPresent: true, collectiveLesson: false },
  ...{ corporalPunishment: false, findings: [], idempotencyKey: crypto.randomUUID(), ...more },
})

const refusals = '... on UserError { code message } ... on InvalidInputError { issues { path } }'

async function run(name: string, type: string, selection: string, input: object, as: string) {
  const document = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${refusals} ${selection} } }`
  const { data, errors } = await ask(document, { input }, { as })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.answer
}

const taskFields = 'id cause subject detail dueOn urgent state note steps updatedAt owner { id name }'
const record = (input: object, as = here.office) =>
  run('recordInspection', 'RecordInspectionInput', `... on Inspection { id tasks { ${taskFields} } }`, input, as)
const step = (task: { id: string; updatedAt: string }, more: object, as: string) =>
  run(
    'stepTask',
    'StepTaskInput',
    `... on Task { ${taskFields} verifiedByName }`,
    { id: task.id, expectedUpdatedAt: task.updatedAt, ...more },
    as,
  )

async function walk(date = tuesday, as = here.office) {
  const document = `query ($date: Date!) { walkList(date: $date) {
    days { date running visited } stops { sessionId name venueName startsAt adults visits { inspectorName } } } }`
  const { data, errors } = await ask(document, { date }, { as })
  if (errors) throw new Error(JSON.stringify(errors))
  return data.walkList
}
const stopOf = async (sessionId: string, date = tuesday) =>
  (await walk(date)).stops.find((stop: { sessionId: string }) => stop.sessionId === sessionId)

describe('inspections (R80)', () => {
  test('the unvisited show; a visit is counted once, on its day alone', async () => {
    const { session } = await led()
    expect(await stopOf(session.id)).toMatchObject({ adults: ['赵敏'], visits: [] })
    const day = async () => (await walk()).days.find(({ date }: { date: string }) => date === tuesday)
    const before = await day()
    expect(await record(seen(session.id))).toMatchObject({ __typename: 'Inspection', tasks: [] })
    await record(seen(session.id))
    expect(await stopOf(session.id)).toMatchObject({ visits: [{}, {}] })
    expect(await stopOf(session.id, nextTuesday)).toMatchObject({ visits: [] })
    expect(await day()).toEqual({ ...before, visited: before.visited + 1 })
  })

  test('a session that is called off is not on the walk, and cannot be inspected that day', async () => {
    const { session } = await led()
    await here.save({ sessionId: session.id, date: tuesday, kind: 'CANCEL', reason: '停电' })
    expect(await stopOf(session.id)).toBeUndefined()
    expect(await record(seen(session.id))).toMatchObject({ code: 'NOT_HELD' })
    expect(await record(seen(session.id, { date: nextTuesday }))).toHaveProperty('id')
    expect(await record(seen(session.id, { date: '2022-02-23' }))).toMatchObject({ code: 'NOT_HELD' })
  })

  test('the same key is kept once; another request under it is refused', async () => {
    const { session } = await led()
    const input = seen(session.id, { order: 'POOR' })
    const [one, other] = await Promise.all([record(input), record(input)])
    expect(one.id).toBe(other.id)
    expect(await database.inspection.count({ where: { sessionId: session.id } })).toBe(1)
    expect(await database.task.count({ where: { inspectionId: one.id } })).toBe(1)
    expect(await record({ ...input, order: 'GOOD' })).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  test('what is wrong becomes tasks of who stands there that day, a cover where there is one', async () => {
    const { session, adult } = await led()
    const sun = await here.adult('孙洁')
    await here.save({
      ...{ sessionId: session.id, date: tuesday, kind: 'COVER', reason: '出差' },
      ...{ absentId: adult.id, coverId: sun.id },
    })
    const { tasks } = await record(
      seen(session.id, { order: 'POOR', teacherPresent: false, findings: [{ detail: '灯坏了', dueOn: '2022-03-02' }] }),
    )
    expect(tasks).toMatchObject([
      { cause: 'TEACHER_ABSENT', owner: { name: '孙洁' }, dueOn: '2022-02-25' },
      { cause: 'DISORDER', owner: { name: '孙洁' } },
      { cause: 'OTHER', detail: '灯坏了', owner: { name: '孙洁' }, dueOn: '2022-03-02' },
    ])
  })

  test('a day that has not come cannot have been seen', async () => {
    const { schoolId, termId } = here
    const { session } = await led()
    const move = (startsOn: Date, endsOn: Date) =>
      database.term.update({
        where: { schoolId_id: { schoolId, id: termId } },
        data: { startsOn, endsOn, firstServiceOn: startsOn },
      })
    await move(columnDate('2999-02-04'), columnDate('2999-03-29'))
    expect(await record(seen(session.id, { date: '2999-02-19' }))).toMatchObject({ code: 'NOT_YET_HELD' })
    await move(columnDate('2022-02-14'), columnDate('2022-06-30'))
  })

  test('is taken back with its tasks, and put back, until somebody works on one', async () => {
    const { session } = await led()
    const { tasks } = await record(seen(session.id, { order: 'POOR' }))
    expect(await here.undo(here.office)).toMatchObject({ __typename: 'Action' })
    expect(await stopOf(session.id)).toMatchObject({ visits: [] })
    const task = () => database.task.findFirstOrThrow({ where: { id: tasks[0].id } })
    expect((await task()).archivedAt).not.toBeNull()
    await here.undo(here.office)
    expect((await task()).archivedAt).toBeNull()
  })

  test('is not taken back once somebody works on what it left', async () => {
    const { session } = await led()
    const { id, tasks } = await record(seen(session.id, { order: 'POOR' }))
    const recorded = await database.action.findFirstOrThrow({ where: { recordIds: { has: id } } })
    await step(tasks[0], { step: 'TAKE' }, here.office)
    expect((await here.undo(here.office, recorded.id)).message).toContain('已有任务在处理')
  })
})

describe('forbidden practices (R91)', () => {
  test('reach the leader at once, whoever is in charge, and cannot be taken back', async () => {
    const { session } = await led()
    const { id, tasks } = await record(seen(session.id, { corporalPunishment: true, remarks: '罚站半小时' }))
    expect(tasks).toMatchObject([
      { cause: 'CORPORAL_PUNISHMENT', urgent: true, dueOn: tuesday, owner: { name: '陈校长' }, state: 'OPEN' },
    ])
    const leader = await here.account('TEACHER', { staffId: leaderId })
    const { data } = await ask(
      '{ tasks(filter: { urgent: true, states: [OPEN] }) { items { id inspection { id remarks } } } }',
      {},
      { as: leader },
    )
    expect(data.tasks.items).toContainEqual({ id: tasks[0].id, inspection: { id, remarks: '罚站半小时' } })
    expect((await here.undo(here.office)).message).toContain('已报告组长')
  })

  test('stay urgent and unowned where nobody leads, so that the school sees them', async () => {
    const { session } = await led()
    await database.groupMembership.updateMany({
      where: { staffId: leaderId },
      data: { endsOn: columnDate('2022-02-21') },
    })
    const { tasks } = await record(seen(session.id, { collectiveLesson: true, remarks: '上新课' }))
    expect(tasks).toMatchObject([{ cause: 'COLLECTIVE_LESSON', urgent: true, owner: null }])
    await database.groupMembership.updateMany({ where: { staffId: leaderId }, data: { endsOn: null } })
  })
})

describe('tasks (R80)', () => {
  test('go from open to verified, each step logged, by the owner and then by another', async () => {
    const { session, adult } = await led()
    const owner = await here.account('TEACHER', { staffId: adult.id })
    const [task] = (await record(seen(session.id, { order: 'POOR' }))).tasks
    expect(task).toMatchObject({ state: 'OPEN', steps: ['TAKE', 'FINISH'] })
    const taken = await step(task, { step: 'TAKE' }, owner)
    expect(taken).toMatchObject({ state: 'IN_HAND', steps: ['FINISH'] })
    expect(await step(taken, { step: 'FINISH' }, owner)).toMatchObject({ issues: [{ path: 'note' }] })
    const done = await step(taken, { step: 'FINISH', note: '已分两组' }, owner)
    expect(done).toMatchObject({ state: 'DONE', note: '已分两组', steps: [] })
    expect(await step(done, { step: 'VERIFY' }, owner)).toMatchObject({ code: 'TASK_STEP_REFUSED' })
    const verified = await step(done, { step: 'VERIFY' }, here.office)
    expect(verified).toMatchObject({ state: 'VERIFIED', verifiedByName: '示范OFFICE', steps: ['RETURN'] })
    expect(await step(done, { step: 'RETURN', note: '又乱了' }, here.office)).toMatchObject({ code: 'CONFLICT' })
    await here.undo(here.office)
    expect(await database.task.findFirstOrThrow({ where: { id: task.id } })).toMatchObject({
      state: 'DONE',
      verifiedAt: null,
    })
  })

  test('nobody verifies what he said himself is done', async () => {
    const { session } = await led()
    const [task] = (await record(seen(session.id, { order: 'POOR' }))).tasks
    const done = await step(task, { step: 'FINISH', note: '已处理' }, here.office)
    expect(await step(done, { step: 'VERIFY' }, here.office)).toMatchObject({ code: 'TASK_STEP_REFUSED' })
    expect(await step(done, { step: 'VERIFY' }, here.admin)).toMatchObject({ state: 'VERIFIED' })
  })
})
