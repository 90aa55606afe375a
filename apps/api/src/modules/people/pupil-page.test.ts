import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadViewer } from '../../access/load-viewer.ts'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { ask } from '../../testing/test-api.ts'
import { visiblePupils } from './access.ts'

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
  for (const grade of [1, 3, 5, 6]) {
    for (const [index, { id }] of (await here.pupils(grade, 4)).entries()) {
      const row = { where: { schoolId_id: { schoolId: here.schoolId, id } } }
      if (index === 0) await database.pupil.update({ ...row, data: { careNote: '事项' } })
      if (index === 1) await database.pupil.update({ ...row, data: { archivedAt: new Date() } })
      if (index === 2)
        await database.pupil.update({ ...row, data: { name: '王%欣', pinyin: 'wangxin', initials: 'wx' } })
    }
  }
  const club = await here.club()
  const taught = await here.pupil(6)
  await here.place(club.id, taught.id)
})

const document = `query ($page: PageInput!, $sort: PupilSort, $filter: PupilFilter) {
  pupils(page: $page, sort: $sort, filter: $filter) { total items { id name updatedAt homeClass { name grade { number } } } } }`

/** The same page by Prisma and the row filters that everything else uses. */
async function byRowFilters(
  as: string,
  where: Prisma.PupilWhereInput,
  orderBy: Prisma.PupilOrderByWithRelationInput[],
) {
  const viewer = (await loadViewer(as, here.schoolId)) as SchoolViewer
  const rows = await database.pupil.findMany({ where: { AND: [visiblePupils(viewer), where] }, orderBy })
  return rows.map(({ id }) => id)
}

const byClass = (order: 'asc' | 'desc'): Prisma.PupilOrderByWithRelationInput[] => [
  { homeClass: { grade: { number: order } } },
  { homeClass: { number: order } },
  { pupilNumber: order },
  { id: order },
]
const atSchool = { archivedAt: null }
const cases: readonly (readonly [string, object, Prisma.PupilWhereInput])[] = [
  ['everybody', {}, atSchool],
  ['the archived', { archived: true }, { archivedAt: { not: null } }],
  ['a name with a sign of LIKE', { q: '王%' }, { ...atSchool, name: { startsWith: '王\\%' } }],
  ['pinyin', { q: 'Wang Xin' }, { ...atSchool, pinyin: 'wangxin' }],
]

describe('a page of pupils, read by one statement', () => {
  const askers = ['admin', 'office', 'lead3', 'teacher', 'guardian'] as const
  describe.for(askers)('as %s', (asker) => {
    test.for(cases)('%s: the same pupils in the same order as the row filters give', async ([, filter, where]) => {
      const as = here.accounts[asker]
      for (const order of ['asc', 'desc'] as const) {
        for (const [field, orderBy] of [
          ['homeClass', byClass(order)],
          ['name', [{ name: order }, { id: order }]],
          ['pupilNumber', [{ pupilNumber: order }, { id: order }]],
          ['createdAt', [{ createdAt: order }, { id: order }]],
        ] as const) {
          const expected = await byRowFilters(as, where, [...orderBy])
          if (Object.keys(filter).length === 0) expect(expected).not.toEqual([])
          const sort = { field, order: order.toUpperCase() }
          const read: string[] = []
          for (let page = 1; read.length < expected.length; page += 1) {
            const { data } = await ask(document, { page: { page, perPage: 3 }, sort, filter }, { as })
            expect(data.pupils.total).toBe(expected.length)
            read.push(...data.pupils.items.map(({ id }: { id: string }) => id))
          }
          expect(read).toEqual(expected)
          const beyond = await ask(document, { page: { page: 999, perPage: 3 }, sort, filter }, { as })
          expect(beyond.data.pupils).toEqual({ total: expected.length, items: [] })
        }
      }
    })
  })

  test('the list that the dashboard shows costs one statement, and what is asked beyond it is looked up for the whole page', async () => {
    const variables = { page: { page: 1, perPage: 10 } }
    const plain = await recordedStatements(() => ask(document, variables, { as: here.admin }))
    expect(plain.filter((text) => text.includes('pupil'))).toHaveLength(1)
    const more = document.replace('updatedAt', 'guardianships { guardian { name } }')
    const { data } = await ask(more, variables, { as: here.admin })
    expect(data.pupils.items[0]).toHaveProperty('guardianships')
  })
})
