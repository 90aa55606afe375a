import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import {
  enrol,
  joinWaiting,
  moving,
  pin,
  promote,
  reorder,
  reorderEnrolled,
  undoLast,
  unpin,
  withdraw,
} from './roster-documents.ts'

/** Three small clubs, two of which meet at the same time, so that operations get in each other's way. */
async function smallSchool() {
  const scene = await setClubScene()
  const clubs = [
    await scene.club({ maximum: 2, sessions: [[2, 1]] }),
    await scene.club({ maximum: 1, sessions: [[2, 1]] }),
    await scene.club({ maximum: 2, sessions: [[3, 1]] }),
  ]
  return { scene, clubs: clubs.map(({ id }) => id), pupils: (await scene.pupils(3, 4)).map(({ id }) => id) }
}
type School = Awaited<ReturnType<typeof smallSchool>>

/** Everything of the rosters but the versions, which always move on. */
async function rosters({ schoolId }: ClubScene) {
  const places = await database.enrolment.findMany({ where: { schoolId }, orderBy: { id: 'asc' } })
  const clubs = await database.club.findMany({ where: { schoolId }, orderBy: { id: 'asc' }, select: { taken: true } })
  return { places: places.map((place) => ({ ...place, updatedAt: null })), clubs }
}

const operation = fc.record({
  kind: fc.constantFrom('enrol', 'enrol', 'join', 'withdraw', 'promote', 'reorder', 'order', 'pin', 'unpin', 'move'),
  pupil: fc.nat(3),
  club: fc.nat(2),
  place: fc.nat(50),
  other: fc.nat(50),
  position: fc.integer({ min: 1, max: 4 }),
  waits: fc.boolean(),
})
type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never

/** Does it as an admin; whatever the rules say is fine. */
async function carryOut({ scene, clubs, pupils }: School, op: Operation): Promise<void> {
  const as = scene.admin
  const [clubId, pupilId] = [clubs[op.club] ?? '', pupils[op.pupil] ?? '']
  const places = await database.enrolment.findMany({
    where: { schoolId: scene.schoolId, state: { not: 'WITHDRAWN' } },
    orderBy: { id: 'asc' },
  })
  const versions = places.map(({ id, updatedAt }) => ({ id, updatedAt: updatedAt.toISOString() }))
  const at = (index: number) => versions[index % Math.max(1, versions.length)]
  if (op.kind === 'enrol') await enrol(as, { clubId, pupilId })
  else if (op.kind === 'join') await joinWaiting(as, { clubId, pupilId })
  else if (op.kind === 'promote') await promote(as, { clubId })
  else if (op.kind === 'withdraw' && at(op.place)) await withdraw(as, at(op.place), { reason: '调整' })
  else if (op.kind === 'reorder' && at(op.place)) {
    await reorder(as, at(op.place), { position: op.position, reason: '调整' })
  } else if (op.kind === 'order' && at(op.place)) await reorderEnrolled(as, at(op.place), { position: op.position })
  else if (op.kind === 'pin' && at(op.place)) await pin(as, at(op.place), { reason: '校队' })
  else if (op.kind === 'unpin' && at(op.place)) await unpin(as, at(op.place), { reason: '退队' })
  else if (op.kind === 'move' && versions.length > 0) {
    const wanted = new Set([at(op.place)?.id, at(op.other)?.id])
    const toState = op.waits ? 'WAITING' : 'ENROLLED'
    const items = [...wanted].map((enrolmentId) => ({ enrolmentId, toClubId: clubId, toState }))
    await moving(as, { items, reason: '调整', partial: true })
  }
}

/** The actions that a run of operations left in the log, each with the rosters before and after it. */
async function carryOutAll(school: School, operations: readonly Operation[]) {
  const { schoolId } = school.scene
  const steps = []
  for (const op of operations) {
    const before = await rosters(school.scene)
    const known = await database.action.count({ where: { schoolId } })
    await carryOut(school, op)
    const [action] = await database.action.findMany({
      where: { schoolId },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: 1,
    })
    const logged = (await database.action.count({ where: { schoolId } })) - known
    const after = await rosters(school.scene)
    // One action for every change, and none where nothing changed.
    expect(logged).toBe(JSON.stringify(after) === JSON.stringify(before) ? 0 : 1)
    if (action && logged) steps.push({ id: action.id, before, after })
  }
  return steps
}

/** What must hold of every roster. */
async function checkSound({ schoolId }: ClubScene) {
  const clubs = await database.club.findMany({
    where: { schoolId },
    include: { _count: { select: { enrolments: { where: { state: 'ENROLLED' } } } } },
  })
  for (const { taken, maximum, _count } of clubs) {
    expect(taken).toBe(_count.enrolments)
    expect(taken).toBeLessThanOrEqual(maximum)
  }
  const slots = await database.enrolmentSlot.findMany({ where: { schoolId } })
  const busy = slots.map(({ pupilId, weekday, startsAt }) => `${pupilId} ${weekday} ${startsAt}`)
  expect(new Set(busy).size).toBe(busy.length)
}

describe('undoing rosters', () => {
  test('in reverse order brings back the exact rows after each step, and undoing the undoing the later ones', async () => {
    const property = fc.asyncProperty(fc.array(operation, { minLength: 4, maxLength: 10 }), async (operations) => {
      const school = await smallSchool()
      const steps = await carryOutAll(school, operations)
      for (const { id, before, after } of steps.toReversed()) {
        expect(await undoLast(school.scene.admin, id)).toMatchObject({ __typename: 'Action' })
        expect(await rosters(school.scene)).toEqual(before)
        const undoing = await undoLast(school.scene.admin)
        expect(undoing).toMatchObject({ __typename: 'Action' })
        expect(await rosters(school.scene)).toEqual(after)
        expect(await undoLast(school.scene.admin, undoing.id)).toMatchObject({ __typename: 'Action' })
        expect(await rosters(school.scene)).toEqual(before)
      }
      await checkSound(school.scene)
    })
    await fc.assert(property, { numRuns: 25 })
  })

  test('brings back who waited for one club while enrolled in another at that time', async () => {
    const { scene, clubs, pupils } = await smallSchool()
    const [clubId = '', other = ''] = clubs
    const [pupilId = ''] = pupils
    await joinWaiting(scene.admin, { clubId: other, pupilId })
    await enrol(scene.admin, { clubId, pupilId })
    const before = await rosters(scene)
    const waiting = await database.enrolment.findFirstOrThrow({ where: { clubId: other, pupilId } })
    const { id, updatedAt } = waiting
    await withdraw(scene.admin, { id, updatedAt: updatedAt.toISOString() }, { reason: '调整' })
    expect(await rosters(scene)).not.toEqual(before)
    expect(await undoLast(scene.admin)).toMatchObject({ __typename: 'Action' })
    expect(await rosters(scene)).toEqual(before)
  })

  test('in any order either changes nothing and says why, or leaves every roster sound', async () => {
    const sequences = fc.tuple(
      fc.array(operation, { minLength: 4, maxLength: 10 }),
      fc.array(fc.nat(9), { maxLength: 6 }),
    )
    const verdicts = { Action: 0, CannotUndoError: 0 }
    const property = fc.asyncProperty(sequences, async ([operations, order]) => {
      const school = await smallSchool()
      const steps = await carryOutAll(school, operations)
      for (const index of order) {
        const step = steps[index]
        if (!step) continue
        const before = await rosters(school.scene)
        const answer: { __typename: keyof typeof verdicts } = await undoLast(school.scene.admin, step.id)
        verdicts[answer.__typename] += 1
        if (answer.__typename === 'CannotUndoError') expect(await rosters(school.scene)).toEqual(before)
        await checkSound(school.scene)
      }
    })
    await fc.assert(property, { numRuns: 25 })
    // Both happened, or the test has shown nothing.
    expect(Math.min(verdicts.Action, verdicts.CannotUndoError)).toBeGreaterThan(0)
  })
})
