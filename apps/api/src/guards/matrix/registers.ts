import { createHash } from 'node:crypto'
import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { type Row, schoolStaff, type Target, type ValueRow, version } from './cell.ts'

/** A Tuesday of the scene's term. */
const date = '2022-02-22'
const at = '2022-02-22T07:31:00.000Z'

const numberOf = (target: Target) => (target === 'grade5' ? 5 : 3)
const key = () => crypto.randomUUID()
let minute = 0

/** A pupil of the target's grade, of the cell's own. */
const newPupil = ({ school, classOf }: Scene, target: Target) =>
  database.pupil.create({
    data: {
      ...{ schoolId: school.id, homeClassId: classOf(numberOf(target)).id, pupilNumber: key().slice(0, 12) },
      ...{ name: '示范', pinyin: 'shifan', initials: 'sf' },
    },
  })

/** A club's session of the target's grade; in grade 3 the scene's teacher stands there, a minute of his own each time. */
async function newSession({ school, term, grades, teacher }: Scene, target: Target) {
  const gradeId = grades.find(({ number }) => number === numberOf(target))?.id ?? ''
  minute = (minute + 1) % 1400
  const held = { weekday: 2, startsAt: minute, endsAt: minute + 1 }
  const club = await database.club.create({
    data: {
      ...{ schoolId: school.id, termId: term.id, name: key(), category: 'SPORT', level: 'GRADE' },
      ...{ minimum: 1, target: 2, maximum: 2, state: 'OPEN' },
      grades: { create: { gradeId } },
      sessions: { create: { ...held, period: 1 } },
    },
    include: { sessions: true },
  })
  const clubSessionId = club.sessions[0]?.id ?? ''
  if (target === 'grade3') {
    await database.staffAssignment.create({
      data: { schoolId: school.id, termId: term.id, clubSessionId, staffId: teacher.id, ...held },
    })
  }
  return { clubSessionId, clubId: club.id, sessionId: `${clubSessionId}_${date}` }
}

interface Wanted {
  readonly status?: 'PRESENT' | 'ABSENT'
  readonly closed?: boolean
}

/** A register with one pupil, of the cell's own. */
async function newRegister(scene: Scene, target: Target, { status = 'PRESENT', closed = false }: Wanted = {}) {
  const { clubSessionId, clubId, sessionId } = await newSession(scene, target)
  const pupil = await newPupil(scene, target)
  const schoolId = scene.school.id
  const by = { markedById: scene.admin, markedByName: '示范' }
  const register = await database.sessionRegister.create({
    data: {
      ...{ schoolId, termId: scene.term.id, date: columnDate(date), sessionId: clubSessionId, clubId, name: '示范' },
      ...{ gradeNumbers: [numberOf(target)], startsAt: 0, endsAt: 1, openedAt: new Date(at) },
      ...{ openedById: scene.admin, openedByName: '示范' },
      ...(target === 'grade3' && {
        adults: { create: { staffId: scene.teacher.id, name: '示范', part: 'LEADS' as const } },
      }),
    },
  })
  await database.attendance.create({
    data: {
      ...{
        schoolId,
        date: columnDate(date),
        registerId: register.id,
        pupilId: pupil.id,
        homeClassId: pupil.homeClassId,
      },
      ...{ order: 1, status, markedAt: new Date(at), receivedAt: new Date(at), ...by },
    },
  })
  if (closed) {
    await database.sessionRegister.update({
      where: { schoolId_id: { schoolId, id: register.id } },
      data: { state: 'CLOSED', closedAt: new Date(at), closedById: scene.admin, closedByName: '示范' },
    })
  }
  return { register, sessionId, pupilId: pupil.id }
}

const newLeave = async (scene: Scene, target: Target) =>
  database.pupilLeave.create({
    data: {
      ...{ schoolId: scene.school.id, pupilId: (await newPupil(scene, target)).id, fromDate: columnDate(date) },
      ...{ toDate: columnDate(date), recordedById: scene.admin, recordedByName: '示范' },
    },
  })

const newPickUp = async (scene: Scene, target: Target) =>
  database.pickUpAuthorisation.create({
    data: {
      ...{ schoolId: scene.school.id, pupilId: (await newPupil(scene, target)).id, kind: 'ALONE' },
      ...{ validFrom: columnDate(date), confirmedHow: 'PHONE' },
    },
  })

async function newPass(scene: Scene, target: Target) {
  const { clubSessionId, sessionId } = await newSession(scene, target)
  const pass = await database.substitutePass.create({
    data: {
      ...{
        schoolId: scene.school.id,
        termId: scene.term.id,
        date: columnDate(date),
        sessionId: clubSessionId,
        name: '示范',
      },
      ...{ tokenHash: createHash('sha256').update(key()).digest(), expiresAt: new Date('2022-02-22T16:00:00Z') },
      ...{ createdById: scene.admin, createdByName: '示范' },
    },
  })
  return { pass, sessionId }
}

const newRelease = async (scene: Scene, target: Target) =>
  database.release.create({
    data: {
      ...{ schoolId: scene.school.id, date: columnDate(date), pupilId: (await newPupil(scene, target)).id },
      ...{ way: 'STAFF_DECISION', decidedById: scene.teacher.id, note: '示范', releasedAt: new Date(at) },
      ...{ receivedAt: new Date(at), releasedById: scene.admin, releasedByName: '示范' },
    },
  })

/** Leads reach their grade, the teacher the sessions in which he stands and the pupils of his class. */
const ownGrades = { lead3: 'grade3', lead5: 'grade5', teacher: 'grade3' } as const
const read = { for: schoolStaff, namesRecord: true, onlyGrade: ownGrades } as const
const taking = { for: ['admin', 'lead3', 'lead5', 'teacher'], namesRecord: true, onlyGrade: ownGrades } as const
const giving = {
  for: ['admin', 'lead3', 'lead5'],
  namesRecord: true,
  onlyGrade: { lead3: 'grade3', lead5: 'grade5' },
} as const

const onSheet = (more: (pupilId: string) => object, wanted?: Wanted) => async (scene: Scene, target: Target) => {
  const { sessionId, pupilId } = await newRegister(scene, target, wanted)
  return { input: { sessionId, key: key(), ...more(pupilId) } }
}

export const registers: Record<string, Row> = {
  today: { for: schoolStaff, args: () => ({ date }) },
  sessions: { for: schoolStaff, args: () => ({ date }) },
  departures: { for: schoolStaff, args: () => ({ date }) },
  visitorCandidates: { for: taking.for, args: () => ({ sessionId: `${key()}_${date}`, text: '示范' }) },
  session: { ...read, args: async (scene, target) => ({ id: (await newSession(scene, target)).sessionId }) },
  rollSheet: { ...read, args: async (scene, target) => ({ sessionId: (await newSession(scene, target)).sessionId }) },
  releaseSheet: {
    ...taking,
    args: async (scene, target) => ({ sessionId: (await newSession(scene, target)).sessionId }),
  },
  pupilDay: { ...read, args: async (scene, target) => ({ pupilId: (await newPupil(scene, target)).id, date }) },
  handOvers: { ...read, args: async (scene, target) => ({ sessionId: (await newRegister(scene, target)).sessionId }) },
  dailyRecord: {
    ...read,
    args: async (scene, target) => {
      const { register, sessionId } = await newRegister(scene, target)
      await database.dailyRecord.create({
        data: {
          ...{ schoolId: scene.school.id, registerId: register.id, activities: [], content: '示范' },
          ...{ recordedAt: new Date(at), recordedById: scene.admin, recordedByName: '示范' },
        },
      })
      return { sessionId }
    },
  },
  attendanceHistory: {
    ...read,
    args: async (scene, target) => {
      const { sessionId, pupilId } = await newRegister(scene, target)
      return { sessionId, pupilId }
    },
  },
  pupilLeaves: { for: taking.for, args: () => ({ date }) },
  pickUpAuthorisations: {
    for: taking.for,
    args: async (scene, target) => ({ pupilId: (await newPupil(scene, target)).id }),
  },
  substitutePasses: {
    for: giving.for,
    args: async (scene, target) => ({ sessionId: (await newSession(scene, target)).sessionId }),
  },

  markAttendance: { ...taking, args: onSheet((pupilId) => ({ marks: [{ pupilId, status: 'LATE', at }] })) },
  closeRegister: { ...taking, args: onSheet(() => ({})) },
  correctAttendance: {
    ...taking,
    args: onSheet((pupilId) => ({ pupilId, status: 'ABSENT', reason: '示范' }), { closed: true }),
  },
  settleAbsence: {
    ...taking,
    args: onSheet((pupilId) => ({ pupilId, outcome: 'GUARDIAN_KNOWS' }), { status: 'ABSENT' }),
  },
  handOver: {
    ...taking,
    args: async (scene, target) => ({
      input: {
        ...{ sessionId: (await newSession(scene, target)).sessionId, count: 1, key: key() },
        fromHomeClassId: scene.classOf(numberOf(target)).id,
      },
    }),
  },
  takeOver: {
    ...taking,
    args: async (scene, target) => {
      const { register } = await newRegister(scene, target)
      const { id } = await database.handOver.create({
        data: {
          ...{
            schoolId: scene.school.id,
            registerId: register.id,
            fromHomeClassId: scene.classOf(1).id,
            handedCount: 1,
          },
          ...{ handedAt: new Date(at), handedById: scene.admin, handedByName: '示范' },
        },
      })
      return { input: { id, count: 1, key: key() } }
    },
  },
  releasePupil: {
    ...taking,
    args: async (scene, target) => ({
      input: {
        ...{
          date,
          pupilId: (await newPupil(scene, target)).id,
          decidedById: scene.teacher.id,
          note: '示范',
          at,
          key: key(),
        },
      },
    }),
  },
  withdrawRelease: { ...taking, args: async (scene, target) => ({ id: (await newRelease(scene, target)).id }) },
  revealContacts: {
    ...taking,
    args: async (scene, target) => {
      const { sessionId, pupilId } = await newRegister(scene, target)
      return { sessionId, pupilId }
    },
  },
  recordHomework: { ...taking, args: onSheet((pupilId) => ({ entries: [{ pupilId, state: 'FINISHED' }] })) },
  recordDaily: {
    ...taking,
    args: async (scene, target) => ({
      input: { sessionId: (await newRegister(scene, target)).sessionId, activities: ['READING'], content: '示范' },
    }),
  },
  recordLeave: {
    ...taking,
    args: async (scene, target) => ({
      input: { pupilId: (await newPupil(scene, target)).id, fromDate: date, toDate: date },
    }),
  },
  withdrawLeave: { ...taking, args: async (scene, target) => ({ input: version(await newLeave(scene, target)) }) },
  authorisePickUp: {
    ...taking,
    args: async (scene, target) => ({
      input: { pupilId: (await newPupil(scene, target)).id, kind: 'ALONE', validFrom: date, confirmedHow: 'PHONE' },
    }),
  },
  revokePickUp: {
    ...taking,
    args: async (scene, target) => ({ input: { ...version(await newPickUp(scene, target)), reason: '示范' } }),
  },
  createSubstitutePass: {
    ...giving,
    args: async (scene, target) => ({
      input: { sessionId: (await newSession(scene, target)).sessionId, name: '示范' },
    }),
  },
  revokeSubstitutePass: { ...giving, args: async (scene, target) => ({ id: (await newPass(scene, target)).pass.id }) },
}

/** What is listed, by row: the lists that take more than a filter. */
export const registerValues: Record<string, ValueRow> = {
  'PupilLeave, by date': {
    ...taking,
    document: `query { pupilLeaves(date: "${date}") { id } }`,
    of: async (scene, target) => ({ id: (await newLeave(scene, target)).id }),
    isThere: (data, { id }) => data.pupilLeaves.some((leave: { id: string }) => leave.id === id),
  },
  'VisitorCandidate, of a session': {
    ...taking,
    document: 'query ($sessionId: HeldSessionId!) { visitorCandidates(sessionId: $sessionId, text: "sf") { pupilId } }',
    of: async (scene, target) => {
      await newPupil(scene, target)
      return { sessionId: (await newSession(scene, target)).sessionId }
    },
    isThere: (data) => data.visitorCandidates.length > 0,
  },
  'PickUpAuthorisation, by pupil': {
    ...taking,
    document: 'query ($pupilId: ID!) { pickUpAuthorisations(pupilId: $pupilId) { id } }',
    of: async (scene, target) => ({ pupilId: (await newPickUp(scene, target)).pupilId }),
    isThere: (data) => data.pickUpAuthorisations.length === 1,
  },
  'SubstitutePass, by session': {
    ...giving,
    document: 'query ($sessionId: HeldSessionId!) { substitutePasses(sessionId: $sessionId) { id } }',
    of: async (scene, target) => ({ sessionId: (await newPass(scene, target)).sessionId }),
    isThere: (data) => data.substitutePasses.length === 1,
  },
}
