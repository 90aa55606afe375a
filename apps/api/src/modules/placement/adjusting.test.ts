import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask, type Loose } from '../../testing/test-api.ts'
import { runsEnded } from './service/run.ts'

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

/** Four wish for the two places of chess, then for the choir of the same time: who comes third and fourth sings, and waits for chess. */
async function drawn() {
  const chess = await here.club({ name: '围棋', maximum: 2 })
  const choir = await here.club({ name: '合唱', maximum: 5 })
  for (const { id } of await here.pupils(3, 4)) await here.apply({ pupilId: id, clubIds: [chess.id, choir.id] })
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const run = await here.start()
  await runsEnded()
  const rows = await database.drawResult.findMany({ where: { drawId: run.id }, orderBy: { order: 'asc' } })
  const [first, second, third, fourth] = rows.map(({ pupilId }) => pupilId) as [string, string, string, string]
  return { chess: chess.id, choir: choir.id, run, first, second, third, fourth }
}

const board = async (id: string, as = here.admin) => {
  const document = `query ($id: ID!, $gradeId: ID!) { draw(id: $id) {
    board(gradeId: $gradeId, weekday: 2) {
      columns { name taken waiting enrolled { pupilId } waitingList { pupilId clash } } unplaced { pupilId } }
    handDifferences { pupilId lost { clubName waiting } got { clubName waiting } } } }`
  const { data, errors } = await ask(document, { id, gradeId: here.gradeId(3) }, { as })
  if (errors) throw new Error(errors[0]?.message)
  const { columns, unplaced } = data.draw.board
  const ids = (rows: Loose[]): string[] => rows.map(({ pupilId }) => pupilId)
  const lists = columns.map((each: Loose) => [each.name, [ids(each.enrolled), ids(each.waitingList)]])
  return {
    ...(Object.fromEntries(lists) as { readonly 围棋: [string[], string[]]; readonly 合唱: [string[], string[]] }),
    unplaced: ids(unplaced),
    differences: data.draw.handDifferences,
    clash: columns.flatMap(({ waitingList }: { waitingList: { clash: boolean }[] }) => waitingList.map((w) => w.clash)),
  }
}

/** The pupils of a club's list as it is published, in its order. */
const listed = async (clubId: string, state: 'ENROLLED' | 'WAITING') =>
  (await database.enrolment.findMany({ where: { clubId, state }, orderBy: { position: 'asc' } })).map(
    ({ pupilId }) => pupilId,
  )

const undoLast = async () => {
  const last = await database.action.findFirstOrThrow({ where: { schoolId: here.schoolId }, orderBy: { id: 'desc' } })
  const document =
    'mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }'
  return (await ask(document, { id: last.id }, { as: here.admin })).data.answer
}

describe('the roster board of a dry run', () => {
  test('shows what publishing would make, before anything is published', async () => {
    const { run, first, second, third, fourth } = await drawn()
    expect(await board(run.id)).toEqual({
      围棋: [
        [first, second],
        [third, fourth],
      ],
      合唱: [[third, fourth], []],
      unplaced: [],
      differences: [],
      clash: [true, true],
    })
    expect(await here.places()).toEqual([])
    expect(await board(run.id, here.office)).toMatchObject({ unplaced: [] })
  })

  test('takes pupils out, onto waiting lists and off them, each as a difference from what was drawn', async () => {
    const { chess, choir, run, first, second, third, fourth } = await drawn()
    expect(
      await here.adjust(run.id, { pupilId: first, fromClubId: chess, toClubId: chess, toWaiting: true }),
    ).toMatchObject({ state: 'READY' })
    expect(await here.adjust(run.id, { pupilId: third, fromClubId: chess, fromWaiting: true })).toMatchObject({
      state: 'READY',
    })
    expect(await here.adjust(run.id, { pupilId: fourth, fromClubId: choir })).toMatchObject({ state: 'READY' })
    expect(await here.adjust(run.id, { pupilId: second, fromClubId: chess, toClubId: choir })).toMatchObject({
      state: 'READY',
    })
    const now = await board(run.id)
    // The waiting list stays in the order of the draw, whoever came to it by hand.
    expect(now).toMatchObject({ 围棋: [[], [first, fourth]], 合唱: [[second, third], []] })
    expect([...now.unplaced].toSorted()).toEqual([first, fourth].toSorted())
    const of = (id: string) => now.differences.find(({ pupilId }: { pupilId: string }) => pupilId === id)
    expect(of(first)).toMatchObject({
      lost: [{ clubName: '围棋', waiting: false }],
      got: [{ clubName: '围棋', waiting: true }],
    })
    expect(of(third)).toMatchObject({ lost: [{ clubName: '围棋', waiting: true }], got: [] })
    expect(of(second)).toMatchObject({ got: [{ clubName: '合唱', waiting: false }] })
  })

  test('refuses what cannot be: a list where the pupil is not, twice on one, or waiting where he is', async () => {
    const { chess, choir, run, first, third } = await drawn()
    const refused = async (change: object) =>
      expect(await here.adjust(run.id, change)).toMatchObject({ code: 'ADJUSTMENT_REFUSED' })
    await refused({ pupilId: first, fromClubId: chess, fromWaiting: true })
    await refused({ pupilId: third, toClubId: chess, toWaiting: true })
    await refused({ pupilId: first, toClubId: chess, toWaiting: true })
    await refused({ pupilId: third, fromClubId: choir, toClubId: chess })
    await refused({ pupilId: third, fromClubId: chess, fromWaiting: true, toClubId: choir })
    expect((await board(run.id)).differences).toEqual([])
  })

  test('what was changed meanwhile is not changed over, and not published unseen', async () => {
    const { chess, run, first, second } = await drawn()
    const looked = await here.versionOf(run.id)
    await here.adjust(run.id, { pupilId: first, fromClubId: chess })
    expect(await here.adjust(run.id, { pupilId: second, fromClubId: chess, expectedUpdatedAt: looked })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(await here.publish({ ...run, updatedAt: looked })).toMatchObject({ code: 'CONFLICT' })
    expect(await here.places()).toEqual([])
    expect(await here.publish(run)).toMatchObject({ state: 'PUBLISHED' })
  })

  test('two at once leave one', async () => {
    const { chess, run, first, second } = await drawn()
    const expectedUpdatedAt = await here.versionOf(run.id)
    const answers = await Promise.all(
      [first, second].map((pupilId) => here.adjust(run.id, { pupilId, fromClubId: chess, expectedUpdatedAt })),
    )
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['CONFLICT', undefined])
    expect(await database.drawAdjustment.count({ where: { drawId: run.id } })).toBe(1)
  })
})

describe('changes by hand to a dry run', () => {
  test('are published with it in one step, and undoing restores exactly', async () => {
    const { chess, choir, run, first, second, third, fourth } = await drawn()
    await here.place(choir, (await here.pupil(3, '先来')).id)
    const stood = await here.places()
    await here.adjust(run.id, { pupilId: first, fromClubId: chess, toClubId: chess, toWaiting: true })
    await here.adjust(run.id, { pupilId: fourth, fromClubId: choir, toClubId: chess })
    // The place that stands in the club now is no part of what was frozen.
    expect(await here.publish(run)).toMatchObject({ state: 'PUBLISHED' })
    expect(await listed(chess, 'ENROLLED')).toEqual([second, fourth])
    expect(await listed(chess, 'WAITING')).toEqual([first, third])
    expect(await here.undo(run.id)).toMatchObject({ state: 'UNDONE' })
    expect(await here.places()).toEqual(stood)
  })

  test('are taken back one by one, down to what was drawn', async () => {
    const { chess, choir, run, first, third } = await drawn()
    const before = await board(run.id)
    await here.adjust(run.id, { pupilId: first, fromClubId: chess, toClubId: choir })
    const between = await board(run.id)
    await here.adjust(run.id, { pupilId: third, fromClubId: choir, toClubId: chess })
    expect(await undoLast()).toEqual({ __typename: 'Action' })
    expect(await board(run.id)).toEqual(between)
    const ofFirst = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, kind: 'placement:adjust-draw' },
      orderBy: { id: 'asc' },
    })
    const document =
      'mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }'
    const answer = await ask(document, { id: ofFirst.id }, { as: here.admin })
    expect(answer.data.answer).toEqual({ __typename: 'Action' })
    expect(await board(run.id)).toEqual(before)
  })

  test('are not taken back over a later one, over a place given away, or once published', async () => {
    const { chess, choir, run, first, third } = await drawn()
    await here.adjust(run.id, { pupilId: first, fromClubId: chess, toClubId: choir })
    const taken = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, kind: 'placement:adjust-draw' },
    })
    const document =
      'mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }'
    const takeBack = async () => (await ask(document, { id: taken.id }, { as: here.admin })).data.answer
    await here.adjust(run.id, { pupilId: third, fromClubId: choir, toClubId: chess })
    expect(await takeBack()).toMatchObject({ code: 'CANNOT_UNDO', message: expect.stringContaining('围棋') })
    await here.adjust(run.id, { pupilId: first, fromClubId: choir })
    expect(await takeBack()).toMatchObject({ code: 'CANNOT_UNDO', message: expect.stringContaining('之后又有调整') })
    expect(await here.publish(run)).toMatchObject({ state: 'PUBLISHED' })
    expect(await takeBack()).toMatchObject({ code: 'CANNOT_UNDO', message: expect.stringContaining('不是试排') })
  })

  test('are kept by the next run: who waits by hand is not drawn, and waits again', async () => {
    const { chess, run, first, third } = await drawn()
    await here.adjust(run.id, { pupilId: first, fromClubId: chess, toClubId: chess, toWaiting: true })
    const again = await here.start({ keepAdjustmentsOf: run.id })
    await runsEnded()
    const now = await board(again.id)
    expect(now.围棋[0]).not.toContain(first)
    expect(now.围棋[0]).toHaveLength(2)
    expect(now.围棋[1]).toContain(first)
    expect(now.围棋[0].includes(third) || now.围棋[1].includes(third)).toBe(true)
    expect(now.differences).toEqual([])
  })
})
