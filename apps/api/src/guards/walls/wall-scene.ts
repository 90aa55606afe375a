import { columnDate, database } from '../../database.ts'
import { setClubScene } from '../../testing/club-scene.ts'
import { giveCredential } from '../../testing/front-door.ts'
import { newParent, newTeacher } from '../../testing/seats.ts'
import { checkedList } from '../../testing/whole-school.ts'
import { setWeek } from './week-scene.ts'

/** A school with at least one row in every table that has a wall, as good rows as the program writes. */
export async function setWallScene() {
  const scene = await setClubScene()
  const { schoolId, termId } = scene
  await database.calendarDay.create({
    data: { schoolId, termId, date: columnDate('2022-05-02'), kind: 'HOLIDAY' },
  })
  const gradeId = scene.gradeId(1)
  await database.dismissal.create({ data: { schoolId, termId, gradeId, leavesAt: 1040, gate: '东门', order: 1 } })
  await database.equipment.create({ data: { schoolId, name: '示范器材', quantity: 3 } })
  await checkedList(scene, { csv: '班级,学号,姓名\n三（1）班,20220301,示范\n' })
  await giveCredential(scene.accounts.teacher)
  await database.throttle.create({ data: { key: new Uint8Array([1]), uses: 1, windowStarted: new Date() } })
  const changed = { kind: 'people:update-pupils', permission: 'people:edit', resource: 'pupils', recordIds: [] }
  await database.action.create({ data: { schoolId, actorId: scene.admin, actorName: '示范', ...changed } })
  await setInspection(scene)
  await setDayFact(scene)
  await setReporting(scene)
  await setPolicies(scene)
  const otherStaff = await setGroups(scene)
  const rosters = await setRosters(scene)
  const week = await setWeek(scene, rosters.busyPupil, otherStaff)
  return { ...scene, ...rosters, ...week, otherStaff, registers: await registersOf(scene, rosters.free.id) }
}

export type WallScene = Awaited<ReturnType<typeof setWallScene>>
type Started = Awaited<ReturnType<typeof setClubScene>>

async function setPolicies({ schoolId, termId, admin, teacher, ...scene }: Started) {
  const draft = { number: 1, state: 'DRAFT', createdById: admin, body: [] } as const
  const published = {
    ...draft,
    state: 'PUBLISHED',
    approvedById: admin,
    approvedAt: new Date(),
    publishedAt: new Date(),
    effectiveFrom: columnDate('2022-02-14'),
  } as const
  const regulation = { schoolId, kind: 'REGULATION', level: 'SCHOOL', title: '值勤制度' } as const
  const plan = { schoolId, kind: 'PLAN', level: 'SCHOOL', title: '课后服务方案', termId } as const
  const { id: policyId } = await database.policy.create({ data: regulation })
  await database.policyVersion.create({ data: { schoolId, policyId, ...draft } })
  const { id: planId } = await database.policy.create({ data: plan })
  const { id: versionId } = await database.policyVersion.create({ data: { schoolId, policyId: planId, ...published } })
  await database.ruleThresholds.create({
    data: {
      schoolId,
      versionId,
      minutesPerDay: 120,
      sportPeriodsPerWeek: 2,
      scienceOrArtPeriodsPerWeek: 2,
      clubTargetSize: 25,
      clubSizeTolerance: 5,
      combineWithin: 'GRADE',
    },
  })
  const file = { fileName: '示范.pdf', mediaType: 'application/pdf', size: 1, content: new Uint8Array([1]) }
  await database.policyAttachment.create({ data: { schoolId, policyId, ...file } })
  const { id: groupId } = await database.group.create({ data: { schoolId, kind: 'OFFICE', name: '教学处' } })
  const { id: memberId } = await database.groupMembership.create({
    data: { schoolId, groupId, staffId: teacher.id, position: 'LEADER', startsOn: columnDate('2022-02-14') },
  })
  await database.policyComment.create({ data: { schoolId, versionId, groupId, memberId, text: scene.school.name } })
}

/** An inspection that saw a forbidden practice, with the task that it left. */
async function setInspection({ schoolId, termId, admin, club }: Started) {
  const { id: clubId, name } = await club({ sessions: [[4, 1]] })
  await database.inspection.create({
    data: {
      ...{ schoolId, termId, clubId, sessionId: clubId, sessionName: name, date: columnDate('2022-02-24') },
      ...{ gradeNumbers: [3], order: 'GOOD', teacherPresent: true, corporalPunishment: true, remarks: '示范' },
      ...{ inspectorId: admin, inspectorName: '示范' },
      tasks: {
        create: { cause: 'CORPORAL_PUNISHMENT', urgent: true, subject: name, dueOn: columnDate('2022-02-24') },
      },
    },
  })
}

async function setReporting({ schoolId, admin, bureau }: Started) {
  await database.schoolReport.create({
    data: {
      ...{ schoolId, month: columnDate('2022-02-01'), version: 1, content: {}, hash: '0'.repeat(64) },
      ...{ signedById: admin, signedByName: '示范' },
    },
  })
  await database.serviceToken.create({
    data: {
      ...{ bureauId: bureau.id, name: '示范', tokenHash: new Uint8Array(32) },
      ...{ expiresAt: new Date(Date.now() + 86_400_000), createdById: admin, createdByName: '示范' },
    },
  })
}

const setDayFact = ({ schoolId, termId, homeClasses }: Started) =>
  database.dayFact.create({
    data: {
      ...{ schoolId, termId, homeClassId: homeClasses[0]?.id ?? '', date: columnDate('2022-02-24'), kind: 'DAY' },
      ...{ gradeNumber: 1, expected: 2, excused: 0, attended: 1, absent: 1, late: 0, leftEarly: 0 },
      ...{ homeworkGiven: 0, homeworkFinished: 0, released: 0, releasedKnown: 0 },
    },
  })

/** A grade's department with a member of staff and a parent; answers somebody who sits nowhere. */
async function setGroups(scene: Started) {
  const { schoolId } = scene
  const { id: groupId } = await database.group.create({
    data: { schoolId, kind: 'GRADE_DEPARTMENT', name: '三年级级部', gradeId: scene.gradeId(3) },
  })
  const { guardianId, pupilId } = await newParent(scene, '王建国')
  const since = { schoolId, groupId, position: 'MEMBER', startsOn: columnDate('2022-02-14') } as const
  await database.groupMembership.create({ data: { ...since, staffId: scene.teacher.id } })
  await database.groupMembership.create({ data: { ...since, guardianId, pupilId } })
  return { id: (await newTeacher(scene, '任盈盈')).staffId }
}

/** Clubs on Tuesdays, and one on Wednesdays; the busy pupil is in the full one, and waits or once was in the others. */
async function setRosters({ club, pupil, place, teacher }: Started) {
  const [busyPupil, idlePupil] = [await pupil(3), await pupil(3)]
  const full = await club({ maximum: 1, teacherId: teacher.id })
  await place(full.id, busyPupil.id)
  const awaited = await club()
  await place(awaited.id, busyPupil.id, 'WAITING')
  const elsewhen = await club({ sessions: [[3, 1]] })
  await place(elsewhen.id, busyPupil.id)
  const closed = await club({ state: 'CLOSED' })
  await place(closed.id, busyPupil.id)
  return { busyPupil, idlePupil, full, awaited, elsewhen, closed, free: await club() }
}

/** By what the probes of registers make their own rows: a session on Tuesdays, pupils, who takes them and who collects. */
async function registersOf({ schoolId, termId, child, teacher, guardian }: Started, clubId: string) {
  const session = await database.clubSession.findFirstOrThrow({ where: { schoolId, clubId } })
  const of = { schoolId, termId, clubId, sessionId: session.id, staffId: teacher.id, guardianId: guardian.id }
  return { ...of, pupilId: child.id, homeClassId: child.homeClassId }
}
