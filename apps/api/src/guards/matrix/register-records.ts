import { createHash } from 'node:crypto'
import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import type { Target } from './cell.ts'

/** A Tuesday of the scene's term. */
export const date = '2022-02-22'
export const at = '2022-02-22T07:31:00.000Z'

export const numberOf = (target: Target) => (target === 'grade5' ? 5 : 3)
export const key = () => crypto.randomUUID()
let minute = 0

/** A pupil of the target's grade, of the cell's own. */
export const newPupil = ({ school, classOf }: Scene, target: Target) =>
  database.pupil.create({
    data: {
      ...{ schoolId: school.id, homeClassId: classOf(numberOf(target)).id, pupilNumber: key().slice(0, 12) },
      ...{ name: '示范', pinyin: 'shifan', initials: 'sf' },
    },
  })

/** A club's session of the target's grade; in grade 3 the scene's teacher stands there, a minute of his own each time. */
export async function newSession({ school, term, grades, teacher }: Scene, target: Target) {
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

export interface Wanted {
  readonly status?: 'PRESENT' | 'ABSENT'
  readonly closed?: boolean
}

/** A register with one pupil, of the cell's own. */
export async function newRegister(scene: Scene, target: Target, { status = 'PRESENT', closed = false }: Wanted = {}) {
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

export const newLeave = async (scene: Scene, target: Target) =>
  database.pupilLeave.create({
    data: {
      ...{ schoolId: scene.school.id, pupilId: (await newPupil(scene, target)).id, fromDate: columnDate(date) },
      ...{ toDate: columnDate(date), recordedById: scene.admin, recordedByName: '示范' },
    },
  })

export const newPickUp = async (scene: Scene, target: Target) =>
  database.pickUpAuthorisation.create({
    data: {
      ...{ schoolId: scene.school.id, pupilId: (await newPupil(scene, target)).id, kind: 'ALONE' },
      ...{ validFrom: columnDate(date), confirmedHow: 'PHONE' },
    },
  })

export async function newPass(scene: Scene, target: Target) {
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

export const newRelease = async (scene: Scene, target: Target) =>
  database.release.create({
    data: {
      ...{ schoolId: scene.school.id, date: columnDate(date), pupilId: (await newPupil(scene, target)).id },
      ...{ way: 'STAFF_DECISION', decidedById: scene.teacher.id, note: '示范', releasedAt: new Date(at) },
      ...{ receivedAt: new Date(at), releasedById: scene.admin, releasedByName: '示范' },
    },
  })
