import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles, schoolStaff, version } from './cell.ts'

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

export const groups: Record<string, Row> = {
  groups: { for: schoolRoles },
  // A guardian finds the groups in which the guardian serves, and the scene's serves in none.
  group: {
    for: [...schoolStaff, 'guardian'],
    namesRecord: true,
    onlyGrade: { guardian: 'none' },
    args: async (scene) => ({ id: (await newGroup(scene)).id }),
  },
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
