import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { runsEnded } from './service/run.ts'

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

/** The child of the scene's guardian, in the home class of the scene's teacher. */
const child = async () =>
  (await database.guardianship.findFirstOrThrow({ where: { guardianId: here.guardian.id } })).pupilId

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString()
const yesterday = () => new Date(Date.now() - 86_400_000).toISOString()

/** Two wish for chess, whom the teacher does not know but by that club; the guardian's child is one of them. */
async function official() {
  const chess = await here.club({ name: '围棋', maximum: 1, teacherId: here.teacher.id })
  const pupil = await here.pupil(5)
  await database.club.update({
    where: { schoolId_id: { schoolId: here.schoolId, id: chess.id } },
    data: { grades: { create: { gradeId: here.gradeId(5) } } },
  })
  await here.apply({ pupilId: pupil.id, clubIds: [chess.id] })
  await here.apply({ pupilId: await child(), clubIds: [chess.id] })
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const run = await here.start()
  await runsEnded()
  return { chess: chess.id, run }
}

const publish = async (run: { id: string; inputHash: string }, notifyAt: string | null) =>
  here.mutate('publishDraw', 'PublishDrawInput!', {
    ...{ drawId: run.id, expectedInputHash: run.inputHash, idempotencyKey: crypto.randomUUID() },
    ...{ expectedUpdatedAt: await here.versionOf(run.id), notifyAt },
  })

const change = async (id: string, notifyAt: string | null) =>
  here.mutate('changeDrawNotifyAt', 'ChangeDrawNotifyAtInput!', {
    ...{ id, expectedUpdatedAt: await here.versionOf(id), notifyAt },
  })

/** How many places of the club somebody sees: in the list of places, on the board of grade 3, and on the pupils' own pages. */
async function seen(as: DrawScene['admin'], clubId: string) {
  const document = `query ($termId: ID!, $gradeId: ID!, $clubId: ID!, $child: ID!) {
    enrolments(page: { page: 1, perPage: 50 }, filter: { clubId: $clubId }) { total }
    club(id: $clubId) { toldFrom enrolments { id } }
    ofChild: clubs(filter: { pupilId: $child }) { total }
    clubBoard(termId: $termId, gradeId: $gradeId, weekday: 2) { columns { enrolled { id } waitingList { id } } }
    pupils(page: { page: 1, perPage: 50 }) { items { id enrolments { id } } } }`
  const { data } = await ask(
    document,
    { termId: here.termId, gradeId: here.gradeId(3), clubId, child: await child() },
    { as },
  )
  const columns: { enrolled: unknown[]; waitingList: unknown[] }[] = data.clubBoard?.columns ?? []
  return {
    places: data.enrolments.total,
    onBoard: columns.reduce((sum, { enrolled, waitingList }) => sum + enrolled.length + waitingList.length, 0),
    pupils: data.pupils.items.length,
    ofClub: data.club.enrolments.length,
    ofPupils: data.pupils.items.flatMap((pupil: { enrolments: unknown[] }) => pupil.enrolments).length,
    ofChild: data.ofChild.total,
    told: data.club.toldFrom === null,
  }
}

describe('the moment from which the results of a draw are told', () => {
  test('before it only who may read draws sees what it changed; then everybody who may', async () => {
    const { chess, run } = await official()
    const before = await seen(here.accounts.teacher, chess)
    expect(await publish(run, tomorrow())).toMatchObject({ state: 'PUBLISHED' })
    for (const knows of [here.admin, here.office]) {
      expect(await seen(knows, chess)).toMatchObject({ places: 2, onBoard: 2, ofClub: 2, told: true })
    }
    expect(await seen(here.accounts.teacher, chess)).toEqual({ ...before, told: false })
    const nothing = { places: 0, ofClub: 0, ofPupils: 0, ofChild: 0, told: false }
    expect(await seen(here.accounts.guardian, chess)).toMatchObject(nothing)
    // Nothing is lost by waiting: what is told is what was published.
    await database.enrolment.updateMany({ where: { clubId: chess }, data: { toldFrom: yesterday() } })
    const told = await seen(here.accounts.teacher, chess)
    expect(told.places).toBeGreaterThan(0)
    expect(told).toMatchObject({ onBoard: told.places, ofClub: told.places, told: true })
    expect(told.ofPupils).toBeGreaterThan(0)
    expect((await seen(here.accounts.guardian, chess)).places).toBe(1)
  })

  test('without one they are told at once', async () => {
    const { chess, run } = await official()
    await publish(run, null)
    expect((await seen(here.accounts.guardian, chess)).places).toBe(1)
  })

  test('can change until it has come; not afterwards, and not of what is not published', async () => {
    const { chess, run } = await official()
    expect(await change(run.id, null)).toMatchObject({ code: 'DRAW_STATE' })
    await publish(run, tomorrow())
    const later = new Date(Date.now() + 2 * 86_400_000)
    expect(await change(run.id, later.toISOString())).toMatchObject({ state: 'PUBLISHED' })
    expect(await database.enrolment.findFirst({ where: { clubId: chess } })).toMatchObject({ toldFrom: later })
    const stale = await here.mutate('changeDrawNotifyAt', 'ChangeDrawNotifyAtInput!', {
      ...{ id: run.id, expectedUpdatedAt: yesterday(), notifyAt: null },
    })
    expect(stale).toMatchObject({ code: 'CONFLICT' })
    expect(await change(run.id, null)).toMatchObject({ state: 'PUBLISHED' })
    expect((await seen(here.accounts.guardian, chess)).places).toBe(1)
    expect(await change(run.id, tomorrow())).toMatchObject({ code: 'ALREADY_TOLD' })
  })

  test('is taken back with the publication: rosters are as they were', async () => {
    const { chess, run } = await official()
    await here.place(chess, await child(), 'WAITING')
    const stood = await here.places()
    await publish(run, tomorrow())
    expect(await here.undo(run.id)).toMatchObject({ state: 'UNDONE' })
    expect(await here.places()).toEqual(stood)
    expect((await seen(here.accounts.guardian, chess)).places).toBe(1)
  })
})
