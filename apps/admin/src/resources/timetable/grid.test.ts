import { expect, test } from 'vitest'
import { choicesOf, gridOf, lessonsFor, lessonsOf } from './grid.ts'
import type { TimetableClub } from './operations.ts'

const go: TimetableClub = {
  id: 'go',
  name: '围棋',
  sessions: [
    { id: 's1', weekday: 2, startsAt: 990, endsAt: 1030, venue: { id: 'v2', name: '活动室2' } },
    { id: 's2', weekday: 4, startsAt: 940, endsAt: 980, venue: null },
  ],
  teachers: [
    { part: 'ASSISTS', staff: { id: 't2', name: '孙洁' } },
    { part: 'LEADS', staff: { id: 't1', name: '赵敏' } },
  ],
}
const choir: TimetableClub = {
  id: 'choir',
  name: '合唱',
  sessions: [{ id: 's3', weekday: 2, startsAt: 990, endsAt: 1030, venue: { id: 'v1', name: '音乐室' } }],
  teachers: [{ part: 'LEADS', staff: { id: 't2', name: '孙洁' } }],
}
const lessons = lessonsOf([go, choir])

test('rows are times in order, columns weekdays, and clubs of one time share a cell', () => {
  const { weekdays, rows } = gridOf(lessons)
  expect(weekdays).toEqual([1, 2, 3, 4, 5])
  expect(rows.map(({ startsAt }) => startsAt)).toEqual([940, 990])
  expect(rows[1]?.days.map((day) => day.map(({ clubName }) => clubName))).toEqual([[], ['围棋', '合唱'], [], [], []])
})

test('a lesson on Saturday adds the column', () => {
  expect(gridOf([{ ...(lessons[0] as (typeof lessons)[number]), weekday: 6 }]).weekdays).toEqual([1, 2, 3, 4, 5, 6])
})

test('who leads is named first', () => {
  expect(lessons[0]?.teachers.map(({ name }) => name)).toEqual(['赵敏', '孙洁'])
})

test('a teacher’s timetable has what she leads and where she assists; a venue’s only what is in it', () => {
  expect(lessonsFor(lessons, 'teacher', 't2')).toHaveLength(3)
  expect(lessonsFor(lessons, 'venue', 'v1').map(({ clubId }) => clubId)).toEqual(['choir'])
  expect(lessonsFor(lessons, 'club', 'go')).toHaveLength(2)
})

test('each is offered once', () => {
  expect(
    choicesOf(lessons, 'teacher')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['t1', 't2'])
  expect(choicesOf(lessons, 'venue')).toHaveLength(2)
})
