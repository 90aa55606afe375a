import { expect } from 'vitest'
import { database } from '../../database.ts'
import type { ClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'

export const clubFields = `id name state minimum target maximum taken free waiting rosterLockedAt updatedAt editable
    grades { number } sessions { id weekday period startsAt endsAt venue { name } } teachers { part staff { name } }`

const selection = `__typename ... on UserError { code message } ... on Club { ${clubFields} }`
const issues = '... on InvalidInputError { issues { path message } }'

/** Sends a mutation of clubs and returns its answer. */
export async function asked(field: string, type: string, as: string, input: object, more = issues) {
  const document = `mutation ($input: ${type}!) { answer: ${field}(input: $input) { ${selection} ${more} } }`
  const { data, errors } = await ask(document, { input }, { as })
  expect(errors).toBeUndefined()
  return data.answer
}

/** A club of grade 3, complete. */
export const clubInput = (scene: ClubScene, change: object = {}) => ({
  termId: scene.termId,
  name: `社团 ${crypto.randomUUID().slice(0, 8)}`,
  category: 'ART',
  level: 'GRADE',
  minimum: 1,
  target: 20,
  maximum: 25,
  gradeIds: [scene.gradeId(3)],
  sessions: [{ weekday: 2, period: 1 }],
  teachers: [{ staffId: scene.teacher.id, part: 'LEADS' }],
  ...change,
})
/** A room that no other club meets in. */
export const ownRoom = ({ schoolId }: ClubScene) =>
  database.venue.create({
    data: { schoolId, name: `活动室 ${crypto.randomUUID().slice(0, 8)}`, kind: 'SPECIAL_ROOM', capacity: 40 },
  })
/** Founds a club that meets in a room of its own. */
export const found = async (scene: ClubScene, as: string, change: object = {}) => {
  const sessions = [{ weekday: 2, period: 1, venueId: (await ownRoom(scene)).id }]
  return asked('createClub', 'CreateClubInput', as, clubInput(scene, { sessions, ...change }))
}

interface Version {
  readonly id: string
  readonly updatedAt: string | Date
}
const version = ({ id, updatedAt }: Version) => ({ id, expectedUpdatedAt: updatedAt })
export const update = (as: string, club: Version, change: object, more?: string) =>
  asked('updateClub', 'UpdateClubInput', as, { ...version(club), ...change }, more ?? issues)
export const step = (field: string, as: string, club: Version) =>
  asked(field, 'ClubStepInput', as, version(club), '... on ClubStepRefusedError { reasons }')
export const places = (as: string, club: Version, maximum: number) =>
  asked(
    'changePlaces',
    'ChangePlacesInput',
    as,
    { ...version(club), maximum },
    '... on PlacesTakenError { taken maximum }',
  )
export const archive = async (as: string, ids: string[], field = 'archiveClubs') => {
  const document = `mutation ($ids: [ID!]!) { answer: ${field}(ids: $ids) { __typename ... on RecordIds { ids } ... on UserError { code message } } }`
  return (await ask(document, { ids }, { as })).data.answer
}
/** The club's row as it stands. */
export const reread = ({ schoolId }: ClubScene, id: string) =>
  database.club.findUniqueOrThrow({ where: { schoolId_id: { schoolId, id } } })
