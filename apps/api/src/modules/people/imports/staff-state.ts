import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { SchoolHomeClass } from '@afterbell/domain/people/listed-class'
import type { KnownStaffMember } from '@afterbell/domain/people/staff-list'
import type { SchoolOffice } from '@afterbell/domain/people/staff-list-line'
import { type Grade, isGrade } from '@afterbell/domain/schools/grade'
import type { Transaction } from '../../../database.ts'
import { staffPhone } from '../sealing.ts'
import { loadHomeClasses } from './pupil-state.ts'

export interface HeldStaff extends KnownStaffMember {
  readonly row: Prisma.StaffGetPayload<object>
}

/** What the school has, as far as a list of staff is judged and written by it. */
export interface StaffState {
  readonly offices: readonly SchoolOffice[]
  readonly homeClasses: readonly SchoolHomeClass[]
  readonly staff: readonly HeldStaff[]
  readonly gradeIds: ReadonlyMap<Grade, string>
  /** Who leads each home class that has a head teacher. */
  readonly headTeachers: ReadonlyMap<string, string>
}

/** Reads that state. */
export async function loadStaffState(tx: Transaction, { schoolId }: SchoolViewer): Promise<StaffState> {
  const grades = await tx.grade.findMany({ where: { schoolId } })
  const numbers = new Map(grades.flatMap(({ id, number }) => (isGrade(number) ? [[id, number] as const] : [])))
  const offices = await tx.group.findMany({
    where: { schoolId, kind: { in: ['OFFICE', 'GRADE_DEPARTMENT'] }, archivedAt: null },
  })
  const led = await tx.homeClass.findMany({
    where: { schoolId, archivedAt: null, headTeacherId: { not: null } },
    orderBy: { id: 'asc' },
  })
  const classLedBy = new Map(led.map(({ id, headTeacherId }) => [headTeacherId, id]))
  const staff = await tx.staff.findMany({ where: { schoolId } })
  return {
    offices: offices.map(({ id, name, gradeId }) => ({ id, name, grade: numbers.get(gradeId ?? '') ?? null })),
    homeClasses: await loadHomeClasses(tx, schoolId),
    staff: staff.map((row) => ({
      id: row.id,
      row,
      staffNumber: row.staffNumber,
      name: row.name,
      officeId: row.officeId,
      grade: numbers.get(row.gradeId ?? '') ?? null,
      subjects: row.subjects,
      homeClassId: classLedBy.get(row.id) ?? null,
      phone: row.phoneCipher && staffPhone.open(schoolId, row.phoneCipher),
      archived: row.archivedAt !== null,
    })),
    gradeIds: new Map([...numbers].map(([id, number]) => [number, id])),
    headTeachers: new Map(led.flatMap(({ id, headTeacherId }) => (headTeacherId ? [[id, headTeacherId]] : []))),
  }
}
