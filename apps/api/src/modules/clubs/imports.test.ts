import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { commit, committing, counts, undo } from '../../testing/list-imports.ts'
import { newTeacher } from '../../testing/seats.ts'
import { accept, termListScene } from '../../testing/term-lists.ts'

const header = '社团名称,类别,级别,招收年级,星期,课时,场地,指导教师,最低人数,目标人数,上限'
const list = (...lines: string[]) => ({ csv: [header, ...lines].join('\n') })
const football = '三年级足球社,体育,年级,三,周二,第2课时,示范体育馆,贺舒涵,10,25,25'
const choir = '校合唱团,艺术,校级,三、四,周二、周四,第2课时,示范体育馆,贺舒涵,10,25,45'

let here: Awaited<ReturnType<typeof termListScene>>
beforeEach(async () => {
  here = await termListScene('clubs')
  await newTeacher(here, '贺舒涵')
})

const clubs = () =>
  database.club.findMany({
    where: { schoolId: here.schoolId },
    include: {
      sessions: { orderBy: { weekday: 'asc' } },
      teachers: { include: { staff: true } },
      grades: { include: { grade: true } },
    },
    orderBy: { name: 'desc' },
  })

describe('importing a list of clubs (R18)', () => {
  test('founds drafts with their grades, sessions and teachers', async () => {
    await database.course.create({ data: { schoolId: here.schoolId, name: '足球', category: 'SPORT' } })
    const batch = await here.checked(list(football))
    expect(counts(batch)).toEqual({ NEW: 1 })
    expect(await clubs()).toEqual([])
    await here.send(commit, committing(batch))
    const [club] = await clubs()
    expect(club).toMatchObject({ name: '三年级足球社', state: 'DRAFT', category: 'SPORT', level: 'GRADE', maximum: 25 })
    expect(club?.courseId).not.toBeNull()
    expect(club?.sessions).toMatchObject([
      { weekday: 2, period: 2, startsAt: 980, endsAt: 1020, venueId: here.venue.id, wishedVenueId: here.venue.id },
    ])
    expect(club?.teachers.map(({ staff, part }) => `${staff.name} ${part}`)).toEqual(['贺舒涵 LEADS'])
  })

  test('a venue and a teacher wanted twice are told on both lines, and both are taken over (R59)', async () => {
    const batch = await here.checked(list(football, choir))
    expect(counts(batch)).toEqual({ NEW: 2 })
    const lines = await here.linesOf(batch)
    for (const { issues } of lines) {
      expect(issues.map(({ code }: { code: string }) => code)).toEqual(['VENUE_IN_USE', 'TEACHER_ELSEWHERE'])
    }
    expect((await here.send(commit, committing(batch))).state).toBe('COMMITTED')
    const [school, grade] = await clubs()
    expect(grade?.sessions).toMatchObject([{ venueId: here.venue.id }])
    expect(school?.sessions).toMatchObject([
      { weekday: 2, venueId: null, wishedVenueId: here.venue.id },
      { weekday: 4, venueId: here.venue.id },
    ])
    expect(school?.teachers).toHaveLength(1)
  })

  test('what stands keeps its venue; two clubs of the list change places', async () => {
    await here.send(commit, committing(await here.checked(list(football, choir))))
    const swapped = await here.checked(
      list(
        football.replace('周二', '周四').replace(',25,25', ',24,24'),
        choir.replace('周二、周四', '周二').replace(',45', ',40'),
      ),
    )
    expect(counts(swapped)).toEqual({ UPDATE: 2 })
    expect((await here.send(commit, committing(swapped))).state).toBe('COMMITTED')
    const [school, grade] = await clubs()
    expect(
      [school?.sessions, grade?.sessions].map((sessions) =>
        sessions?.map(({ weekday, venueId }) => [weekday, venueId]),
      ),
    ).toEqual([[[2, here.venue.id]], [[4, here.venue.id]]])
    await here.send(undo, { batchId: swapped.id })
    const [back] = await clubs()
    expect(back).toMatchObject({ maximum: 45 })
    expect(back?.sessions.map(({ weekday, venueId }) => [weekday, venueId])).toEqual([
      [2, null],
      [4, here.venue.id],
    ])
  })

  test('a target above the maximum, a venue and a teacher spelt otherwise are proposed', async () => {
    const batch = await here.checked(
      list(football.replace(',25,25', ',25,22').replace('示范体育馆', '示范体育管').replace('贺舒涵', '贺舒函')),
    )
    expect(counts(batch)).toEqual({ INVALID: 1 })
    const mended = await here.send(accept, { input: { batchId: batch.id } })
    expect(counts(mended)).toEqual({ NEW: 1 })
    await here.send(commit, committing(mended))
    expect(await clubs()).toMatchObject([{ target: 22, maximum: 22 }])
  })

  test('an undo takes away what nobody uses, and keeps a club that pupils are in', async () => {
    const batch = await here.send(commit, committing(await here.checked(list(football, choir))))
    const [school] = await clubs()
    await here.place(school?.id ?? '', here.child.id)
    await here.send(undo, { batchId: batch.id })
    expect((await clubs()).map(({ name }) => name)).toEqual(['校合唱团'])
    expect((await here.wholeLinesOf(batch)).map(({ kept }) => kept)).toEqual([false, true])
  })
})
