import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles, type ValueRow, version } from './cell.ts'
import { newVersion, published } from './policies.ts'

const newGroup = ({ school }: Scene) =>
  database.group.create({ data: { schoolId: school.id, kind: 'OFFICE', name: crypto.randomUUID() } })

async function newSeat(scene: Scene) {
  const { schoolId, id: groupId } = await newGroup(scene)
  return database.groupMembership.create({
    data: { schoolId, groupId, staffId: scene.teacher.id, position: 'MEMBER', startsOn: columnDate('2022-02-14') },
  })
}

async function newDuty(scene: Scene) {
  const { schoolId, id: groupId } = await newGroup(scene)
  return database.duty.create({ data: { schoolId, groupId, title: '示范', part: 'LEADS' } })
}

const own = { for: adminOnly, namesRecord: true } as const

/** A guardian finds the groups in which the guardian serves, and the scene's serves in none. */
const found = { for: schoolRoles, namesRecord: true, onlyGrade: { guardian: 'none' } } as const

export const groups: Record<string, Row> = {
  groups: { ...found, lists: async (scene) => (await newGroup(scene)).id },
  group: { ...found, args: async (scene) => ({ id: (await newGroup(scene)).id }) },
  createGroup: {
    for: adminOnly,
    args: () => ({ input: { kind: 'OFFICE', name: `示范 ${crypto.randomUUID().slice(0, 8)}` } }),
  },
  updateGroup: {
    ...own,
    args: async (scene) => ({ input: { ...version(await newGroup(scene)), name: crypto.randomUUID() } }),
  },
  archiveGroups: { ...own, args: async (scene) => ({ ids: [(await newGroup(scene)).id] }) },
  restoreGroups: { ...own, args: async (scene) => ({ ids: [(await newGroup(scene)).id] }) },
  addMembership: {
    ...own,
    args: async (s) => ({
      input: { groupId: (await newGroup(s)).id, staffId: s.teacher.id, position: 'MEMBER', startsOn: '2022-02-14' },
    }),
  },
  updateMembership: {
    ...own,
    args: async (scene) => ({ input: { ...version(await newSeat(scene)), position: 'DEPUTY' } }),
  },
  endMembership: { ...own, args: async (s) => ({ input: { ...version(await newSeat(s)), endsOn: '2022-06-30' } }) },
  createDuty: {
    ...own,
    args: async (scene) => ({ input: { groupId: (await newGroup(scene)).id, title: '示范职责', part: 'LEADS' } }),
  },
  updateDuty: { ...own, args: async (scene) => ({ input: { ...version(await newDuty(scene)), title: '示范二' } }) },
  removeDuty: { ...own, args: async (scene) => ({ id: (await newDuty(scene)).id }) },
}

/** Families know the head teachers, and nothing of the groups in which they do not serve. */
async function newHeadTeacher({ school, homeClasses }: Scene, more: object = {}) {
  const headed = homeClasses.find(({ number }) => number === 2)
  return database.staff.create({
    data: {
      schoolId: school.id,
      staffNumber: crypto.randomUUID().slice(0, 12),
      name: '示范',
      pinyin: 'shifan',
      initials: 'sf',
      kind: 'TEACHER',
      homeClasses: { connect: { schoolId_id: { schoolId: school.id, id: headed?.id ?? '' } } },
      ...more,
    },
  })
}

const staffOnly = { for: schoolRoles, onlyGrade: { guardian: 'none' } } as const
const holds = (list: readonly { id: string }[] | undefined, id: string | undefined) =>
  Boolean(list?.some((each) => each.id === id))

export const groupValues: Record<string, ValueRow> = {
  'Staff.office': {
    ...staffOnly,
    document: 'query ($id: ID!) { staffMember(id: $id) { office { id } } }',
    of: async (scene) => ({ id: (await newHeadTeacher(scene, { officeId: (await newGroup(scene)).id })).id }),
    isThere: ({ staffMember }) => Boolean(staffMember?.office),
  },
  'Staff.memberships': {
    ...staffOnly,
    document: 'query ($id: ID!) { staffMember(id: $id) { memberships { id } } }',
    of: async (scene) => {
      const { id, schoolId } = await newHeadTeacher(scene)
      const { id: groupId } = await newGroup(scene)
      const startsOn = columnDate('2022-02-14')
      await database.groupMembership.create({
        data: { schoolId, groupId, staffId: id, position: 'MEMBER', startsOn },
      })
      return { id }
    },
    isThere: ({ staffMember }) => (staffMember?.memberships.length ?? 0) > 0,
  },
  'GroupMembership.pupilName': {
    for: schoolRoles,
    // A child's name is for those who know all pupils, and for its own family, which serves in this group.
    onlyGrade: { teacher: 'none' },
    document: 'query ($id: ID!) { group(id: $id) { memberships { pupilName } } }',
    of: async (scene) => {
      const { schoolId, id: groupId } = await newGroup(scene)
      const member = { guardianId: scene.guardian.id, pupilId: scene.pupils.grade3.id }
      const startsOn = columnDate('2022-02-14')
      await database.groupMembership.create({ data: { schoolId, groupId, ...member, position: 'MEMBER', startsOn } })
      return { id: groupId }
    },
    isThere: ({ group }) => Boolean(group?.memberships[0]?.pupilName),
  },
  'Policy.duties': {
    ...staffOnly,
    document: 'query ($id: ID!) { policy(id: $id) { duties { id } } }',
    of: async (scene) => {
      const policyId = (await published(scene)).id
      const { id: dutyId, schoolId } = await newDuty(scene)
      await database.duty.update({ where: { schoolId_id: { schoolId, id: dutyId } }, data: { policyId } })
      return { id: policyId, dutyId }
    },
    isThere: ({ policy }, { dutyId }) => holds(policy?.duties, dutyId),
  },
  'PolicyVersion.consultedGroups': {
    ...staffOnly,
    document: 'query ($id: ID!) { policyVersion(id: $id) { consultedGroups { id } } }',
    of: async (scene) => {
      const { id, schoolId } = await newVersion(scene, 'PUBLISHED')
      const { id: groupId } = await newGroup(scene)
      await database.policyConsultation.create({ data: { schoolId, versionId: id, groupId } })
      return { id, groupId }
    },
    isThere: ({ policyVersion }, { groupId }) => holds(policyVersion?.consultedGroups, groupId),
  },
  'Grade.department': {
    ...staffOnly,
    document: '{ grades { id department { id } } }',
    of: async (scene) => {
      const gradeId = scene.grades[0]?.id ?? ''
      const data = { schoolId: scene.school.id, kind: 'GRADE_DEPARTMENT', name: '示范级部', gradeId } as const
      const known = await database.group.findFirst({ where: { schoolId: scene.school.id, gradeId } })
      const { id } = known ?? (await database.group.create({ data }))
      return { groupId: id }
    },
    isThere: ({ grades }, { groupId }) =>
      grades.some(({ department }: { department: { id: string } | null }) => department?.id === groupId),
  },
}
