import { parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { board } from './cases/board.ts'
import { dryRunsThroughApi } from './cases/dry-run/through-api.ts'
import { comparison } from './cases/dry-run.ts'
import { httpCases } from './cases/registry.ts'
import { setRollScene, tuesday } from './cases/roll/scene.ts'
import { classesByHand, classesThroughApi } from './cases/roll.ts'
import { seeded, worstDocument } from './cases/worst-document/search.ts'
import { tokensOf } from './cases/worst-document/shape.ts'
import { canonical, comparedEntrants } from './http-comparison.ts'
import { type Lab, openLab } from './lab.ts'
import { load } from './load.ts'
import { smallPlan } from './seed/plans.ts'

let lab: Lab
beforeAll(async () => {
  lab = await openLab(smallPlan)
})
afterAll(() => lab?.[Symbol.asyncDispose]())

describe('the benchmark, at its smallest', () => {
  test('seeds what the triggers of the database would have kept', async () => {
    const [facts] = await lab.query(
      `SELECT (SELECT count(*)::int FROM pupil) AS pupils, (SELECT count(*)::int FROM club) AS clubs,
              (SELECT count(*)::int FROM enrolment) AS enrolments, (SELECT count(*)::int FROM enrolment_slot) AS slots,
              (SELECT count(*)::int FROM club WHERE taken <> (SELECT count(*) FROM enrolment
                WHERE (school_id, club_id) = (club.school_id, club.id) AND state = 'ENROLLED')) AS miscounted`,
    )
    expect(facts).toEqual({ pupils: 3_960, clubs: 300, enrolments: 12_000, slots: 7_500, miscounted: 0 })
    const before = await lab.query('SELECT * FROM enrolment_slot ORDER BY enrolment_id, session_id')
    await lab.query('SELECT keep_enrolment_slots(school_id, id, NULL) FROM club')
    expect(await lab.query('SELECT * FROM enrolment_slot ORDER BY enrolment_id, session_id')).toEqual(before)
  })

  test.for(httpCases)('$name: every contender gives the same answers, byte for byte', async (asked) => {
    const entrants = await comparedEntrants(asked, lab)
    expect(entrants.map(({ contender }) => contender)).toEqual(asked.peer ? ['api', 'limit', 'peer'] : ['api', 'limit'])
    for (const { size } of entrants) expect(size.least).toBeGreaterThan(2_000)
  })

  test('the search for the dearest document climbs to the limit, over documents that are valid', async () => {
    const { schema } = await import('@afterbell/api/src/graphql/schema.ts')
    const seen: string[] = []
    const costOf = async (document: string) => {
      seen.push(document)
      return tokensOf(document)
    }
    const search = { schema, mostTokens: 300, costOf, random: seeded(1), starts: 3, steps: 60 }
    const worst = await worstDocument(search)
    expect(worst.cost).toBeGreaterThan(280)
    expect(Math.max(...seen.map(tokensOf))).toBeLessThanOrEqual(300)
    expect(seen.flatMap((document) => validate(schema, parse(document)))).toEqual([])
  })

  test('a class marked through the API and one marked by hand leave the same rows', async () => {
    const scene = await setRollScene(lab)
    const [first] = scene.classes
    const one = { ...scene, classes: first ? [first] : [] }
    const works = [...(await classesThroughApi(lab, one, tuesday(0))), ...classesByHand(lab, one, tuesday(1))]
    for (const work of works) await work()
    const left = await lab.query(
      `SELECT count(*)::int AS rows, count(*) FILTER (WHERE attendance.status = 'PRESENT')::int AS present,
              count(DISTINCT register.id)::int AS registers
         FROM attendance JOIN session_register AS register ON register.id = attendance.register_id
        WHERE register.session_id = $1 GROUP BY register.date ORDER BY register.date`,
      [first?.id],
    )
    const whole = first?.pupilIds.length
    expect(left).toEqual(Array(2).fill({ rows: whole, present: whole, registers: 1 }))
  })

  test('a dry run through the API stands with a reason for every choice', async () => {
    expect(await dryRunsThroughApi(lab, 1)).toHaveLength(1)
  })

  test('rules of placement are compared: only ours cannot be gained by another list', async () => {
    const { table } = await comparison(1, { pupils: 240, clubs: 40, choices: 5 })
    const gained = new Map(table?.rows.map((row) => [row[0], row.at(-1)]))
    expect(gained.get('deferred acceptance')).toBe('0.0 %')
    expect(gained.get('min-cost flow (HiGHS)')).not.toBe('0.0 %')
    expect([...gained]).toHaveLength(4)
  })

  test('a contender that answers something else is found out (control)', async () => {
    const { peer } = board
    if (!peer) throw new Error('The board has a peer')
    const falsified = (data: never) =>
      JSON.parse(canonical(peer.normalise(data)).replace('"pinned":false', '"pinned":true'))
    const asked = { ...board, peer: { ...peer, normalise: falsified } }
    await expect(comparedEntrants(asked, lab)).rejects.toThrow(/peer answers otherwise/)
  })

  test('a contender that answers errors quickly has not won (control)', async () => {
    const [api] = await comparedEntrants(board, lab)
    if (!api) throw new Error('Nobody entered')
    const signedOut = api.requests.map((request) => ({ ...request, headers: { ...request.headers, cookie: 'x=1' } }))
    const { origin } = lab.contenders.api
    await expect(load(origin, signedOut, 32, api.size)).rejects.toThrow(/bytes/)
    expect((await load(origin, api.requests, 32, api.size)).requests).toBe(32)
  })
})
