import type { CareClassFacts, ClubFacts, StaffFacts, TermFacts } from './term-facts.ts'

const room = { id: 'room', name: '301', capacity: 45 }

/** A running club of grade 3 on Tuesday with 25 pupils, a room and its teacher. */
export const aClub = (change: Partial<ClubFacts> = {}): ClubFacts => ({
  id: 'chess',
  name: '围棋',
  category: 'SPORT',
  state: 'RUNNING',
  grades: [3],
  minimum: 10,
  taken: 25,
  teacherIds: ['zhao'],
  pupilIds: ['li'],
  sessions: [aSession()],
  ...change,
})

export const aSession = (change: Partial<ClubFacts['sessions'][number]> = {}) => ({
  id: 'tuesday',
  weekday: 2 as const,
  startsAt: 980,
  endsAt: 1020,
  venue: { ...room, id: 'hall', name: '活动室' },
  wishedVenue: null,
  adults: [{ staffId: 'zhao', leads: true }],
  ...change,
})

/** The care class of 三（1）班 on Tuesday, led by its own teacher. */
export const aCareClass = (change: Partial<CareClassFacts> = {}): CareClassFacts => ({
  id: 'care',
  name: '三（1）班托管',
  grade: 3,
  weekday: 2,
  startsAt: 930,
  endsAt: 1045,
  venue: room,
  homeClassIds: ['3-1'],
  pupilIds: ['li'],
  adults: [{ staffId: 'wang', leads: true }],
  ...change,
})

export const aPerson = (id: string, change: Partial<StaffFacts> = {}): StaffFacts => ({
  id,
  name: id,
  kind: 'TEACHER',
  homeClassIds: [],
  grade: null,
  weekdays: [1, 2, 3, 4, 5],
  daysAWeek: null,
  anySession: true,
  ...change,
})

/** A term that keeps everything that its plan promises. */
export const soundTerm = (change: Partial<TermFacts> = {}): TermFacts => ({
  termId: 'term',
  thresholds: {
    minutesPerDay: 120,
    sportPeriodsPerWeek: 1,
    scienceOrArtPeriodsPerWeek: 1,
    clubTargetSize: 25,
    clubSizeTolerance: 5,
    combineWithin: 'GRADE',
  },
  bells: [{ grades: [3], startsAt: 930, endsAt: 1050 }],
  dismissals: [{ grade: 3, leavesAt: 1050 }],
  clubs: [
    aClub(),
    aClub({
      id: 'choir',
      name: '合唱',
      category: 'ART',
      sessions: [aSession({ id: 'wednesday', weekday: 3, adults: [{ staffId: 'sun', leads: true }] })],
    }),
  ],
  careClasses: [aCareClass()],
  staff: [aPerson('wang', { homeClassIds: ['3-1'], grade: 3 }), aPerson('zhao'), aPerson('sun')],
  applications: [
    {
      pupilId: 'li',
      homeClassId: '3-1',
      homeClassName: '三（1）班',
      grade: 3,
      weekdays: [2],
      state: 'APPROVED',
      confirmed: true,
      enteredByStaff: false,
      clubIds: ['chess'],
    },
  ],
  ...change,
})
