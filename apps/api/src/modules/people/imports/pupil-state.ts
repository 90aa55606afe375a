import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { GuardianRelation } from '@afterbell/domain/people/guardian-relation'
import type { SchoolHomeClass } from '@afterbell/domain/people/listed-class'
import type { KnownPupil } from '@afterbell/domain/people/pupil-list'
import type { ListedGuardian } from '@afterbell/domain/people/pupil-list-line'
import { isGrade } from '@afterbell/domain/schools/grade'
import type { Transaction } from '../../../database.ts'
import { guardianPhone, rollNumber } from '../sealing.ts'

/** A pupil's guardian with what identifies both in the database. */
export interface HeldGuardian extends ListedGuardian {
  readonly guardianshipId: string
  readonly guardianId: string
  readonly order: number
}

type PupilRow = Prisma.PupilGetPayload<object>

export interface HeldPupil extends KnownPupil {
  readonly homeClassId: string
  readonly row: PupilRow
  readonly guardians: readonly HeldGuardian[]
}

/** What the school has, as far as a list of pupils is judged and written by it. */
export interface PupilState {
  readonly homeClasses: readonly SchoolHomeClass[]
  readonly pupils: readonly HeldPupil[]
  /** The guardians in use by what makes them the same: name and phone. */
  readonly guardianIds: ReadonlyMap<string, string>
  /** How many pupils each guardian cares for. */
  readonly childrenOf: ReadonlyMap<string, number>
}

/** A guardian is the same as another by name and phone. */
export const guardianKey = ({ name, phone }: { name: string; phone: string }) => `${name} ${phone}`

/** Reads that state. */
export async function loadPupilState(tx: Transaction, { schoolId }: SchoolViewer): Promise<PupilState> {
  const homeClasses = await loadHomeClasses(tx, schoolId)
  const guardians = await loadGuardians(tx, schoolId)
  const guardianships = await tx.guardianship.findMany({
    where: { schoolId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  })
  const byPupil = Map.groupBy(guardianships, ({ pupilId }) => pupilId)
  const pupils = await tx.pupil.findMany({ where: { schoolId } })
  return {
    homeClasses,
    pupils: pupils.map((row) => heldPupil(row, byPupil.get(row.id) ?? [], guardians)),
    guardianIds: new Map(
      [...guardians.values()].filter(({ archived }) => !archived).map((each) => [guardianKey(each), each.id]),
    ),
    childrenOf: new Map(
      [...Map.groupBy(guardianships, ({ guardianId }) => guardianId)].map(([id, held]) => [id, held.length]),
    ),
  }
}

/** The home classes in use. */
export async function loadHomeClasses(tx: Transaction, schoolId: string): Promise<SchoolHomeClass[]> {
  const homeClasses = await tx.homeClass.findMany({
    where: { schoolId, archivedAt: null },
    select: { id: true, number: true, grade: { select: { number: true } } },
  })
  return homeClasses.flatMap(({ id, number, grade }) =>
    isGrade(grade.number) ? [{ id, number, grade: grade.number }] : [],
  )
}

interface OpenGuardian {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly archived: boolean
}

async function loadGuardians(tx: Transaction, schoolId: string): Promise<Map<string, OpenGuardian>> {
  const rows = await tx.guardian.findMany({
    where: { schoolId },
    select: { id: true, name: true, phoneCipher: true, archivedAt: true },
  })
  return new Map(
    rows.map(({ id, name, phoneCipher, archivedAt }) => [
      id,
      { id, name, phone: phoneCipher ? guardianPhone.open(schoolId, phoneCipher) : '', archived: archivedAt !== null },
    ]),
  )
}

interface HeldRow {
  readonly id: string
  readonly guardianId: string
  readonly relation: GuardianRelation
  readonly order: number
}

function heldPupil(row: PupilRow, held: readonly HeldRow[], guardians: ReadonlyMap<string, OpenGuardian>): HeldPupil {
  return {
    id: row.id,
    row,
    pupilNumber: row.pupilNumber,
    name: row.name,
    sex: row.sex,
    homeClassId: row.homeClassId,
    schoolRollNumber: row.rollNumberCipher && rollNumber.open(row.schoolId, row.rollNumberCipher),
    careNote: row.careNote,
    remark: row.remark,
    archived: row.archivedAt !== null,
    guardians: held.flatMap(({ id, guardianId, relation, order }) => {
      const guardian = guardians.get(guardianId)
      return guardian
        ? [{ guardianshipId: id, guardianId, relation, order, name: guardian.name, phone: guardian.phone }]
        : []
    }),
  }
}
