import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inputHashOf } from '@afterbell/domain/placement/commit-reveal'
import { beforeEach, describe, expect, test } from 'vitest'
import { database, inTransaction } from '../database.ts'
import { enrol } from '../modules/clubs/roster-documents.ts'
import { inputAsItStands, wholeDraw } from '../modules/placement/service/input-now.ts'
import { runsEnded } from '../modules/placement/service/run.ts'
import { type DrawScene, setDrawScene } from '../testing/draw-scene.ts'
import { figure } from '../testing/figures.ts'
import { standingOf } from './histories/standing.ts'

const rounds = figure(4, 250)
const together = 7

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

/** A run that gives a club's only place to one of three, and others who come for it at the desk. */
async function ready() {
  const chess = await here.club({ name: '围棋', maximum: 1 })
  const choir = await here.club({ name: '合唱', sessions: [[3, 1]], maximum: 5 })
  for (const { id } of await here.pupils(3, 3)) await here.apply({ pupilId: id, clubIds: [chess.id, choir.id] })
  const commitment = await here.commit()
  await here.enterEntropy(commitment.id)
  const run = await here.start()
  await runsEnded()
  return { run, chess, choir, rivals: await here.pupils(3, together) }
}

const inClub = (clubId: string) =>
  database.enrolment.findMany({ where: { schoolId: here.schoolId, clubId, state: 'ENROLLED' } })

describe('a publication while others are enrolled (D1, D3)', () => {
  test(`never gives a place twice, in ${rounds} rounds`, { timeout: 60_000 + rounds * 5_000 }, async () => {
    for (let round = 0; round < rounds; round += 1) {
      here = await setDrawScene()
      const { run, chess, choir, rivals } = await ready()
      const orders = [chess, choir, choir, chess, choir, chess, choir]
      const [published, ...told] = await Promise.all([
        here.publish(run),
        ...rivals.map(({ id }, at) => enrol(here.admin, { clubId: orders[at]?.id ?? '', pupilId: id })),
      ])
      expect((await standingOf(here.schoolId)).broken).toEqual([])
      expect(published.state ?? published.code).toMatch(/^(PUBLISHED|DRAW_INPUTS_CHANGED)$/)
      const acknowledged = told.filter(({ __typename }) => __typename === 'Enrolment').map(({ id }) => id as string)
      const kept = await database.enrolment.findMany({ where: { id: { in: acknowledged } } })
      expect(kept).toHaveLength(acknowledged.length)
      // Whoever was enrolled before the publication and has to go is told why.
      expect(kept.filter(({ state, withdrawReason }) => state !== 'ENROLLED' && !withdrawReason)).toEqual([])
      expect(await inClub(chess.id)).toHaveLength(1)
    }
  })

  test('gives it twice when nothing is locked before the rosters are read (control)', async () => {
    const { chess, rivals } = await ready()
    const [drawn, other] = rivals
    if (!drawn || !other) throw new Error('Nobody came')
    await database.$transaction(async (tx) => {
      const stood = await tx.enrolment.count({ where: { schoolId: here.schoolId, clubId: chess.id } })
      // Meanwhile somebody takes the place at the desk.
      expect(await enrol(here.admin, { clubId: chess.id, pupilId: other.id })).toMatchObject({ state: 'ENROLLED' })
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      const place = { schoolId: here.schoolId, clubId: chess.id, pupilId: drawn.id, enrolledAt: new Date() }
      await tx.enrolment.create({ data: { ...place, state: 'ENROLLED', position: stood + 1 } })
      await tx.club.updateMany({ where: { schoolId: here.schoolId, id: chess.id }, data: { taken: stood + 1 } })
    })
    expect(await inClub(chess.id)).toHaveLength(2)
    expect((await standingOf(here.schoolId)).broken).toEqual(
      expect.arrayContaining(['more pupils than places', 'a counter that is not the number of rows']),
    )
  })
})

describe('a publication that is sent again while it is carried out (D5)', () => {
  test('with its key is told each time that it is done, and is done once', async () => {
    const { run } = await ready()
    const key = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: together }, () => here.publish(run, key)))
    expect(answers.map(({ state }) => state)).toEqual(answers.map(() => 'PUBLISHED'))
    expect(await database.action.count({ where: { schoolId: here.schoolId, kind: 'placement:publish-draw' } })).toBe(1)
  })

  test('without it is told that it was refused, though it is done (control)', async () => {
    const { run } = await ready()
    const answers = await Promise.all(Array.from({ length: together }, () => here.publish(run)))
    expect(answers.filter(({ state }) => state === 'PUBLISHED')).toHaveLength(1)
    expect(answers.filter(({ code }) => code)).toHaveLength(together - 1)
  })
})

describe('a change of the lists while a draw is published (D4)', () => {
  /** A confirmed list that is handed in after the run, and before its publication. */
  const later = async () => {
    const { run, chess } = await ready()
    const { id } = await here.pupil(3)
    await here.apply({ pupilId: id, clubIds: [chess.id] })
    return { run, late: id }
  }

  test('refuses it, and nobody is placed by lists that are no longer so', async () => {
    const { run } = await later()
    expect(await here.publish(run)).toMatchObject({ code: 'DRAW_INPUTS_CHANGED' })
    expect(await here.places()).toEqual([])
  })

  test('is passed over when the frozen inputs are not compared: a pupil with a list neither has a place nor waits (control)', async () => {
    const { run, late } = await later()
    const viewer = { schoolId: here.schoolId } as SchoolViewer
    const draw = await database.draw.findFirstOrThrow({ where: { id: run.id }, include: wholeDraw })
    const { input } = await inTransaction((tx) => inputAsItStands(tx, viewer, draw))
    const inputHash = inputHashOf(input)
    await database.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.draw.updateMany({ where: { schoolId: here.schoolId, id: run.id }, data: { inputHash } })
    })
    expect(await here.publish({ id: run.id, inputHash })).toMatchObject({ state: 'PUBLISHED' })
    expect((await here.places()).filter(({ pupilId }) => pupilId === late)).toEqual([])
  })
})
