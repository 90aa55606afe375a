import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { runsEnded } from './service/run.ts'

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

const done = async (started: { id: string }) => {
  await runsEnded()
  return database.draw.findUniqueOrThrow({ where: { schoolId_id: { schoolId: here.schoolId, id: started.id } } })
}

/** Three wish for the one place of chess, then for the choir; one of them has not confirmed. */
async function rivals() {
  const chess = await here.club({ name: '围棋', maximum: 1 })
  const choir = await here.club({ name: '合唱', sessions: [[2, 1]], maximum: 5 })
  const pupils = await here.pupils(3, 3)
  for (const [index, { id }] of pupils.entries()) {
    await here.apply({ pupilId: id, clubIds: [chess.id, choir.id], confirmed: index < 2 })
  }
  return { chess, choir, pupils }
}

async function official() {
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const started = await here.start()
  await runsEnded()
  return started
}

describe('dry runs', () => {
  test('nothing runs before a commitment is published, and there is one at a time', async () => {
    expect(await here.start()).toMatchObject({ code: 'COMMITMENT_MISSING' })
    const first = await here.commit()
    expect(first.secretHash).toMatch(/^[0-9a-f]{64}$/)
    expect(await here.commit()).toMatchObject({ code: 'COMMITMENT_FIXED' })
    expect(await here.enterEntropy(first.id, '1 2 3')).toMatchObject({ publicEntropy: '1 2 3' })
    expect(await here.enterEntropy(first.id, '4 5 6')).toMatchObject({ code: 'COMMITMENT_FIXED' })
  })

  test('before the entropy a run is a rehearsal, with a seed of its own; afterwards the same inputs give the same bytes', async () => {
    await rivals()
    const commitment = await here.commit()
    const rehearsals = [await done(await here.start()), await done(await here.start())]
    expect(rehearsals.map(({ official, state }) => ({ official, state }))).toEqual([
      { official: false, state: 'READY' },
      { official: false, state: 'READY' },
    ])
    expect(rehearsals[0]?.seed).not.toBe(rehearsals[1]?.seed)
    await here.enterEntropy(commitment.id)
    const [one, two] = [await done(await here.start()), await done(await here.start())]
    expect(one).toMatchObject({ official: true, state: 'READY', seed: two?.seed, inputHash: two?.inputHash })
    expect(one?.result).toEqual(two?.result)
  })

  test('who has not confirmed is not in it; every result has its reason in the language asked for', async () => {
    const { chess, choir, pupils } = await rivals()
    const { id } = await official()
    const document = `query ($id: ID!, $pupilId: ID!) { draw(id: $id) {
      stats { total { lists first any none } withoutClub placesTaken }
      outcome { difference { added moved lost waiting } clubs { name enrolled maximum waiting cutOff closes } }
      results { total items { order bestRank placed missedFirst pupil { id } } }
      explain(pupilId: $pupilId) { rule slots { slotId sentence } choices { rank clubName sentence } } } }`
    const asked = async (pupilId: string, locale: 'zh' | 'en') =>
      (await ask(document, { id, pupilId }, { as: here.admin, locale })).data.draw
    const { stats, outcome, results } = await asked(pupils[0]?.id ?? '', 'zh')
    expect(stats).toEqual({ total: { lists: 2, first: 1, any: 2, none: 0 }, withoutClub: 0, placesTaken: 2 })
    expect(outcome.difference).toEqual({ added: 2, moved: 0, lost: 0, waiting: 1 })
    expect(outcome.clubs).toEqual([
      { name: '合唱', enrolled: 1, maximum: 5, waiting: 0, cutOff: null, closes: false },
      { name: '围棋', enrolled: 1, maximum: 1, waiting: 1, cutOff: 1, closes: false },
    ])
    expect(results.total).toBe(2)
    const [winner, loser] = results.items
    expect([winner.bestRank, winner.missedFirst, loser.bestRank, loser.missedFirst]).toEqual([1, false, 2, true])
    const told = await asked(loser.pupil.id, 'zh')
    expect(told.explain.slots).toEqual([
      { slotId: 'w2p1', sentence: '围棋在第 1 号录满；你的序号是 2；你被录取到第 2 志愿。' },
    ])
    expect((await asked(loser.pupil.id, 'en')).explain.choices[0].sentence).toBe(
      '围棋 was full at number 1; your number is 2.',
    )
    expect((await asked(pupils[2]?.id ?? '', 'zh')).explain).toBeNull()
    expect([chess.id, choir.id]).toHaveLength(2)
  })

  test('a club on a day that was not applied for is not given, and the reason says so', async () => {
    const club = await here.club({ name: '足球', sessions: [[4, 1]] })
    const { id: pupilId } = await here.pupil(3)
    await here.apply({ pupilId, clubIds: [club.id], weekdays: [1, 2] })
    const { id } = await official()
    const document = `query ($id: ID!, $pupilId: ID!) { draw(id: $id) { explain(pupilId: $pupilId) { choices { sentence } } } }`
    const { data } = await ask(document, { id, pupilId }, { as: here.admin })
    expect(data.draw.explain.choices).toEqual([{ sentence: '足球的活动日不在所报的托管日之内，没有参加编排。' }])
  })

  test('a run whose process died is said to have failed, and one that is cancelled stays so', async () => {
    const commitment = await here.commit()
    const abandoned = await database.draw.create({
      data: {
        schoolId: here.schoolId,
        termId: here.termId,
        commitmentId: commitment.id,
        name: '没有结束',
        options: {},
        official: false,
        state: 'RUNNING',
        heartbeatAt: new Date(Date.now() - 60_000),
        createdById: crypto.randomUUID(),
        createdByName: '示范',
      },
    })
    await ask('{ draws { total items { id } } }', {}, { as: here.admin })
    expect(await done(abandoned)).toMatchObject({ state: 'FAILED', failure: 'PROCESS_ENDED' })
    expect(await here.mutate('cancelDryRun', 'ID!', abandoned.id)).toMatchObject({ code: 'DRAW_STATE' })
    const started = await here.start()
    const cancelled = await here.mutate('cancelDryRun', 'ID!', started.id)
    if (cancelled.state === 'CANCELLED') expect(await done(started)).toMatchObject({ state: 'CANCELLED', result: null })
    else expect(cancelled).toMatchObject({ code: 'DRAW_STATE' })
  })

  test('a change by hand needs room, and the next run keeps it as a pinned place', async () => {
    const { chess, choir } = await rivals()
    const first = await official()
    const results = await database.drawResult.findMany({ where: { drawId: first.id }, orderBy: { order: 'asc' } })
    const [winner, loser] = results.map(({ pupilId }) => pupilId)
    const adjust = (change: object) => here.adjust(first.id, change)
    expect(await adjust({ pupilId: loser, fromClubId: choir.id, toClubId: chess.id })).toMatchObject({
      code: 'ADJUSTMENT_REFUSED',
      message: expect.stringContaining('已满'),
    })
    expect(await adjust({ pupilId: winner, fromClubId: chess.id, toClubId: choir.id })).toMatchObject({
      state: 'READY',
    })
    expect(await adjust({ pupilId: loser, fromClubId: choir.id, toClubId: chess.id })).toMatchObject({ state: 'READY' })
    const again = await done(await here.start({ keepAdjustmentsOf: first.id }))
    const rows = await database.drawResult.findMany({ where: { drawId: again.id } })
    expect(rows.map(({ pupilId, bestRank }) => [pupilId, bestRank]).sort()).toEqual(
      [
        [winner, 2],
        [loser, 1],
      ].sort(),
    )
  })
})

describe('publishing', () => {
  test('makes the result the rosters and waiting lists, and undoing restores them exactly', async () => {
    const { chess, choir } = await rivals()
    const before = await here.pupil(3, '先来')
    await here.place(choir.id, before.id)
    const stood = await here.places()
    const run = await official()
    expect(await here.publish(run)).toMatchObject({ __typename: 'Draw', state: 'PUBLISHED' })
    expect([await here.taken(chess.id), await here.taken(choir.id)]).toEqual([1, 1])
    expect(await here.order(chess.id, 'WAITING')).toHaveLength(1)
    // Who did not apply has lost the place, with the reason.
    const left = (await here.places()).find(({ pupilId }) => pupilId === before.id)
    expect(left).toMatchObject({ state: 'WITHDRAWN', withdrawReason: '按编排结果调整' })
    expect(await here.undo(run.id)).toMatchObject({ state: 'UNDONE' })
    expect(await here.places()).toEqual(stood)
    expect([await here.taken(chess.id), await here.taken(choir.id)]).toEqual([0, 1])
    expect(await here.undo(run.id)).toMatchObject({ code: 'DRAW_STATE' })
  })

  test('a rehearsal is not published, and neither is a run whose inputs changed', async () => {
    const { chess, choir } = await rivals()
    const commitment = await here.commit()
    const rehearsal = await here.start()
    await runsEnded()
    expect(await here.publish(rehearsal)).toMatchObject({ code: 'REHEARSAL' })
    await here.enterEntropy(commitment.id)
    const run = await here.start()
    await runsEnded()
    expect(await here.publish({ ...run, inputHash: '0'.repeat(64) })).toMatchObject({ code: 'DRAW_INPUTS_CHANGED' })
    const late = await here.pupil(3)
    await here.apply({ pupilId: late.id, clubIds: [chess.id, choir.id] })
    expect(await here.publish(run)).toMatchObject({ code: 'DRAW_INPUTS_CHANGED' })
    expect(await here.places()).toEqual([])
  })

  test('many publications at once leave one; the same key answers again, another draw is refused (D5)', async () => {
    await rivals()
    const run = await official()
    const other = await here.start()
    await runsEnded()
    const answers = await Promise.all(Array.from({ length: 8 }, () => here.publish(run)))
    expect(answers.filter(({ state }) => state === 'PUBLISHED')).not.toHaveLength(0)
    const published = await database.action.count({
      where: { schoolId: here.schoolId, kind: 'placement:publish-draw' },
    })
    expect(published).toBe(1)
    const stood = await here.places()
    expect(await here.publish(other)).toMatchObject({ code: 'OTHER_DRAW_PUBLISHED' })
    await here.undo(run.id)
    const key = crypto.randomUUID()
    const looked = { ...other, updatedAt: await here.versionOf(other.id) }
    expect(await here.publish(looked, key)).toMatchObject({ state: 'PUBLISHED' })
    expect(await here.publish(looked, key)).toMatchObject({ state: 'PUBLISHED' })
    expect((await here.places()).map(({ pupilId, state }) => [pupilId, state])).toEqual(
      stood.map(({ pupilId, state }) => [pupilId, state]),
    )
  })

  test('cannot be undone once a roster was changed, and says which', async () => {
    const { choir } = await rivals()
    const run = await official()
    await here.publish(run)
    await here.place(choir.id, (await here.pupil(3)).id)
    const refused = await here.undo(run.id)
    expect(refused).toMatchObject({ code: 'CANNOT_UNDO', message: expect.stringContaining('合唱') })
    expect(await database.draw.findFirst({ where: { id: run.id } })).toMatchObject({ state: 'PUBLISHED' })
  })

  test('cannot be undone while a club has fewer places than pupils who were in it, and says which', async () => {
    const { choir } = await rivals()
    for (const { id } of await here.pupils(3, 3)) await here.place(choir.id, id)
    const run = await official()
    await here.publish(run)
    const { taken } = await database.club.findFirstOrThrow({ where: { id: choir.id } })
    expect(taken).toBeLessThan(3)
    const give = (maximum: number) =>
      database.club.updateMany({ where: { id: choir.id }, data: { maximum, target: Math.max(1, taken) } })
    await give(Math.max(1, taken))
    expect(await here.undo(run.id)).toMatchObject({
      code: 'CANNOT_UNDO',
      message: '无法撤销：发布之后减少了名额，放不下原来的学生：「合唱」。请先把名额改回去。',
    })
    await give(5)
    expect(await here.undo(run.id)).toMatchObject({ state: 'UNDONE' })
  })

  test('a locked roster stops it', async () => {
    const { chess } = await rivals()
    const run = await official()
    await database.club.updateMany({ where: { id: chess.id }, data: { rosterLockedAt: new Date() } })
    expect(await here.publish(run)).toMatchObject({ code: 'ROSTER_LOCKED' })
    expect(await here.places()).toEqual([])
  })

  test('the file is there when it is published, and holds no pupil’s identifier', async () => {
    const { pupils } = await rivals()
    const run = await official()
    const file = async () =>
      (await ask('query ($id: ID!) { drawFile(id: $id) }', { id: run.id }, { as: here.admin })).data.drawFile
    expect(await file()).toBeNull()
    await here.publish(run)
    const text: string = await file()
    for (const { id, name } of pupils) {
      expect(text).not.toContain(id)
      expect(text).not.toContain(name)
    }
    const { checkFile } = await import('../../../../../scripts/verify-draw/check-file.ts')
    expect(checkFile(text)).toMatchObject({ sound: true })
  })
})
