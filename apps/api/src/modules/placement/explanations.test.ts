import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { runsEnded } from './service/run.ts'

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

/** Three wish for the two places of chess, then for the choir, and an official run of that. */
async function rivals() {
  const chess = await here.club({ name: '围棋', maximum: 2 })
  const choir = await here.club({ name: '合唱', sessions: [[2, 1]], maximum: 5 })
  const pupils = await here.pupils(3, 3)
  for (const { id } of pupils) await here.apply({ pupilId: id, clubIds: [chess.id, choir.id] })
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const run = await here.start()
  await runsEnded()
  return { chess, choir, pupils, run, commitment }
}

const about = async (id: string, fields: string, variables: object = {}, types = '') => {
  const { data, errors } = await ask(
    `query ($id: ID!${types}) { draw(id: $id) { ${fields} } }`,
    { id, ...variables },
    { as: here.admin },
  )
  if (errors) throw new Error(errors[0]?.message)
  return data.draw
}

describe('the rules', () => {
  test('are fixed with the entropy: by others a run stays a rehearsal, whose seed is not the committed one', async () => {
    const { run, commitment } = await rivals()
    const other = await here.start({ carryOverCap: 2 })
    await runsEnded()
    expect(run.official).toBe(true)
    expect(other.official).toBe(false)
    expect(await here.publish(other)).toMatchObject({ code: 'REHEARSAL' })
    expect(await about(other.id, 'rules { rule maximumClubs carryOverCap unranked }')).toEqual({
      rules: { rule: 'DEFERRED_ACCEPTANCE', maximumClubs: null, carryOverCap: 2, unranked: 'NONE' },
    })
    const { data } = await ask(
      'query ($termId: ID!) { drawCommitment(termId: $termId) { id rules { carryOverCap } } }',
      { termId: here.termId },
      { as: here.admin },
    )
    expect(data.drawCommitment).toEqual({ id: commitment.id, rules: { carryOverCap: 1 } })
  })

  test('cannot be without the entropy, nor it without them, and never change: the database refuses', async () => {
    const { id } = await here.commit()
    const where = { schoolId_id: { schoolId: here.schoolId, id } }
    for (const half of [{ publicEntropy: '1' }, { rule: 'RANK_MAXIMAL' as const, options: {} }]) {
      await expect(database.drawCommitment.update({ where, data: half })).rejects.toThrow()
    }
    await here.enterEntropy(id)
    for (const other of [{ rule: 'RANK_MAXIMAL' as const }, { options: { carryOverCap: 9 } }]) {
      await expect(database.drawCommitment.update({ where, data: other })).rejects.toThrow('cannot change')
    }
  })
})

describe('what a draw says of itself', () => {
  test('who is in a club and who waits, with numbers and ranks', async () => {
    const { chess, run } = await rivals()
    const { club } = await about(
      run.id,
      'club(clubId: $clubId) { outcome { name cutOff } enrolled { order choice className source } waiting { order choice source } }',
      { clubId: chess.id },
      ', $clubId: ID!',
    )
    expect(club).toEqual({
      outcome: { name: '围棋', cutOff: 2 },
      enrolled: [1, 2].map((order) => ({ order, choice: 1, className: '三（1）班', source: 'DRAWN' })),
      waiting: [{ order: 3, choice: 1, source: null }],
    })
    const absent = { clubId: crypto.randomUUID() }
    expect(await about(run.id, 'club(clubId: $clubId) { outcome { name } }', absent, ', $clubId: ID!')).toEqual({
      club: null,
    })
  })

  test('what other lists would have come to: nothing better under the default rule', async () => {
    const { chess, choir, run } = await rivals()
    const last = await database.drawResult.findFirstOrThrow({ where: { drawId: run.id, order: 3 } })
    const otherwise = async (clubIds: string[], pupilId = last.pupilId) =>
      (
        await about(
          run.id,
          'whatIf(pupilId: $pupilId, clubIds: $clubIds) { verdict sentence slots { slotId clubName otherwiseName comparison } }',
          { pupilId, clubIds },
          ', $pupilId: ID!, $clubIds: [ID!]!',
        )
      ).whatIf
    expect(await otherwise([choir.id, chess.id])).toEqual({
      verdict: 'SAME',
      sentence: '换成这样填报，结果也一样，不会更好。',
      slots: [{ slotId: 'w2p1', clubName: '合唱', otherwiseName: '合唱', comparison: 'SAME' }],
    })
    expect(await otherwise([chess.id])).toMatchObject({
      verdict: 'WORSE',
      slots: [{ clubName: '合唱', otherwiseName: null, comparison: 'WORSE' }],
    })
    expect(await otherwise([chess.id], crypto.randomUUID())).toBeNull()
  })

  test('who was placed by hand, and which clubs a pupil has by now', async () => {
    const { chess, choir, run } = await rivals()
    const first = await database.drawResult.findFirstOrThrow({ where: { drawId: run.id, order: 1 } })
    const change = { pupilId: first.pupilId, fromClubId: chess.id, toClubId: choir.id }
    expect(await here.adjust(run.id, change)).toMatchObject({ state: 'READY' })
    const moved = await about(
      run.id,
      'club(clubId: $clubId) { enrolled { source choice } }',
      { clubId: choir.id },
      ', $clubId: ID!',
    )
    expect(moved.club.enrolled).toContainEqual({ source: 'BY_HAND', choice: 2 })
    const fields = 'explain(pupilId: $pupilId) { places { clubName byHand } }'
    expect(await about(run.id, fields, { pupilId: first.pupilId }, ', $pupilId: ID!')).toEqual({
      explain: { places: [{ clubName: '合唱', byHand: true }] },
    })
  })

  test('a change by hand says from where or to where, and not the same twice', async () => {
    const { chess, pupils, run } = await rivals()
    const refused = (change: object) => here.adjust(run.id, { pupilId: pupils[0]?.id, ...change })
    expect(await refused({})).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused({ fromClubId: chess.id, toClubId: chess.id })).toMatchObject({ code: 'INVALID_INPUT' })
    for (const listOfNothing of [
      { fromWaiting: true, toClubId: chess.id },
      { fromClubId: chess.id, toWaiting: true },
    ]) {
      expect(await refused(listOfNothing)).toMatchObject({ code: 'INVALID_INPUT' })
    }
    expect(await refused({ fromClubId: chess.id, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT' })
  })

  test('a change by hand never keeps a child at school on a day that was not applied for', async () => {
    await rivals()
    const late = await here.club({ name: '夜读', sessions: [[5, 1]] })
    const { id: pupilId } = await here.pupil(3)
    await here.apply({ pupilId, clubIds: [], weekdays: [1, 2] })
    const run = await here.start()
    await runsEnded()
    expect(await here.adjust(run.id, { pupilId, toClubId: late.id, reason: '家长口头要求' })).toMatchObject({
      code: 'ADJUSTMENT_REFUSED',
      message: expect.stringContaining('没有报周五的托管'),
    })
  })

  test('that its inputs changed since, and nothing of the kind before', async () => {
    const { chess, run } = await rivals()
    expect(await about(run.id, 'inputsChanged')).toEqual({ inputsChanged: false })
    await database.club.updateMany({ where: { id: chess.id }, data: { maximum: 3 } })
    expect(await about(run.id, 'inputsChanged')).toEqual({ inputsChanged: true })
    await database.draw.updateMany({ where: { id: run.id }, data: { state: 'CANCELLED' } })
    expect(await about(run.id, 'inputsChanged')).toEqual({ inputsChanged: null })
  })

  test('the unluckiest are those who missed again, in the week or since former terms', async () => {
    const tuesday = await here.club({ maximum: 1 })
    const thursday = await here.club({ maximum: 1, sessions: [[4, 1]] })
    const pupils = await here.pupils(3, 3)
    for (const { id } of pupils) await here.apply({ pupilId: id, clubIds: [tuesday.id, thursday.id] })
    // Who asks for nothing is on no list.
    await here.apply({ pupilId: (await here.pupil(3)).id, clubIds: [] })
    await here.commit()
    const run = await here.start()
    await runsEnded()
    // Two miss on Tuesday, and one of these, who go first, on Thursday.
    const fields =
      'stats { unluckiest withoutClub } named: results(filter: { list: UNLUCKIEST }) { total } unmet: results(filter: { list: WITHOUT_CLUB }) { total }'
    expect(await about(run.id, fields)).toEqual({
      stats: { unluckiest: 1, withoutClub: 1 },
      named: { total: 1 },
      unmet: { total: 1 },
    })
  })
})

test('the preparation counts supply and demand by slot, and pinned places by their reasons', async () => {
  const { choir } = await rivals()
  await here.place(choir.id, (await here.pupil(3)).id)
  await database.enrolment.updateMany({ where: { clubId: choir.id }, data: { pinned: true, pinReason: '校队' } })
  const { data } = await ask(
    `query ($termId: ID!) { drawPreparation(termId: $termId) {
      places lastSubmittedAt pinned pinnedFor { reason count } slots { slotId clubs places lists } } }`,
    { termId: here.termId },
    { as: here.admin },
  )
  expect(data.drawPreparation).toEqual({
    places: 7,
    lastSubmittedAt: expect.stringMatching(/^\d{4}-/),
    pinned: 1,
    pinnedFor: [{ reason: '校队', count: 1 }],
    slots: [{ slotId: 'w2p1', clubs: 2, places: 7, lists: 3 }],
  })
})

test('a publication is taken back from the activity log as well, and no other step of a draw is offered there', async () => {
  const { run } = await rivals()
  await here.publish(run)
  const { data } = await ask(
    'query { actions(page: { page: 1, perPage: 25 }) { items { id kind undoable } } }',
    {},
    { as: here.admin },
  )
  const ofDraws = data.actions.items.filter(({ kind }: { kind: string }) => kind.startsWith('placement:'))
  const offered = ofDraws.filter(({ undoable }: { undoable: boolean }) => undoable)
  expect(offered.map(({ kind }: { kind: string }) => kind)).toEqual(['placement:publish-draw'])
  const undo = 'mutation ($id: ID!) { undoAction(id: $id) { __typename } }'
  await ask(undo, { id: offered[0].id }, { as: here.admin })
  expect(await database.draw.findFirst({ where: { id: run.id } })).toMatchObject({ state: 'UNDONE' })
  expect(await here.places()).toEqual([])
})
