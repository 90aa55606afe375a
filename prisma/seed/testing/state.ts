import { guardianPhone, rollNumber, staffPhone } from '@afterbell/api/src/modules/people/sealing.ts'
import type { DatabaseClient } from '@afterbell/db/client'
import type { KnownPupil, PupilListState } from '@afterbell/domain/people/pupil-list'
import type { KnownStaffMember, StaffListState } from '@afterbell/domain/people/staff-list'
import { isGrade } from '@afterbell/domain/schools/grade'
import { SCHOOL } from '../schools.ts'

const schoolId = SCHOOL.id

/** What the check of a list of pupils is told about the school, read from its database. */
export async function pupilListState(database: DatabaseClient): Promise<PupilListState> {
  const pupils = await database.pupil.findMany({
    where: { schoolId },
    include: { guardianships: { orderBy: { order: 'asc' }, include: { guardian: true } } },
  })
  return {
    homeClasses: await homeClassesIn(database),
    pupils: pupils.map(
      (pupil): KnownPupil => ({
        ...pupil,
        schoolRollNumber: pupil.rollNumberCipher && rollNumber.open(schoolId, pupil.rollNumberCipher),
        archived: pupil.archivedAt !== null,
        guardians: pupil.guardianships.map(({ relation, guardian: { name, phoneCipher } }) => ({
          name,
          relation,
          phone: phoneCipher ? guardianPhone.open(schoolId, phoneCipher) : '',
        })),
      }),
    ),
  }
}

/** What the check of a list of staff is told about the school, read from its database. */
export async function staffListState(database: DatabaseClient): Promise<StaffListState> {
  const offices = await database.group.findMany({
    where: { schoolId, kind: { in: ['OFFICE', 'GRADE_DEPARTMENT'] } },
    include: { grade: true },
  })
  const staff = await database.staff.findMany({ where: { schoolId }, include: { grade: true, homeClasses: true } })
  return {
    homeClasses: await homeClassesIn(database),
    offices: offices.map(({ id, name, grade }) => ({ id, name, grade: gradeOf(grade) })),
    staff: staff.map(
      (member): KnownStaffMember => ({
        ...member,
        grade: gradeOf(member.grade),
        homeClassId: member.homeClasses[0]?.id ?? null,
        phone: member.phoneCipher && staffPhone.open(schoolId, member.phoneCipher),
        archived: member.archivedAt !== null,
      }),
    ),
  }
}

async function homeClassesIn(database: DatabaseClient) {
  const homeClasses = await database.homeClass.findMany({ where: { schoolId }, include: { grade: true } })
  return homeClasses.flatMap(({ id, number, grade }) => {
    const of = gradeOf(grade)
    return of === null ? [] : [{ id, number, grade: of }]
  })
}

function gradeOf(grade: { readonly number: number } | null) {
  return grade && isGrade(grade.number) ? grade.number : null
}
