import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import {
  createClubInput,
  createCourseInput,
  moveEnrolmentsInput,
  pinEnrolmentInput,
  reorderInput,
  sizesAreInOrder,
  updateClubInput,
  withdrawPupilInput,
} from './input.ts'

const id = '0198f000-0000-7000-8000-000000000001'
const other = '0198f000-0000-7000-8000-000000000002'

function refusals(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map((issue) => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.code : issue.code}`)
}

const club = {
  termId: id,
  name: '围棋社',
  category: 'ART',
  level: 'SCHOOL',
  minimum: 10,
  target: 25,
  maximum: 25,
  gradeIds: [id, other],
  sessions: [
    { weekday: 2, period: 2, venueId: id },
    { weekday: 4, period: 2 },
  ],
  teachers: [{ staffId: id, part: 'LEADS' }],
}

describe('a club (R18, R22)', () => {
  it('is taken with sessions on several weekdays', () => expect(createClubInput.parse(club)).toEqual(club))

  it.each<[object, string]>([
    [{ target: 26 }, 'target sizesOutOfOrder'],
    [{ minimum: 26 }, 'target sizesOutOfOrder'],
    [{ minimum: 0 }, 'minimum too_small'],
    [{ maximum: 201 }, 'maximum too_big'],
    [{ level: 'GRADE' }, 'gradeIds gradeLevelClub'],
    [{ gradeIds: [] }, 'gradeIds too_small'],
    [{ category: 'READING' }, 'category invalid_value'],
    [{ sessions: [{ weekday: 6, period: 2 }] }, 'sessions.0.weekday invalid_value'],
    [{ sessions: [...club.sessions, { weekday: 2, period: 2 }] }, 'sessions.2 listedTwice'],
    [{ teachers: [...club.teachers, { staffId: id, part: 'ASSISTS' }] }, 'teachers.1 listedTwice'],
  ])('is refused with %j', (change, refusal) =>
    expect(refusals(createClubInput, { ...club, ...change })).toEqual([refusal]),
  )

  it('is changed in part, its term excepted', () => {
    expect(updateClubInput.parse({ termId: other, maximum: 30 })).toEqual({ maximum: 30 })
    expect(refusals(updateClubInput, { minimum: 30, maximum: 25 })).toEqual(['target sizesOutOfOrder'])
    expect(sizesAreInOrder({ minimum: 10, target: 25, maximum: 20 })).toBe(false)
    expect(sizesAreInOrder({ minimum: 10, maximum: 10 })).toBe(true)
  })

  it('may be opened from a course (R31)', () => {
    expect(createCourseInput.parse({ name: '七巧板', category: 'SCIENCE', description: '' })).toMatchObject({
      description: null,
    })
  })
})

describe('what is done to places', () => {
  const version = new Date('2022-02-14T07:00:00Z')

  it('has a reason', () => {
    const withdrawal = { enrolmentId: id, expectedUpdatedAt: version }
    expect(refusals(withdrawPupilInput, { ...withdrawal, reason: ' ' })).toEqual(['reason too_small'])
    expect(refusals(pinEnrolmentInput, withdrawal)).toEqual(['reason invalid_type'])
    expect(refusals(pinEnrolmentInput, { ...withdrawal, reason: '校队队员' })).toEqual([])
  })

  it('names the place given up or the pupil, and moves no place twice', () => {
    const item = { pupilId: id, toClubId: other, toState: 'ENROLLED' }
    const given = { enrolmentId: id, toClubId: other, toState: 'WAITING' }
    const batch = (...items: object[]) => ({ items, reason: '家长要求' })
    expect(moveEnrolmentsInput.parse(batch(item, given)).items).toEqual([item, given])
    expect(refusals(moveEnrolmentsInput, batch())).toEqual(['items too_small'])
    expect(refusals(moveEnrolmentsInput, batch({ ...item, pupilId: '' }))).toEqual(['items.0.pupilId required'])
    expect(refusals(moveEnrolmentsInput, batch(given, { ...given, toClubId: id }))).toEqual(['items.1 listedTwice'])
  })

  it('carries the version that the editor saw', () => {
    const order = { enrolmentId: id, position: 1 }
    expect(refusals(reorderInput, order)).toEqual(['expectedUpdatedAt invalid_type'])
    expect(refusals(reorderInput, { ...order, expectedUpdatedAt: version })).toEqual([])
  })
})
