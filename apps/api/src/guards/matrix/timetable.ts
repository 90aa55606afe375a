import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { leads, type Row, schoolStaff, type Target, version } from './cell.ts'

/** A Tuesday of the scene's term. */
const tuesday = '2022-02-22'

const gradeOf = ({ grades }: Scene, target: Target) =>
  grades.find(({ number }) => number === (target === 'grade5' ? 5 : 3))?.id ?? ''

const newAdult = ({ school }: Scene) =>
  database.staff.create({
    data: {
      schoolId: school.id,
      staffNumber: crypto.randomUUID().slice(0, 12),
      name: '示范值守',
      pinyin: 'shifan',
      initials: 'sf',
      kind: 'TEACHER',
    },
  })

/** A session on Tuesday of a club of the target, of the cell's own. */
async function newSession(scene: Scene, target: Target) {
  const club = await database.club.create({
    data: {
      schoolId: scene.school.id,
      termId: scene.term.id,
      name: crypto.randomUUID(),
      category: 'SPORT',
      level: 'GRADE',
      ...{ minimum: 1, target: 2, maximum: 2, state: 'OPEN' },
      grades: { create: { gradeId: gradeOf(scene, target) } },
      sessions: { create: { weekday: 2, period: 1, startsAt: 930, endsAt: 970 } },
    },
    include: { sessions: true },
  })
  return club.sessions[0]?.id ?? ''
}

async function newException(scene: Scene, target: Target) {
  const clubSessionId = await newSession(scene, target)
  return database.sessionException.create({
    data: {
      ...{ schoolId: scene.school.id, termId: scene.term.id, clubSessionId },
      ...{ kind: 'CANCEL', date: columnDate(tuesday), reason: '示范' },
    },
  })
}

const newPost = ({ school, term }: Scene) =>
  database.dutyPost.create({
    data: { schoolId: school.id, termId: term.id, name: crypto.randomUUID(), startsAt: 1040, endsAt: 1060 },
  })

const newTurn = async (scene: Scene) =>
  database.dutyTurn.create({
    data: {
      ...{ schoolId: scene.school.id, postId: (await newPost(scene)).id, staffId: (await newAdult(scene)).id },
      ...{ date: columnDate(tuesday), startsAt: 0, endsAt: 1 },
    },
  })

const span = ({ term }: Scene) => ({ termId: term.id, from: tuesday, to: tuesday })

const read = { for: schoolStaff, namesRecord: true } as const
/** Leads change the sessions and dismissals of their grades. */
const ofGrades = { for: ['admin', 'lead3', 'lead5'], namesRecord: true, onlyGrade: leads } as const
/** Duty is the whole school's: leads may ask, and find nothing to change. */
const ofSchool = {
  for: ['admin', 'lead3', 'lead5'],
  namesRecord: true,
  onlyGrade: { lead3: 'none', lead5: 'none' },
} as const

export const timetable: Record<string, Row> = {
  timetable: { ...read, args: ({ term }) => ({ termId: term.id, view: 'SCHOOL' }) },
  timetableCalendar: { ...read, args: ({ term }) => ({ termId: term.id, view: 'SCHOOL' }) },
  timetableSuggestions: {
    ...read,
    args: async (scene, target) => ({ termId: scene.term.id, sessionId: await newSession(scene, target) }),
  },
  dismissalPlan: { ...read, args: ({ term }) => ({ termId: term.id, date: tuesday }) },
  dutyRoster: { ...read, args: span },
  staffAvailabilities: { for: schoolStaff, args: ({ term }) => ({ termId: term.id }) },
  dutyRotaProposal: {
    ...ofSchool,
    args: async (scene) => ({
      ...span(scene),
      postIds: [(await newPost(scene)).id],
      staffIds: [(await newAdult(scene)).id],
    }),
  },

  // Leads propose for the sessions of their grades; that there are none says nothing of others.
  proposeStaffing: {
    for: ['admin', 'lead3', 'lead5'],
    namesRecord: true,
    args: ({ term }) => ({ termId: term.id, chosen: [] }),
  },
  commitStaffing: {
    for: ['admin', 'lead3', 'lead5'],
    namesRecord: true,
    args: ({ term }) => ({
      input: {
        ...{ termId: term.id, expectedInputHash: '0'.repeat(64), assignments: [] },
        idempotencyKey: crypto.randomUUID(),
      },
    }),
  },
  assignStaff: {
    ...ofGrades,
    args: async (scene, target) => ({
      input: { changes: [{ sessionId: await newSession(scene, target), staffId: (await newAdult(scene)).id }] },
    }),
  },
  copyStaffing: {
    for: ['admin', 'lead3', 'lead5'],
    namesRecord: true,
    args: ({ term }) => ({ input: { termId: term.id, fromWeekday: 1, toWeekday: 2 } }),
  },
  // Whose availability a lead sets teaches in his grade.
  setStaffAvailability: {
    ...ofGrades,
    args: async (scene, target) => {
      const { id, schoolId } = await newAdult(scene)
      await database.staff.update({
        where: { schoolId_id: { schoolId, id } },
        data: { gradeId: gradeOf(scene, target) },
      })
      return { input: { termId: scene.term.id, staffId: id, weekdays: [1, 2] } }
    },
  },
  saveException: {
    ...ofGrades,
    args: async (scene, target) => ({
      input: { sessionId: await newSession(scene, target), date: tuesday, kind: 'CANCEL', reason: '示范' },
    }),
  },
  cancelException: {
    ...ofGrades,
    args: async (scene, target) => ({ input: version(await newException(scene, target)) }),
  },
  createDutyPost: {
    ...ofSchool,
    args: ({ term }) => ({
      input: { termId: term.id, name: crypto.randomUUID(), startsAt: 1040, endsAt: 1060, needed: 1 },
    }),
  },
  updateDutyPost: {
    ...ofSchool,
    args: async (scene) => ({ input: { ...version(await newPost(scene)), needed: 2 } }),
  },
  archiveDutyPosts: { ...ofSchool, args: async (scene) => ({ ids: [(await newPost(scene)).id] }) },
  saveDutyRota: { ...ofSchool, args: (scene) => ({ input: { ...span(scene), turns: [], replacing: [] } }) },
  swapDuty: {
    ...ofSchool,
    args: async (scene) => {
      const { id: turnId, updatedAt: expectedUpdatedAt } = await newTurn(scene)
      return { input: { turnId, expectedUpdatedAt, staffId: (await newAdult(scene)).id, reason: '示范' } }
    },
  },
  setDismissalLeader: {
    ...ofGrades,
    args: async (scene, target) => {
      const { schoolId, id: termId } = await database.term.create({
        data: {
          schoolId: scene.school.id,
          name: crypto.randomUUID(),
          startsOn: columnDate('2023-02-13'),
          endsOn: columnDate('2023-06-30'),
          firstServiceOn: columnDate('2023-02-13'),
        },
      })
      const dismissal = await database.dismissal.create({
        data: { schoolId, termId, gradeId: gradeOf(scene, target), leavesAt: 1040, gate: '东门', order: 1 },
      })
      const { id: staffId } = await newAdult(scene)
      const expectedUpdatedAt = dismissal.updatedAt
      return { input: { dismissalId: dismissal.id, expectedUpdatedAt, weekday: 2, staffId } }
    },
  },
}
