import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { StaffValues } from '@afterbell/domain/people/staff-list-line'
import type { Transaction } from '../../../database.ts'
import { nameKeys } from '../name-keys.ts'
import { staffPhone } from '../sealing.ts'
import { columnText } from './column-text.ts'
import type { PlannedStaff, StaffPlan } from './plan-staff.ts'
import type { StaffState } from './staff-state.ts'

/** The columns of a member of staff that a list can change. */
export type StaffColumns = Pick<
  Prisma.StaffGetPayload<object>,
  'name' | 'pinyin' | 'initials' | 'officeId' | 'gradeId' | 'subjects' | 'phoneCipher' | 'phoneIndex' | 'archivedAt'
>

/** Carries the plan out in a handful of statements. Every row written has `at` as the time of its change. */
export async function writeStaff(
  tx: Transaction,
  { schoolId }: SchoolViewer,
  { plan, state, at }: { readonly plan: StaffPlan; readonly state: StaffState; readonly at: Date },
): Promise<void> {
  const columns = (planned: PlannedStaff) => staffColumns(schoolId, planned, state)
  await tx.staff.createMany({
    data: plan.newStaff.map((planned) => ({
      ...columns(planned),
      schoolId,
      id: planned.id,
      staffNumber: planned.values.staffNumber ?? '',
      kind: kindOf(planned.values),
      createdAt: at,
      updatedAt: at,
    })),
  })
  await updateStaffColumns(
    tx,
    schoolId,
    plan.changedStaff.map((planned) => ({ id: planned.id, ...columns(planned) })),
    at,
  )
  await setHeadTeachers(
    tx,
    schoolId,
    plan.headships.map(({ homeClassId, after }) => ({ homeClassId, headTeacherId: after })),
    at,
  )
}

/** Lists do not say what kind of person serves; who has a class, a grade or a subject teaches. */
function kindOf({ subjects, grade, homeClassId }: StaffValues): 'TEACHER' | 'EMPLOYEE' {
  return (subjects?.length ?? 0) > 0 || grade !== undefined || homeClassId !== undefined ? 'TEACHER' : 'EMPLOYEE'
}

/** The member of staff as the list leaves him. What the list does not say stays; who is on it serves. */
function staffColumns(schoolId: string, { known, values }: PlannedStaff, { gradeIds }: StaffState): StaffColumns {
  const name = values.name ?? known?.name ?? ''
  const kept = known?.row
  const sealed =
    values.phone !== undefined && values.phone !== known?.phone
      ? staffPhone.seal(schoolId, values.phone)
      : { cipher: kept?.phoneCipher ?? null, index: kept?.phoneIndex ?? null }
  return {
    name,
    ...nameKeys(name),
    officeId: values.officeId ?? kept?.officeId ?? null,
    gradeId: (values.grade && gradeIds.get(values.grade)) ?? kept?.gradeId ?? null,
    subjects: [...(values.subjects ?? kept?.subjects ?? [])],
    phoneCipher: sealed.cipher,
    phoneIndex: sealed.index,
    archivedAt: null,
  }
}

/** Sets the columns of many members of staff in one statement. */
export async function updateStaffColumns(
  tx: Transaction,
  schoolId: string,
  rows: readonly (StaffColumns & { readonly id: string })[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "staff" AS s
    SET "name" = v."name", "pinyin" = v."pinyin", "initials" = v."initials", "office_id" = v."officeId",
      "grade_id" = v."gradeId", "subjects" = v."subjects", "phone_cipher" = v."phoneCipher",
      "phone_index" = v."phoneIndex", "archived_at" = v."archivedAt", "updated_at" = ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v(
      "id" uuid, "name" text, "pinyin" text, "initials" text, "officeId" uuid, "gradeId" uuid, "subjects" text[],
      "phoneCipher" bytea, "phoneIndex" bytea, "archivedAt" timestamptz)
    WHERE s."school_id" = ${schoolId}::uuid AND s."id" = v."id"`
}

/** Gives many home classes their head teachers, or none, in one statement. */
export async function setHeadTeachers(
  tx: Transaction,
  schoolId: string,
  rows: readonly { readonly homeClassId: string; readonly headTeacherId: string | null }[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw`
    UPDATE "home_class" AS h
    SET "head_teacher_id" = v."headTeacherId", "updated_at" = ${at.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${columnText(rows)}::jsonb) AS v("homeClassId" uuid, "headTeacherId" uuid)
    WHERE h."school_id" = ${schoolId}::uuid AND h."id" = v."homeClassId"`
}
