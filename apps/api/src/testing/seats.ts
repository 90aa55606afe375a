import type { GroupKind, GroupPosition } from '@afterbell/db/client'
import { database } from '../database.ts'
import type { Scene } from './scene.ts'

const named = (name: string) => ({ name, pinyin: 'shifan', initials: 'sf' })

/** An invented member of staff, and an account of that person's. */
export async function newTeacher(scene: Pick<Scene, 'school' | 'account'>, name: string) {
  const schoolId = scene.school.id
  const { id } = await database.staff.create({
    data: { schoolId, staffNumber: crypto.randomUUID().slice(0, 12), kind: 'TEACHER', ...named(name) },
  })
  return { staffId: id, account: await scene.account('TEACHER', { staffId: id }) }
}

/** An invented guardian of a pupil of grade 3, and an account of that person's. */
export async function newParent(scene: Pick<Scene, 'school' | 'classOf' | 'account'>, name: string) {
  const schoolId = scene.school.id
  const homeClassId = scene.classOf(3).id
  const pupil = await database.pupil.create({
    data: { schoolId, homeClassId, pupilNumber: crypto.randomUUID().slice(0, 12), ...named(`${name}之子`) },
  })
  const guardian = await database.guardian.create({
    data: { schoolId, ...named(name), guardianships: { create: { pupilId: pupil.id, relation: 'FATHER' } } },
  })
  const account = await scene.account('GUARDIAN', { guardianId: guardian.id })
  return { guardianId: guardian.id, pupilId: pupil.id, account }
}

/** A group of that kind, with a name of its own. */
export function newGroup({ school }: Scene, kind: Exclude<GroupKind, 'GRADE_DEPARTMENT'> = 'OFFICE') {
  return database.group.create({
    data: { schoolId: school.id, kind, name: `示范组织 ${crypto.randomUUID().slice(0, 8)}` },
  })
}

interface Person {
  readonly staffId?: string
  readonly guardianId?: string
  readonly pupilId?: string
}

interface Term {
  readonly position?: GroupPosition
  readonly startsOn?: string
  readonly endsOn?: string
}

/** Seats a person in a group, since 2022 and without an end unless said. */
export function seat(scene: Scene, groupId: string, { staffId, guardianId, pupilId }: Person, term: Term = {}) {
  const { position = 'MEMBER', startsOn = '2022-02-14', endsOn } = term
  return database.groupMembership.create({
    data: {
      schoolId: scene.school.id,
      groupId,
      staffId,
      guardianId,
      pupilId,
      position,
      startsOn: new Date(startsOn),
      endsOn: endsOn ? new Date(endsOn) : null,
    },
  })
}
