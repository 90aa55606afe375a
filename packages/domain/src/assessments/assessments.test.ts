import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordInspectionInput } from './input.ts'
import { foundTasks, type Seen } from './inspection.ts'
import {
  canTakeStep,
  isOverdue,
  stateAfter,
  TASK_STATES,
  TASK_STEPS,
  type TaskFacts,
  taskSteps,
} from './task-lifecycle.ts'
import { compareStops, completenessOf } from './walk.ts'

const well: Seen = {
  date: '2022-02-22',
  order: 'GOOD',
  teacherPresent: true,
  collectiveLesson: false,
  corporalPunishment: false,
}
const answerable = { inChargeId: 'wang', leaderId: 'chen' }

describe('what an inspection leaves (R80, R91)', () => {
  it('leaves nothing where all is well', () => {
    expect(foundTasks(well, [], answerable)).toEqual([])
  })

  it('takes a forbidden practice to the leader the same day, before everything else', () => {
    const seen = { ...well, order: 'POOR', collectiveLesson: true, corporalPunishment: true } as const
    expect(foundTasks(seen, [], answerable)).toMatchObject([
      { cause: 'CORPORAL_PUNISHMENT', ownerId: 'chen', dueOn: '2022-02-22', urgent: true },
      { cause: 'COLLECTIVE_LESSON', ownerId: 'chen', dueOn: '2022-02-22', urgent: true },
      { cause: 'DISORDER', ownerId: 'wang', dueOn: '2022-02-25', urgent: false },
    ])
  })

  it('never leaves a forbidden practice out, whoever leads and whatever else was seen', () => {
    const seen = fc.record({
      date: fc.constant('2022-02-22' as const),
      order: fc.constantFrom('GOOD', 'FAIR', 'POOR'),
      teacherPresent: fc.boolean(),
      collectiveLesson: fc.boolean(),
      corporalPunishment: fc.boolean(),
    })
    fc.assert(
      fc.property(seen, fc.constantFrom('chen', null), (each, leaderId) => {
        const urgent = foundTasks(each, [], { inChargeId: null, leaderId }).filter((task) => task.urgent)
        expect(urgent).toHaveLength(Number(each.collectiveLesson) + Number(each.corporalPunishment))
        expect(urgent.every((task) => task.ownerId === leaderId && task.dueOn === each.date)).toBe(true)
      }),
    )
  })

  it('gives what was written down to whom the inspector named, else to who is in charge', () => {
    const written = [
      { detail: '黑板未擦', ownerId: null, dueOn: null },
      { detail: '灯坏了', ownerId: 'li', dueOn: '2022-03-01' },
    ] as const
    expect(foundTasks(well, written, answerable)).toMatchObject([
      { ownerId: 'wang', dueOn: '2022-02-25' },
      { ownerId: 'li', dueOn: '2022-03-01' },
    ])
  })

  it('asks for words where something forbidden was seen, and for both numbers of homework or none', () => {
    const input = { ...well, sessionId: crypto.randomUUID(), findings: [], idempotencyKey: crypto.randomUUID() }
    const faults = (more: object) =>
      recordInspectionInput.safeParse({ ...input, ...more }).error?.issues.map(({ path }) => path.join('.')) ?? []
    expect(faults({})).toEqual([])
    expect(faults({ corporalPunishment: true })).toEqual(['remarks'])
    expect(faults({ corporalPunishment: true, remarks: '看到的情况' })).toEqual([])
    expect(faults({ homeworkDone: 3 })).toEqual(['homeworkTotal'])
    expect(faults({ homeworkTotal: 3 })).toEqual(['homeworkDone'])
    expect(faults({ homeworkDone: 4, homeworkTotal: 3 })).toEqual(['homeworkDone'])
  })
})

const owner: TaskFacts = { owned: true, isOwner: true, manages: false, finishedIt: false }
const steward: TaskFacts = { owned: true, isOwner: false, manages: true, finishedIt: false }

describe('the life of a task (R80)', () => {
  it('goes open → in hand → done → verified, and back only by being returned', () => {
    expect(TASK_STEPS.map(stateAfter)).toEqual(['IN_HAND', 'DONE', 'VERIFIED', 'IN_HAND'])
    const reached = TASK_STATES.map((state) => taskSteps(state, steward).map(({ step }) => step))
    expect(reached).toEqual([['TAKE', 'FINISH'], ['FINISH'], ['VERIFY', 'RETURN'], ['RETURN']])
  })

  it('is worked on by its owner, and verified by another who looks after tasks', () => {
    expect(canTakeStep('FINISH', 'IN_HAND', owner)).toEqual({ allowed: true })
    expect(canTakeStep('FINISH', 'IN_HAND', { ...owner, isOwner: false })).toMatchObject({ reasons: ['NOT_YOURS'] })
    expect(canTakeStep('TAKE', 'OPEN', { ...owner, owned: false, isOwner: false })).toMatchObject({
      reasons: ['NOBODY_OWNS_IT'],
    })
    expect(canTakeStep('VERIFY', 'DONE', owner)).toMatchObject({ reasons: ['NOT_FOR_YOU'] })
    expect(canTakeStep('VERIFY', 'DONE', { ...steward, finishedIt: true })).toMatchObject({ reasons: ['OWN_WORK'] })
    expect(canTakeStep('VERIFY', 'DONE', { ...steward, isOwner: true })).toMatchObject({ reasons: ['OWN_WORK'] })
    expect(canTakeStep('VERIFY', 'DONE', steward)).toEqual({ allowed: true })
    expect(canTakeStep('VERIFY', 'IN_HAND', steward)).toMatchObject({ reasons: ['WRONG_STATE'] })
  })

  it('is overdue after its day, until it is done', () => {
    const task = { state: 'OPEN', dueOn: '2022-02-22' } as const
    expect(isOverdue(task, '2022-02-22')).toBe(false)
    expect(isOverdue(task, '2022-02-23')).toBe(true)
    expect(isOverdue({ ...task, state: 'DONE' }, '2022-02-23')).toBe(false)
  })
})

describe('the walk (R80)', () => {
  it('goes place by place, numbers as numbers, then by time; what has no place comes last', () => {
    const stop = (venueName: string | null, startsAt: number, name = '甲') => ({ venueName, startsAt, name })
    const walk = [stop(null, 900), stop('10号教室', 900), stop('9号教室', 980), stop('9号教室', 930)]
    expect(walk.sort(compareStops).map(({ venueName, startsAt }) => [venueName, startsAt])).toEqual([
      ['9号教室', 930],
      ['9号教室', 980],
      ['10号教室', 900],
      [null, 900],
    ])
  })

  it('is complete when each session was visited, however often', () => {
    expect(completenessOf(['a', 'b', 'c'], ['a', 'a', 'b', 'elsewhere'])).toEqual({ running: 3, visited: 2 })
  })
})
