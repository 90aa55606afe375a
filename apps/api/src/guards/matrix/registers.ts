import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { type Row, schoolStaff, type Target, type ValueRow, version } from './cell.ts'
import {
  at,
  date,
  key,
  newLeave,
  newPass,
  newPickUp,
  newPupil,
  newRegister,
  newRelease,
  newSession,
  numberOf,
  type Wanted,
} from './register-records.ts'

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
