import { describe, expect, test } from 'vitest'
import { setClubScene } from '../../testing/club-scene.ts'
import { ask } from '../../testing/test-api.ts'

describe('the list of clubs', () => {
  test('is filtered by what the dashboard asks for', async () => {
    const scene = await setClubScene()
    const full = await scene.club({ name: '满', maximum: 1, sessions: [[1, 1]], teacherId: scene.teacher.id })
    await scene.club({ name: '空', grades: [5], category: 'SPORT', sessions: [[2, 1]] })
    await scene.club({ name: '草', state: 'DRAFT' })
    const pupil = await scene.pupil(3)
    await scene.place(full.id, pupil.id)
    const found = async (filter: object) => {
      const document = 'query ($filter: ClubFilter) { clubs(filter: $filter) { total items { name } } }'
      const { data } = await ask(document, { filter }, { as: scene.admin })
      expect(data.clubs.total).toBe(data.clubs.items.length)
      return data.clubs.items.map(({ name }: { name: string }) => name)
    }
    expect(await found({})).toEqual(['草', '空', '满'])
    expect(await found({ hasFreePlaces: false })).toEqual(['满'])
    expect(await found({ hasFreePlaces: true, state: 'OPEN' })).toEqual(['空'])
    expect(await found({ gradeId: scene.gradeId(5) })).toEqual(['空'])
    expect(await found({ weekday: 1, teacherId: scene.teacher.id })).toEqual(['满'])
    expect(await found({ pupilId: pupil.id, termId: scene.termId })).toEqual(['满'])
    expect(await found({ category: 'SPORT', level: 'GRADE' })).toEqual(['空'])
    expect(await found({ q: '草' })).toEqual(['草'])
  })

  test('shows guardians the clubs of their children’s grades, and of the rosters their children alone', async () => {
    const scene = await setClubScene()
    const club = await scene.club({ name: '三年级社' })
    await scene.club({ name: '五年级社', grades: [5] })
    await scene.place(club.id, scene.child.id)
    await scene.place(club.id, (await scene.pupil(3)).id)
    const document = '{ clubs { items { name taken enrolments { pupil { id } } } } enrolments { total } }'
    const { data } = await ask(document, {}, { as: scene.accounts.guardian })
    expect(data.clubs.items).toEqual([{ name: '三年级社', taken: 2, enrolments: [{ pupil: { id: scene.child.id } }] }])
    expect(data.enrolments.total).toBe(1)
  })
})
