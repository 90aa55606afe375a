import { beforeAll, describe, expect, test } from 'vitest'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
})

const create = `mutation ($input: CreateVenueInput!) { createVenue(input: $input) { __typename
  ... on Venue { id name kind capacity updatedAt } ... on InvalidInputError { message issues { path message } } } }`
const update = `mutation ($input: UpdateVenueInput!) { updateVenue(input: $input) { __typename
  ... on Venue { id name capacity updatedAt } ... on UserError { code message } ... on ConflictError { currentUpdatedAt } } }`
const undo = `mutation ($id: ID!) { undoAction(id: $id) { __typename ... on Action { id undoesId } ... on UserError { code message } } }`
const latest = `{ actions(page: { page: 1, perPage: 1 }) { total items { id kind undoable changes { field from to } } } }`

const newVenue = async (scene: Scene, name: string) => {
  const { data } = await ask(create, { input: { name, kind: 'HALL', capacity: 60 } }, { as: scene.admin })
  return data.createVenue
}

describe('venues (R59)', () => {
  test('an admin adds one, and it stands in the list with the total', async () => {
    const venue = await newVenue(here, '风雨操场')
    expect(venue).toMatchObject({ __typename: 'Venue', name: '风雨操场', capacity: 60 })
    const { data } = await ask('{ venues(filter: { q: "风雨" }) { total items { name } } }', {}, { as: here.lead3 })
    expect(data.venues).toEqual({ total: 1, items: [{ name: '风雨操场' }] })
  })

  test('a taken name is told on its field, in the language asked for', async () => {
    await newVenue(here, '报告厅')
    const input = { name: '报告厅', kind: 'HALL', capacity: 60 }
    const { data } = await ask(create, { input }, { as: here.admin, locale: 'en' })
    expect(data.createVenue.__typename).toBe('InvalidInputError')
    expect(data.createVenue.issues).toEqual([{ path: 'name', message: expect.stringMatching(/taken|already/i) }])
  })

  test('a stale edit is refused with the version that stands, and loses nothing', async () => {
    const venue = await newVenue(here, '舞蹈房')
    const edit = (capacity: number) =>
      ask(update, { input: { id: venue.id, expectedUpdatedAt: venue.updatedAt, capacity } }, { as: here.admin })
    const first = (await edit(30)).data.updateVenue
    const second = (await edit(40)).data.updateVenue
    expect(first).toMatchObject({ __typename: 'Venue', capacity: 30 })
    expect(second).toMatchObject({ __typename: 'ConflictError', currentUpdatedAt: first.updatedAt })
  })

  test('a change is in the log with from and to, and can be undone once', async () => {
    const venue = await newVenue(here, '机房')
    await ask(update, { input: { id: venue.id, expectedUpdatedAt: venue.updatedAt, capacity: 45 } }, { as: here.admin })
    const [action] = (await ask(latest, {}, { as: here.admin })).data.actions.items
    expect(action).toMatchObject({ undoable: true, changes: [{ field: 'capacity', from: 60, to: 45 }] })
    const undone = await ask(undo, { id: action.id }, { as: here.admin })
    expect(undone.data.undoAction).toMatchObject({ __typename: 'Action', undoesId: action.id })
    const again = await ask(undo, { id: action.id }, { as: here.admin })
    expect(again.data.undoAction).toMatchObject({ __typename: 'CannotUndoError' })
    const { data } = await ask('query ($id: ID!) { venue(id: $id) { capacity } }', { id: venue.id }, { as: here.admin })
    expect(data.venue.capacity).toBe(60)
  })

  test('another school neither sees nor changes it', async () => {
    const venue = await newVenue(here, '音乐室')
    const seen = await ask('query ($id: ID!) { venue(id: $id) { id } }', { id: venue.id }, { as: elsewhere.admin })
    expect(seen.data.venue).toBeNull()
    const input = { id: venue.id, expectedUpdatedAt: venue.updatedAt, capacity: 1 }
    const changed = await ask(update, { input }, { as: elsewhere.admin })
    expect(changed.data.updateVenue).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('roles without the permission are refused', async () => {
    const input = { name: '操场', kind: 'OUTDOOR', capacity: 500 }
    const answers = await Promise.all(
      [here.office, here.lead3, here.bureauStaff].map((as) => ask(create, { input }, { as })),
    )
    expect(answers.map(({ errors }) => errors?.[0]?.extensions?.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'])
    const nobody = await ask(create, { input }, { as: null })
    expect(nobody.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED')
  })
})
