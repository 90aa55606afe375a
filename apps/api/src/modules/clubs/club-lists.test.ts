import { describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { setClubScene } from '../../testing/club-scene.ts'
import { publishPlan } from '../../testing/published-plan.ts'
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

  test('finds what is not as it should be, for whom it concerns, and adds up the places of what it finds', async () => {
    const scene = await setClubScene()
    const { termId } = scene
    const small = await scene.club({ name: '小', grades: [3], teacherId: scene.teacher.id })
    const right = await scene.club({ name: '正好', grades: [5], maximum: 24 })
    await scene.club({ name: '停', grades: [5], state: 'CLOSED' })
    await scene.club({ name: '草', grades: [5], state: 'DRAFT', sessions: [] })
    for (let count = 0; count < 2; count += 1) await scene.place(right.id, (await scene.pupil(5)).id)
    await database.club.update({
      where: { schoolId_id: { schoolId: scene.school.id, id: right.id } },
      data: { minimum: 2, sessions: { updateMany: { where: {}, data: { venueId: scene.venue.id } } } },
    })
    await database.enrolment.create({
      data: {
        schoolId: scene.school.id,
        clubId: small.id,
        pupilId: (await scene.pupil(3)).id,
        state: 'WAITING',
        position: 1,
      },
    })
    await publishPlan(scene, { clubTargetSize: 5, clubSizeTolerance: 3 })

    const asked = async (filter: object, as = scene.admin) => {
      const document = `query ($filter: ClubFilter) {
        clubs(filter: $filter) { total items { name } }
        clubPlaces(filter: $filter) { clubs places taken free waiting } }`
      const { data, errors } = await ask(document, { filter: { termId, ...filter } }, { as })
      expect(errors).toBeUndefined()
      expect(data.clubPlaces.clubs).toBe(data.clubs.total)
      return { names: data.clubs.items.map(({ name }: { name: string }) => name), places: data.clubPlaces }
    }
    const found = async (filter: object, as?: string) => (await asked(filter, as)).names
    const states = ['OPEN', 'RUNNING']
    expect(await found({ states })).toEqual(['小', '正好'])
    expect(await found({ states, hasTeacher: false })).toEqual(['正好'])
    expect(await found({ hasTeacher: true })).toEqual(['小'])
    expect(await found({ states: ['DRAFT', ...states], hasVenue: false })).toEqual(['草', '小'])
    expect(await found({ hasVenue: true })).toEqual(['正好'])
    expect(await found({ states, reachesMinimum: false })).toEqual(['小'])
    expect(await found({ states, reachesMinimum: true })).toEqual(['正好'])
    expect(await found({ states, ofPlannedSize: false })).toEqual(['小'])
    expect(await found({ states, ofPlannedSize: true })).toEqual(['正好'])
    expect(await found({ mine: true }, scene.lead3)).toEqual(['小'])
    expect(await found({ mine: true }, scene.lead5)).toEqual(['草', '停', '正好'])
    expect(await found({ mine: false, states }, scene.lead5)).toEqual(['小'])
    expect((await asked({ states })).places).toEqual({ clubs: 2, places: 44, taken: 2, free: 42, waiting: 1 })
    expect((await asked({ states, hasTeacher: true })).places).toMatchObject({ places: 20, taken: 0, waiting: 1 })
    // Drafts are working papers: who may not see them does not count them either.
    expect((await asked({ states: ['DRAFT'] }, scene.office)).places).toMatchObject({ clubs: 0, places: 0 })
  })

  test('of a term without a published plan has no club that is or is not of its size', async () => {
    const scene = await setClubScene()
    await scene.club()
    const document =
      '{ in: clubs(filter: { ofPlannedSize: true }) { total } out: clubs(filter: { ofPlannedSize: false }) { total } }'
    const { data } = await ask(document, {}, { as: scene.admin })
    expect(data).toEqual({ in: { total: 0 }, out: { total: 0 } })
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
