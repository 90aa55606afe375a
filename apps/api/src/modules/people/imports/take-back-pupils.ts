import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { unpacked } from '../../actions/stored-values.ts'
import type { KeptLine, ListKind } from './list-kind.ts'
import type { KeptPupilDeeds } from './pupil-deeds.ts'
import {
  type GuardianColumns,
  type PupilColumns,
  updateGuardianColumns,
  updateGuardianships,
  updatePupilColumns,
} from './write-pupils.ts'

interface Undone {
  readonly lineId: string
  readonly pupilId: string
  readonly deeds: KeptPupilDeeds
}

/**
 * Takes back what an import of pupils did: new pupils go, changed ones become what they were, and so do their guardians.
 * A pupil who was edited since, or takes part in something, is kept as he is, and his line is answered.
 */
export const takeBackPupils: ListKind['takeBack'] = async (tx, viewer, lines, at) => {
  const { schoolId } = viewer
  const done = lines.flatMap(deedsOf)
  const untouched = await untouchedLines(tx, viewer, done, at)
  const removed = untouched.filter(({ deeds }) => deeds.created)
  const putBack = untouched.filter(({ deeds }) => !deeds.created)

  const now = new Date()
  await tx.guardianship.deleteMany({
    where: { schoolId, id: { in: putBack.flatMap(({ deeds }) => newGuardianship(deeds)) } },
  })
  await updateGuardianships(
    tx,
    schoolId,
    putBack.flatMap(({ deeds }) => formerGuardianship(deeds)),
  )
  await updatePupilColumns(tx, schoolId, putBack.flatMap(formerPupil), now)
  await updateGuardianColumns(tx, schoolId, putBack.flatMap(formerGuardian), now)
  await tx.pupil.deleteMany({ where: { schoolId, id: { in: removed.map(({ pupilId }) => pupilId) } } })
  await removeGuardians(
    tx,
    schoolId,
    untouched.flatMap(({ deeds }) => newGuardian(deeds)),
    at,
  )

  const undone = new Set(untouched.map(({ lineId }) => lineId))
  return {
    keptLineIds: done.filter(({ lineId }) => !undone.has(lineId)).map(({ lineId }) => lineId),
    effect: {
      recordIds: untouched.map(({ pupilId }) => pupilId),
      touches: [{ resource: 'guardians', ids: untouched.flatMap(({ deeds }) => deeds.guardian?.id ?? []) }],
    },
  }
}

function deedsOf({ id, recordId, deeds }: KeptLine): Undone[] {
  return recordId && deeds ? [{ lineId: id, pupilId: recordId, deeds: deeds as KeptPupilDeeds }] : []
}

/** The lines whose records stand as the import left them. Their rows are locked, so that nobody can come to depend on them. */
async function untouchedLines(tx: Transaction, { schoolId }: SchoolViewer, done: readonly Undone[], at: Date) {
  const ids = done.map(({ pupilId }) => pupilId)
  await tx.$queryRaw`
    SELECT 1 FROM "pupil" WHERE "school_id" = ${schoolId}::uuid AND "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const pupils = await tx.pupil.findMany({
    where: { schoolId, id: { in: ids }, updatedAt: at },
    select: { id: true, _count: { select: { enrolments: true, represented: true } } },
  })
  const standing = new Map(pupils.map((pupil) => [pupil.id, pupil._count]))
  const guardians = await standingGuardians(tx, schoolId, done, at)
  return done.filter(({ pupilId, deeds }) => {
    const depending = standing.get(pupilId)
    if (!depending) return false
    if (deeds.created) return depending.enrolments === 0 && depending.represented === 0
    return guardians.canPutBack(deeds)
  })
}

/** Which guardians are there, and which of them stand as the import left them. */
async function standingGuardians(tx: Transaction, schoolId: string, done: readonly Undone[], at: Date) {
  const ids = done.flatMap(({ deeds: { guardian, guardianship } }) =>
    [guardian?.id, guardianship?.before?.guardianId].flatMap((id) => id ?? []),
  )
  await tx.$queryRaw`
    SELECT 1 FROM "guardian" WHERE "school_id" = ${schoolId}::uuid AND "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`
  const rows = await tx.guardian.findMany({
    where: { schoolId, id: { in: ids } },
    select: { id: true, updatedAt: true },
  })
  const there = new Map(rows.map((row) => [row.id, row.updatedAt.getTime() === at.getTime()]))
  return {
    canPutBack({ guardian, guardianBefore, guardianship }: KeptPupilDeeds): boolean {
      const former = guardianship?.before?.guardianId
      if (former !== undefined && !there.has(former)) return false
      return guardian === null || guardianBefore === null || there.get(guardian.id) === true
    },
  }
}

/** Guardians whom the import made, if nobody knows them any more and nobody edited them. */
async function removeGuardians(tx: Transaction, schoolId: string, ids: readonly string[], at: Date) {
  await tx.guardian.deleteMany({
    where: {
      schoolId,
      id: { in: [...ids] },
      updatedAt: at,
      guardianships: { none: {} },
      memberships: { none: {} },
      grants: { none: {} },
    },
  })
}

const newGuardianship = ({ guardianship }: KeptPupilDeeds) =>
  guardianship && guardianship.before === null ? [guardianship.id] : []

const formerGuardianship = ({ guardianship }: KeptPupilDeeds) =>
  guardianship?.before ? [{ id: guardianship.id, ...guardianship.before }] : []

const newGuardian = ({ guardian }: KeptPupilDeeds) => (guardian?.created ? [guardian.id] : [])

const formerPupil = ({ pupilId, deeds }: Undone) =>
  deeds.before ? [{ id: pupilId, ...(unpacked(deeds.before) as unknown as PupilColumns) }] : []

const formerGuardian = ({ deeds: { guardian, guardianBefore } }: Undone) =>
  guardian && guardianBefore ? [{ id: guardian.id, ...(unpacked(guardianBefore) as unknown as GuardianColumns) }] : []
