import type { Board, Column, Place } from '../operations.ts'

// A small board for tests: its clubs meet at the same time unless said, and admit grade 3.

export const place = (pupilId: string, over: Partial<Place> = {}): Place => ({
  id: `place-${pupilId}`,
  pupilId,
  name: `Pupil ${pupilId}`,
  initials: `M${pupilId.toUpperCase()}`,
  pupilNumber: `2022${pupilId}`,
  className: 'Class 3(1)',
  gradeNumber: 3,
  hasCareNote: false,
  editable: true,
  pinned: false,
  clash: false,
  offeredAt: null,
  offerExpiresAt: null,
  updatedAt: '2022-03-01T00:00:00.000Z',
  ...over,
})

export const column = (id: string, over: Partial<Column> = {}): Column => {
  const { enrolled = [], waitingList = [] } = over
  return {
    id,
    name: `Club ${id}`,
    state: 'OPEN',
    maximum: 2,
    taken: enrolled.length,
    waiting: waitingList.length,
    rosterLockedAt: null,
    updatedAt: '2022-03-01T00:00:00.000Z',
    gradeNumbers: [3],
    editable: true,
    sessions: [{ weekday: 2, startsAt: 930, endsAt: 1000, venue: 'yard' }],
    teachers: [],
    enrolled,
    waitingList,
    ...over,
  }
}

export const boardOf = (columns: readonly Column[], unplaced: readonly string[] = []): Board => ({
  termId: 'term',
  termName: 'Spring 2022',
  gradeId: 'grade-3',
  gradeNumber: 3,
  weekday: 2,
  columns: [...columns],
  unplaced: unplaced.map((pupilId) => place(pupilId)),
})
