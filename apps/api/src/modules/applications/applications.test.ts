import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { newApplication } from '../../testing/application-scene.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask, type Loose } from '../../testing/test-api.ts'

const facts = `id state source confirmed confirmedHow weekdays reason pickUpName pickUpPhoneMasked updatedAt
  choices { rank club { name } }`
const refusal = '... on UserError { code message }'
const problems = `${refusal} ... on InvalidInputError { issues { path } }`
const create = `mutation ($input: CreateApplicationInput!) { answer: createApplication(input: $input) { __typename
  ... on Application { ${facts} } ... on ApplicationExistsError { applicationId } ${problems} } }`
const update = `mutation ($input: UpdateApplicationInput!) { answer: updateApplication(input: $input) { __typename
  ... on Application { ${facts} } ... on ApplicationStepRefusedError { reasons } ${problems} } }`
const confirm = `mutation ($input: ConfirmApplicationInput!) { answer: confirmApplication(input: $input) { __typename
  ... on Application { ${facts} } ... on ApplicationStepRefusedError { reasons } ${problems} } }`
const withdraw = `mutation ($input: WithdrawApplicationInput!) { answer: withdrawApplication(input: $input) { __typename
  ... on WithdrawnApplication { clubPlacesGivenUp carePlacesGivenUp placesKept application { state } }
  ... on ApplicationStepRefusedError { reasons } ${problems} } }`
const reveal = `mutation ($input: RevealPickUpPhoneInput!) { answer: revealPickUpPhone(input: $input) {
  ... on RevealedValue { value } ${refusal} } }`
const undo = `mutation ($id: ID!) { answer: undoAction(id: $id) { __typename ... on UserError { code message } } }`
const list = `query ($filter: ApplicationFilter) { applications(filter: $filter) { total items { id } }
  applicationCounts(filter: $filter) { state count } }`

let here: ClubScene
beforeEach(async () => {
  here = await setClubScene()
})

async function send(document: string, variables: object, as = here.admin): Promise<Loose> {
  const { data, errors } = await ask(document, variables, { as })
  expect(errors).toBeUndefined()
  return data.answer
}

const lastAction = (kind: string) =>
  database.action.findFirstOrThrow({ where: { schoolId: here.schoolId, kind }, orderBy: { id: 'desc' } })

const wanted = (more: object = {}) => ({
  input: {
    termId: here.termId,
    pupilId: here.child.id,
    weekdays: [3, 1],
    clubIds: [],
    pickUpMode: 'COLLECTED',
    pickUpName: '王 建国',
    pickUpPhone: '１２０-0000-0001',
    ...more,
  },
})

describe('entering for a guardian (R10, R90)', () => {
  test('says that staff entered it, seals who collects, and can be undone', async () => {
    const club = await here.club({ name: '围棋社' })
    const made = await send(create, wanted({ clubIds: [club.id], confirmedHow: 'PHONE' }))
    expect(made).toMatchObject({
      state: 'SUBMITTED',
      source: 'STAFF',
      confirmed: true,
      confirmedHow: 'PHONE',
      weekdays: [1, 3],
      pickUpName: '王建国',
      pickUpPhoneMasked: '120****0001',
      choices: [{ rank: 1, club: { name: '围棋社' } }],
    })
    const row = await database.application.findFirstOrThrow({ where: { id: made.id } })
    expect(row.enteredById).toBe(here.admin)
    expect(Buffer.from(row.pickUpCipher ?? []).includes(Buffer.from('12000000001'))).toBe(false)
    const action = await lastAction('applications:create')
    expect(JSON.stringify(action)).not.toContain('王建国')
    await send(undo, { id: action.id })
    expect(await database.application.count({ where: { schoolId: here.schoolId } })).toBe(0)
  })

  test('a second one of the term is refused, until the first is withdrawn', async () => {
    const { id } = await send(create, wanted())
    expect(await send(create, wanted())).toMatchObject({ code: 'APPLICATION_EXISTS', applicationId: id })
    await send(withdraw, { input: { id, reason: '不需要了', givePlacesUp: false } })
    expect(await send(create, wanted())).toMatchObject({ __typename: 'Application' })
  })

  test('two who enter at once make one', async () => {
    const both = await Promise.all([send(create, wanted()), send(create, wanted())])
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Application', 'ApplicationExistsError'])
  })

  test('a club that does not admit the grade, or is none, is refused at its place', async () => {
    const fifth = await here.club({ grades: [5] })
    expect(await send(create, wanted({ clubIds: [fifth.id] }))).toMatchObject({ issues: [{ path: 'clubIds.0' }] })
    expect(await send(create, wanted({ clubIds: [here.child.id] }))).toMatchObject({ issues: [{ path: 'clubIds.0' }] })
    expect(await send(create, wanted({ weekdays: [] }))).toMatchObject({ issues: [{ path: 'weekdays' }] })
    expect(await send(create, wanted({ pickUpPhone: '120' }))).toMatchObject({ issues: [{ path: 'pickUpPhone' }] })
  })
})

describe('changing (R51, R90)', () => {
  const approved = () => newApplication(here, { pupilId: here.child.id, state: 'APPROVED' })
  const version = ({ id, updatedAt }: { id: string; updatedAt: Date | string }) => ({
    id,
    expectedUpdatedAt: updatedAt,
  })

  test('other weekdays are decided and confirmed anew; another reason is not', async () => {
    const row = await approved()
    const reworded = await send(update, { input: { ...version(row), reason: '双职工' } })
    expect(reworded).toMatchObject({ state: 'APPROVED', confirmed: true, reason: '双职工' })
    const moved = await send(update, { input: { ...version(reworded), weekdays: [2] } })
    expect(moved).toMatchObject({ state: 'SUBMITTED', confirmed: false, confirmedHow: null, weekdays: [2] })
    expect(await database.application.findFirstOrThrow({ where: { id: row.id } })).toMatchObject({ decidedAt: null })
    await send(undo, { id: (await lastAction('applications:update')).id })
    expect(await database.application.findFirstOrThrow({ where: { id: row.id } })).toMatchObject({
      state: 'APPROVED',
      weekdays: [1, 3],
      reason: '双职工',
    })
  })

  test('one that was returned is handed in again by being put right', async () => {
    const row = await newApplication(here, { pupilId: here.child.id, state: 'RETURNED' })
    expect(await send(update, { input: { ...version(row), pickUpName: '王建国' } })).toMatchObject({
      state: 'SUBMITTED',
      confirmed: true,
    })
  })

  test('the choices keep their order, and come back with an undo', async () => {
    const [one, two] = [await here.club({ name: '甲社' }), await here.club({ name: '乙社' })]
    const row = await newApplication(here, { pupilId: here.child.id, clubIds: [one.id, two.id] })
    const turned = await send(update, { input: { ...version(row), clubIds: [two.id, one.id] } })
    expect(turned.choices.map(({ club }: { club: { name: string } }) => club.name)).toEqual(['乙社', '甲社'])
    const action = await lastAction('applications:update')
    expect(action.changes).toContainEqual(
      expect.objectContaining({ field: 'clubIds', from: [one.id, two.id], to: [two.id, one.id] }),
    )
    await send(undo, { id: action.id })
    const choices = await database.applicationChoice.findMany({
      where: { applicationId: row.id },
      orderBy: { rank: 'asc' },
    })
    expect(choices.map(({ clubId }) => clubId)).toEqual([one.id, two.id])
  })

  test('a stale edit is refused, an empty one writes nothing', async () => {
    const row = await approved()
    const stale = { ...version(row), expectedUpdatedAt: new Date(0) }
    expect(await send(update, { input: { ...stale, reason: '迟' } })).toMatchObject({ code: 'CONFLICT' })
    await send(update, { input: { ...version(row), weekdays: [3, 1] } })
    expect(await database.action.count({ where: { schoolId: here.schoolId, kind: 'applications:update' } })).toBe(0)
  })

  test('a confirmation says how, once', async () => {
    const row = await newApplication(here, { pupilId: here.child.id, confirmed: false })
    const done = await send(confirm, { input: { ...version(row), how: 'SIGNED_SLIP' } })
    expect(done).toMatchObject({ confirmed: true, confirmedHow: 'SIGNED_SLIP' })
    expect(await send(confirm, { input: { ...version(done), how: 'PHONE' } })).toMatchObject({
      reasons: ['ALREADY_CONFIRMED'],
    })
  })
})

describe('withdrawing (R90)', () => {
  test('a guardian withdraws the child’s, at any time; places stay unless asked for', async () => {
    const row = await newApplication(here, { pupilId: here.child.id, state: 'APPROVED' })
    const club = await here.club()
    await here.place(club.id, here.child.id)
    await database.term.updateMany({ where: { id: here.termId }, data: { state: 'CLOSED' } })
    const input = { id: row.id, reason: '改由祖父接', givePlacesUp: false }
    expect(await send(withdraw, { input }, here.accounts.guardian)).toMatchObject({
      clubPlacesGivenUp: 0,
      placesKept: 1,
      application: { state: 'WITHDRAWN' },
    })
    expect(await send(withdraw, { input }, here.accounts.guardian)).toMatchObject({ reasons: ['WRONG_STATE'] })
    expect(await here.taken(club.id)).toBe(1)
  })

  test('places are given up too when asked for, past pins and locks, and come back by their own undo', async () => {
    const row = await newApplication(here, { pupilId: here.child.id, state: 'APPROVED' })
    const [full, waiting] = [await here.club(), await here.club({ sessions: [[3, 1]] })]
    const place = await here.place(full.id, here.child.id)
    await here.place(waiting.id, here.child.id, 'WAITING')
    await database.enrolment.updateMany({ where: { id: place.id }, data: { pinned: true, pinReason: '校队' } })
    await database.club.updateMany({ where: { id: full.id }, data: { rosterLockedAt: new Date() } })
    const careClass = await database.careClass.create({
      data: {
        schoolId: here.schoolId,
        termId: here.termId,
        gradeId: here.gradeId(3),
        weekday: 1,
        name: '三（1）班托管',
        startsAt: 930,
        endsAt: 1050,
        places: { create: { termId: here.termId, weekday: 1, pupilId: here.child.id } },
      },
    })
    const input = { id: row.id, reason: '搬家', givePlacesUp: true }
    expect(await send(withdraw, { input })).toMatchObject({
      clubPlacesGivenUp: 2,
      carePlacesGivenUp: 1,
      placesKept: 0,
    })
    expect(await here.taken(full.id)).toBe(0)
    await send(undo, { id: (await lastAction('applications:give-up-care-places')).id })
    expect(await database.carePlace.count({ where: { careClassId: careClass.id } })).toBe(1)
    await send(undo, { id: (await lastAction('applications:withdraw')).id })
    expect(await database.application.findFirstOrThrow({ where: { id: row.id } })).toMatchObject({ state: 'APPROVED' })
  })

  test('a withdrawal is not undone over a newer application', async () => {
    const { id } = await send(create, wanted())
    await send(withdraw, { input: { id, reason: '不需要', givePlacesUp: false } })
    await send(create, wanted())
    expect(await send(undo, { id: (await lastAction('applications:withdraw')).id })).toMatchObject({
      code: 'CANNOT_UNDO',
    })
  })
})

describe('reading', () => {
  test('filters, and the counts of the states', async () => {
    const [one, two] = await here.pupils(3, 2, '欧阳')
    const club = await here.club()
    if (!one || !two) throw new Error('no pupils')
    const first = await newApplication(here, { pupilId: one.id, clubIds: [club.id] })
    await newApplication(here, { pupilId: two.id, state: 'APPROVED', confirmed: false })
    const found = async (filter: object) => (await ask(list, { filter }, { as: here.admin })).data
    expect((await found({ clubId: club.id })).applications.items).toEqual([{ id: first.id }])
    expect((await found({ confirmed: false })).applications.total).toBe(1)
    expect((await found({ q: '欧阳1' })).applications.items).toEqual([{ id: first.id }])
    expect((await found({ q: 'sf', gradeId: here.gradeId(5) })).applications.total).toBe(0)
    expect((await found({ homeClassId: here.classOf(3).id })).applicationCounts).toEqual([
      { state: 'SUBMITTED', count: 1 },
      { state: 'APPROVED', count: 1 },
    ])
  })

  test('the phone of who collects is shown in full by one who may, and logged', async () => {
    const { id } = await send(create, wanted())
    expect(await send(reveal, { input: { id } }, here.lead3)).toEqual({ value: '12000000001' })
    expect(await lastAction('applications:reveal-phone')).toMatchObject({ actorId: here.lead3, recordIds: [id] })
  })
})
