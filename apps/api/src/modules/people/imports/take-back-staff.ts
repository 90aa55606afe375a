import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { unpacked } from '../../actions/stored-values.ts'
import type { ListKind } from './list-kind.ts'
import type { KeptStaffDeeds } from './staff-deeds.ts'
import { type StaffColumns, setHeadTeachers, updateStaffColumns } from './write-staff.ts'

interface Undone {
  readonly lineId: string
  readonly staffId: string
  readonly deeds: KeptStaffDeeds
}

/**
 * Takes back what an import of staff did: new ones go, changed ones become what they were, and classes get their former
 * head teachers. Who was edited since, or serves in something, is kept, and the line is answered.
 */
export const takeBackStaff: ListKind['takeBack'] = async (tx, viewer, lines, at) => {
  const { schoolId } = viewer
  const done = lines.flatMap(({ id, recordId, deeds }): Undone[] =>
    recordId && deeds ? [{ lineId: id, staffId: recordId, deeds: deeds as KeptStaffDeeds }] : [],
  )
  const untouched = await untouchedLines(tx, viewer, done, at)
  const removed = untouched.filter(({ deeds }) => deeds.created).map(({ staffId }) => staffId)
  const now = new Date()
  const headships = await formerHeadships(tx, schoolId, untouched)
  await setHeadTeachers(tx, schoolId, headships, now)
  await updateStaffColumns(tx, schoolId, untouched.flatMap(formerStaff), now)
  await tx.staff.deleteMany({ where: { schoolId, id: { in: removed } } })

  const undone = new Set(untouched.map(({ lineId }) => lineId))
  return {
    keptLineIds: done.filter(({ lineId }) => !undone.has(lineId)).map(({ lineId }) => lineId),
    effect: {
      recordIds: untouched.map(({ staffId }) => staffId),
      touches: [{ resource: 'homeClasses', ids: headships.map(({ homeClassId }) => homeClassId) }],
    },
  }
}

/** The lines whose records stand as the import left them. Their rows are locked, so that nobody can come to depend on them. */
async function untouchedLines(tx: Transaction, { schoolId }: SchoolViewer, done: readonly Undone[], at: Date) {
  const ids = done.map(({ staffId }) => staffId)
  await tx.$queryRaw`
    SELECT 1 FROM "staff" WHERE "school_id" = ${schoolId}::uuid AND "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const staff = await tx.staff.findMany({
    where: { schoolId, id: { in: ids }, updatedAt: at },
    select: {
      id: true,
      homeClasses: { select: { id: true } },
      _count: { select: { memberships: true, clubs: true, grants: true } },
    },
  })
  const standing = new Map(staff.map((member) => [member.id, member]))
  return done.filter(({ staffId, deeds }) => {
    const member = standing.get(staffId)
    if (!member) return false
    if (!deeds.created) return true
    const { memberships, clubs, grants } = member._count
    const given = new Set(deeds.headships.map(({ homeClassId }) => homeClassId))
    return memberships + clubs + grants === 0 && member.homeClasses.every(({ id }) => given.has(id))
  })
}

/** The classes that the lines gave to somebody and that still are his, with who led them before, as far as he is still there. */
async function formerHeadships(tx: Transaction, schoolId: string, untouched: readonly Undone[]) {
  const headships = untouched.flatMap(({ deeds }) => deeds.headships)
  const homeClasses = await tx.homeClass.findMany({
    where: { schoolId, id: { in: headships.map(({ homeClassId }) => homeClassId) } },
    select: { id: true, headTeacherId: true },
  })
  const current = new Map(homeClasses.map(({ id, headTeacherId }) => [id, headTeacherId]))
  const former = await tx.staff.findMany({
    where: { schoolId, id: { in: headships.flatMap(({ before }) => before ?? []) } },
    select: { id: true },
  })
  const there = new Set(former.map(({ id }) => id))
  return headships
    .filter(({ homeClassId, after }) => current.get(homeClassId) === after)
    .map(({ homeClassId, before }) => ({ homeClassId, headTeacherId: before && there.has(before) ? before : null }))
}

const formerStaff = ({ staffId, deeds }: Undone) =>
  deeds.before ? [{ id: staffId, ...(unpacked(deeds.before) as unknown as StaffColumns) }] : []
