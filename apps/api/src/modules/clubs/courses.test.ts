import { beforeAll, describe, expect, test } from 'vitest'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'
import { archive } from './club-documents.ts'
import { undoLast } from './roster-documents.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

describe('courses (R31)', () => {
  const document = `mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename
    ... on Course { id name updatedAt } ... on InvalidInputError { issues { path } } } }`

  test('a lead adds one; only admins change or archive it, and undoing brings it back', async () => {
    const { data } = await ask(document, { input: { name: '七巧板', category: 'SCIENCE' } }, { as: here.lead3 })
    const { id, updatedAt } = data.createCourse
    const changing = `mutation ($input: UpdateCourseInput!) { updateCourse(input: $input) { __typename ... on Course { name } } }`
    const variables = { input: { id, expectedUpdatedAt: updatedAt, name: '七巧板（进阶）' } }
    expect((await ask(changing, variables, { as: here.lead3 })).data.updateCourse.__typename).toBe('NotFoundError')
    expect((await ask(changing, variables, { as: here.admin })).data.updateCourse.name).toBe('七巧板（进阶）')
    expect(await archive(here.admin, [id], 'archiveCourses')).toMatchObject({ ids: [id] })
    expect(await undoLast(here.admin)).toMatchObject({ __typename: 'Action' })
    const listed = await ask(
      '{ courses(filter: { q: "进阶" }) { total items { name } } }',
      {},
      { as: here.accounts.teacher },
    )
    expect(listed.data.courses).toEqual({ total: 1, items: [{ name: '七巧板（进阶）' }] })
  })

  test('a taken name is told on its field', async () => {
    const variables = { input: { name: '围棋', category: 'SCIENCE' } }
    await ask(document, variables, { as: here.admin })
    const { data } = await ask(document, variables, { as: here.admin })
    expect(data.createCourse).toMatchObject({ __typename: 'InvalidInputError', issues: [{ path: 'name' }] })
  })
})
