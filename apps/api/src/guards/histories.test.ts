import { numbersFrom } from '@afterbell/domain/bench/generate-school'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../database.ts'
import { figure } from '../testing/figures.ts'
import { deeds, openStage, type Pick, type Stage } from './histories/deeds.ts'
import { contradictions, type Told } from './histories/model.ts'
import { standingOf } from './histories/standing.ts'

const clients = 8
const histories = figure(6, 1_000)
const rounds = figure(8, 25)

/** Plays a history: round after round every client does one thing, all at once. Answers what cannot have come of it. */
async function played(stage: Stage, seed: number): Promise<{ readonly wrong: string[]; readonly done: number }> {
  const next = numbersFrom(seed)
  const pick: Pick = (things) => things[Math.floor(next() * things.length)] as never
  let before = await standingOf(stage.scene.schoolId)
  let done = 0
  for (let round = 0; round < rounds; round += 1) {
    const told = await Promise.all(Array.from({ length: clients }, () => pick(deeds)(stage, pick)))
    const known = told.flatMap((each): Told[] => (each ? [each] : []))
    const after = await standingOf(stage.scene.schoolId)
    const wrong = contradictions(before, after, known)
    if (wrong.length > 0) return { wrong: wrong.map((each) => `round ${round} of history ${seed}: ${each}`), done }
    done += known.filter((each) => each.done).length
    before = after
  }
  return { wrong: [], done }
}

describe(`histories of ${clients} clients at once (D10)`, () => {
  test(`${histories} of ${rounds * clients} deeds: nothing is overbooked, jumped, lost or unexplained, nobody in two places`, {
    timeout: 60_000 + histories * rounds * 2_000,
  }, async () => {
    let done = 0
    for (let seed = 1; seed <= histories; seed += 1) {
      const history = await played(await openStage(), seed)
      expect(history.wrong).toEqual([])
      done += history.done
    }
    // Refusals alone would prove nothing.
    expect(done).toBeGreaterThan(histories * rounds)
  })
})

describe('what the model sees (control)', () => {
  let stage: Stage
  beforeEach(async () => {
    stage = await openStage()
  })

  /** Without the database's own walls, as a program would act that only counts, and then writes. */
  const naively = (clubId: string, pupilId: string, position: number, state: 'ENROLLED' | 'WAITING' = 'ENROLLED') =>
    database.$transaction(async (tx) => {
      const { schoolId } = stage.scene
      const taken = await tx.enrolment.count({ where: { schoolId, clubId, state: 'ENROLLED' } })
      const { maximum } = await tx.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id: clubId } } })
      if (taken >= maximum) return
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.enrolment.create({
        data: { schoolId, clubId, pupilId, state, position, enrolledAt: state === 'ENROLLED' ? new Date() : null },
      })
    })

  test('clients who count and then write give places away twice, and leave the counter behind', async () => {
    const { clubIds, pupilIds, scene } = stage
    await Promise.all(pupilIds.map((pupilId, index) => naively(clubIds[0] ?? '', pupilId, index + 1)))
    const { broken } = await standingOf(scene.schoolId)
    expect(broken).toContain('more pupils than places')
    expect(broken).toContain('a counter that is not the number of rows')
  })

  test('a pupil in two clubs at one time, and two who wait at one position', async () => {
    const { clubIds, pupilIds, scene } = stage
    const [football = '', chess = ''] = clubIds
    await naively(football, pupilIds[0] ?? '', 1)
    await naively(chess, pupilIds[0] ?? '', 1)
    await naively(football, pupilIds[1] ?? '', 7, 'WAITING')
    await naively(football, pupilIds[2] ?? '', 7, 'WAITING')
    const { broken } = await standingOf(scene.schoolId)
    expect(broken).toContain('a pupil in two places at one time')
    expect(broken).toContain('two who wait at one position')
  })

  test('a deed that is not there, a change that nobody was told of, a place jumped', () => {
    const place = (id: string, state: 'ENROLLED' | 'WAITING', position: number) =>
      ({ id, clubId: 'c', pupilId: id, state, position }) as const
    const before = { places: [place('a', 'WAITING', 1), place('b', 'WAITING', 2)], broken: [] }
    const swapped = { places: [place('b', 'WAITING', 1), place('a', 'WAITING', 2)], broken: [] }
    const enrolled = { done: true, clubId: 'c', pupilId: 'x', reorders: false, leaves: 'ENROLLED' } as const
    expect(contradictions(before, swapped, [])).toEqual(['a place in the waiting list was jumped: a b'])
    expect(contradictions(before, before, [enrolled])).toEqual(['an acknowledged deed that is not there: ENROLLED'])
    const moved = { places: [place('a', 'ENROLLED', 1), place('b', 'WAITING', 2)], broken: [] }
    expect(contradictions(before, moved, [])).toEqual(['a change that nobody was told of: c a'])
    expect(contradictions(before, moved, [{ ...enrolled, pupilId: 'a' }])).toEqual([])
  })
})
