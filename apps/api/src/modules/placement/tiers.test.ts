import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type DrawScene, setDrawScene } from '../../testing/draw-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { inputOf } from './service/canonical-columns.ts'
import { runsEnded } from './service/run.ts'

let here: DrawScene
beforeEach(async () => {
  here = await setDrawScene()
})

const mark = `mutation ($input: MarkHardshipInput!) { answer: markHardship(input: $input) { __typename
  ... on Application { id hardship updatedAt } ... on UserError { code } } }`

/** Eight wish for a club of three: two are siblings, one is marked as hardship; the siblings' guardian has no other child. */
async function rivals() {
  const club = await here.club({ name: '围棋', maximum: 3 })
  const pupils = (await here.pupils(3, 8)).map(({ id }) => id)
  const [poor = '', elder = '', younger = ''] = pupils
  await database.guardian.create({
    data: {
      schoolId: here.schoolId,
      name: '示范家长',
      pinyin: 'shifanjiazhang',
      initials: 'sfjz',
      guardianships: { create: [elder, younger].map((pupilId) => ({ pupilId, relation: 'MOTHER' as const })) },
    },
  })
  for (const pupilId of pupils) await here.apply({ pupilId, clubIds: [club.id] })
  const { id, updatedAt } = await database.application.findFirstOrThrow({
    where: { schoolId: here.schoolId, pupilId: poor },
  })
  const input = { id, expectedUpdatedAt: updatedAt, hardship: true, reason: '低保证明' }
  const { data } = await ask(mark, { input }, { as: here.admin })
  return { club, poor, elder, younger, application: data.answer }
}

const frozen = async (id: string): Promise<DrawInput> =>
  inputOf(await database.draw.findUniqueOrThrow({ where: { schoolId_id: { schoolId: here.schoolId, id } } }))

describe('tiers (placement rule 4)', () => {
  test('hardship and siblings go before everybody else, together, where the rules say so', async () => {
    const { club, poor, elder, younger } = await rivals()
    const tiers = { tiers: ['SIBLINGS', 'HARDSHIP'] }
    await here.enterEntropy((await here.commit()).id, '3 1 4', tiers)
    const run = await here.start(tiers)
    await runsEnded()
    expect(run.official).toBe(true)
    const { options, pupils } = await frozen(run.id)
    expect(options.tiers).toEqual(['HARDSHIP', 'SIBLINGS'])
    expect(pupils.map(({ tier }) => tier).sort()).toEqual([1, 1, 1, 2, 2, 2, 2, 2])
    const { inputHash } = await database.draw.findFirstOrThrow({ where: { id: run.id } })
    expect(await here.publish({ id: run.id, inputHash: inputHash ?? '' })).toMatchObject({ state: 'PUBLISHED' })
    const enrolled = await database.enrolment.findMany({ where: { clubId: club.id, state: 'ENROLLED' } })
    expect(enrolled.map(({ pupilId }) => pupilId).sort()).toEqual([poor, elder, younger].sort())
  })

  test('a school that has not chosen them has one tier, whoever is marked', async () => {
    await rivals()
    await here.enterEntropy((await here.commit()).id)
    const run = await here.start()
    await runsEnded()
    const { options, pupils } = await frozen(run.id)
    expect(options).not.toHaveProperty('tiers')
    expect(new Set(pupils.map(({ tier }) => tier))).toEqual(new Set([1]))
  })

  test('other tiers than those fixed with the entropy are a rehearsal', async () => {
    await rivals()
    await here.enterEntropy((await here.commit()).id)
    expect((await here.start({ tiers: ['SIBLINGS'] })).official).toBe(false)
    await runsEnded()
  })

  test('a mark set after the run changes its inputs: it is not published', async () => {
    const { application } = await rivals()
    const tiers = { tiers: ['HARDSHIP'] }
    await here.enterEntropy((await here.commit()).id, '3 1 4', tiers)
    const run = await here.start(tiers)
    await runsEnded()
    const { id, updatedAt } = application
    await ask(
      mark,
      { input: { id, expectedUpdatedAt: updatedAt, hardship: false, reason: '误标' } },
      { as: here.admin },
    )
    const { inputHash } = await database.draw.findFirstOrThrow({ where: { id: run.id } })
    expect(await here.publish({ id: run.id, inputHash: inputHash ?? '' })).toMatchObject({
      code: 'DRAW_INPUTS_CHANGED',
    })
  })
})

describe('the mark', () => {
  const read = 'query ($id: ID!) { application(id: $id) { hardship } }'
  const found = 'query ($filter: ApplicationFilter) { applications(filter: $filter) { total } }'

  test('is known to school admins; a lead neither reads nor finds nor sets it', async () => {
    const { application } = await rivals()
    const { id, updatedAt } = application
    const asAdmin = { as: here.admin }
    const asLead = { as: here.lead3 }
    expect((await ask(read, { id }, asAdmin)).data.application.hardship).toBe(true)
    expect((await ask(read, { id }, asLead)).data.application.hardship).toBeNull()
    for (const [hardship, seen] of [
      [true, 1],
      [false, 7],
    ] as const) {
      expect((await ask(found, { filter: { hardship } }, asAdmin)).data.applications.total).toBe(seen)
      expect((await ask(found, { filter: { hardship } }, asLead)).data.applications.total).toBe(0)
    }
    const input = { id, expectedUpdatedAt: updatedAt, hardship: false, reason: '示范' }
    expect((await ask(mark, { input }, asLead)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('is set on what was seen, with a reason in the log, and undone', async () => {
    const { application } = await rivals()
    const stale = { id: application.id, expectedUpdatedAt: new Date(0), hardship: false, reason: '示范' }
    expect((await ask(mark, { input: stale }, { as: here.admin })).data.answer.code).toBe('CONFLICT')
    const action = await database.action.findFirstOrThrow({
      where: { schoolId: here.schoolId, kind: 'applications:mark-hardship' },
    })
    expect(action).toMatchObject({ permission: 'applications:hardship', reason: '低保证明' })
    const undo = 'mutation ($id: ID!) { answer: undoAction(id: $id) { __typename } }'
    await ask(undo, { id: action.id }, { as: here.admin })
    expect((await database.application.findFirstOrThrow({ where: { id: application.id } })).hardship).toBe(false)
  })
})
