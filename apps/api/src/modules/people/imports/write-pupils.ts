import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { nameKeys } from '../name-keys.ts'
import { guardianPhone, rollNumber } from '../sealing.ts'
import { columnText } from './column-text.ts'
import type { PlannedPupil, PupilPlan } from './plan-pupils.ts'

/** The columns of a pupil that a list can change. */
export type PupilColumns = Pick<
  Prisma.PupilGetPayload<object>,
  | 'name'
  | 'pinyin'
  | 'initials'
  | 'sex'
  | 'homeClassId'
  | 'remark'
  | 'careNote'
  | 'rollNumberCipher'
  | 'rollNumberIndex'
  | 'archivedAt'
>

/** The columns of a guardian that a list can change. */
export type GuardianColumns = Pick<
  Prisma.GuardianGetPayload<object>,
  'name' | 'pinyin' | 'initials' | 'phoneCipher' | 'phoneIndex'
>

/** Carries the plan out: a handful of statements, however long the list is. Every row written has `at` as the time of its change. */
export async function writePupils(tx: Transaction, { schoolId }: SchoolViewer, plan: PupilPlan, at: Date) {
  const stamped = { schoolId, updatedAt: at }
  await tx.guardian.createMany({
    data: plan.newGuardians.map(({ id, name, phone }) => ({
      id,
      ...stamped,
      ...guardianColumns(schoolId, name, phone),
    })),
  })
  await tx.pupil.createMany({
    data: plan.newPupils.map((planned) => ({
      ...pupilColumns(schoolId, planned),
      ...stamped,
      id: planned.id,
      pupilNumber: planned.values.pupilNumber ?? '',
      createdAt: at,
    })),
  })
  await updatePupilColumns(
    tx,
    schoolId,
    plan.changedPupils.map((planned) => ({ id: planned.id, ...pupilColumns(schoolId, planned) })),
    at,
  )
  await updateGuardianColumns(
    tx,
    schoolId,
    plan.changedGuardians.map(({ id, name, phone }) => ({ id, ...guardianColumns(schoolId, name, phone) })),
    at,
  )
  await tx.guardianship.createMany({ data: plan.newGuardianships.map((each) => ({ ...each, schoolId })) })
  await updateGuardianships(tx, schoolId, plan.changedGuardianships)
}

function guardianColumns(schoolId: string, name: string, phone: string): GuardianColumns {
  const { cipher, index } = guardianPhone.seal(schoolId, phone)
  return { name, ...nameKeys(name), phoneCipher: cipher, phoneIndex: index }
}

/** The pupil as the list leaves it. What the list does not say stays; who is on it is at school. */
function pupilColumns(schoolId: string, { known, values }: PlannedPupil): PupilColumns {
  const name = values.name ?? known?.name ?? ''
  const kept = known?.row
  const sealed =
    values.schoolRollNumber !== undefined && values.schoolRollNumber !== known?.schoolRollNumber
      ? rollNumber.seal(schoolId, values.schoolRollNumber)
      : { cipher: kept?.rollNumberCipher ?? null, index: kept?.rollNumberIndex ?? null }
  return {
    name,
    ...nameKeys(name),
    sex: values.sex ?? known?.sex ?? null,
    homeClassId: values.homeClassId ?? known?.homeClassId ?? '',
    remark: values.remark ?? known?.remark ?? null,
    careNote: values.careNote ?? known?.careNote ?? null,
    rollNumberCipher: sealed.cipher,
    rollNumberIndex: sealed.index,
    archivedAt: null,
  }
}

/** Sets the columns of many pupils in one statement. */
export async function updatePupilColumns(
  tx: Transaction,
  schoolId: string,
  rows: readonly (PupilColumns & { readonly id: string })[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "pupil" AS p
    SET "name" = v."name", "pinyin" = v."pinyin", "initials" = v."initials", "sex" = v."sex",
      "home_class_id" = v."homeClassId", "remark" = v."remark", "care_note" = v."careNote",
      "roll_number_cipher" = v."rollNumberCipher", "roll_number_index" = v."rollNumberIndex",
      "archived_at" = v."archivedAt", "updated_at" = ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v(
      "id" uuid, "name" text, "pinyin" text, "initials" text, "sex" "sex", "homeClassId" uuid, "remark" text,
      "careNote" text, "rollNumberCipher" bytea, "rollNumberIndex" bytea, "archivedAt" timestamptz)
    WHERE p."school_id" = ${schoolId}::uuid AND p."id" = v."id"`
}

/** Sets the columns of many guardians in one statement. */
export async function updateGuardianColumns(
  tx: Transaction,
  schoolId: string,
  rows: readonly (GuardianColumns & { readonly id: string })[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "guardian" AS g
    SET "name" = v."name", "pinyin" = v."pinyin", "initials" = v."initials",
      "phone_cipher" = v."phoneCipher", "phone_index" = v."phoneIndex", "updated_at" = ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v(
      "id" uuid, "name" text, "pinyin" text, "initials" text, "phoneCipher" bytea, "phoneIndex" bytea)
    WHERE g."school_id" = ${schoolId}::uuid AND g."id" = v."id"`
}

/** Points many guardianships at a guardian, in a relation, in one statement. */
export async function updateGuardianships(
  tx: Transaction,
  schoolId: string,
  rows: readonly { readonly id: string; readonly guardianId: string; readonly relation: string }[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "guardianship" AS s
    SET "guardian_id" = v."guardianId", "relation" = v."relation"
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v("id" uuid, "guardianId" uuid, "relation" "guardian_relation")
    WHERE s."school_id" = ${schoolId}::uuid AND s."id" = v."id"`
}
