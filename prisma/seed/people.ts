import { nameKeys } from '@afterbell/api/src/modules/people/name-keys.ts'
import { guardianPhone, rollNumber, staffPhone } from '@afterbell/api/src/modules/people/sealing.ts'
import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import type { Grade } from '@afterbell/domain/schools/grade'
import { demoId } from './choice.ts'
import { inChunks } from './chunks.ts'
import { inventedName } from './people/names.ts'
import { type DemoPupil, planPupils } from './people/pupils.ts'
import { type DemoStaff, planStaff } from './people/staff.ts'
import { gradeId, homeClassId, NEIGHBOURS, SCHOOL } from './schools.ts'

/** Everybody of the demo school. */
export interface DemoPeople {
  readonly staff: readonly DemoStaff[]
  readonly pupils: readonly DemoPupil[]
}

const schoolId = SCHOOL.id

/** Reads the school's own lists and says whom it has. */
export async function planPeople(): Promise<DemoPeople> {
  return { staff: await planStaff(), pupils: await planPupils() }
}

/** Writes the staff; their offices and grades are there. */
export async function writeStaff(tx: DatabaseTransaction, { staff }: DemoPeople): Promise<void> {
  await inChunks(staff.map(staffRow), (data) => tx.staff.createMany({ data }))
}

/** Writes pupils and guardians, and a few pupils of the schools beside; their home classes are there. */
export async function writePupils(tx: DatabaseTransaction, { pupils }: DemoPeople): Promise<void> {
  await inChunks([...pupils.map(pupilRow), ...NEIGHBOURS.flatMap(neighbourPupils)], (data) =>
    tx.pupil.createMany({ data }),
  )
  await inChunks(pupils.flatMap(guardianRows), (data) => tx.guardian.createMany({ data }))
  await inChunks(pupils.flatMap(guardianshipRows), (data) => tx.guardianship.createMany({ data }))
}

function staffRow({
  id,
  staffNumber,
  name,
  kind,
  officeId,
  grade,
  subjects,
  phone,
}: DemoStaff): Prisma.StaffCreateManyInput {
  const sealed = staffPhone.seal(schoolId, phone)
  return {
    schoolId,
    id,
    staffNumber,
    name,
    ...nameKeys(name),
    kind,
    officeId,
    gradeId: grade && gradeId(SCHOOL, grade),
    subjects: [...subjects],
    phoneCipher: sealed.cipher,
    phoneIndex: sealed.index,
  }
}

/** When the pupils left whom the school's list brings back. */
const LEFT_AT = new Date('2022-01-21T08:00:00Z')

function pupilRow(pupil: DemoPupil): Prisma.PupilCreateManyInput {
  const { id, pupilNumber, name, homeClassId, sex, remark, careNote, left } = pupil
  const sealed = rollNumber.seal(schoolId, inventedRollNumber(pupilNumber))
  return {
    schoolId,
    id,
    homeClassId,
    pupilNumber,
    name,
    ...nameKeys(name),
    sex,
    remark,
    careNote,
    rollNumberCipher: sealed.cipher,
    rollNumberIndex: sealed.index,
    archivedAt: left ? LEFT_AT : null,
  }
}

/** A 学籍号 of the kind that no citizen id stands in (L), and of a province that does not exist. */
function inventedRollNumber(pupilNumber: string): string {
  return `L99${pupilNumber.padStart(16, '0')}`
}

function guardianRows({ guardians }: DemoPupil): Prisma.GuardianCreateManyInput[] {
  return guardians.map(({ id, name, phone }) => {
    const sealed = guardianPhone.seal(schoolId, phone)
    return { schoolId, id, name, ...nameKeys(name), phoneCipher: sealed.cipher, phoneIndex: sealed.index }
  })
}

function guardianshipRows({ id: pupilId, pupilNumber, guardians }: DemoPupil): Prisma.GuardianshipCreateManyInput[] {
  return guardians.map(({ id: guardianId, relation }, index) => ({
    schoolId,
    id: demoId('guardianship', pupilNumber, index),
    pupilId,
    guardianId,
    relation,
    order: index + 1,
  }))
}

/** How many pupils a school beside has in each grade. */
const NEIGHBOUR_PUPILS = 2

function neighbourPupils(neighbour: (typeof NEIGHBOURS)[number]): Prisma.PupilCreateManyInput[] {
  const grades: readonly Grade[] = [1, 3, 5]
  return grades.flatMap((grade) =>
    Array.from({ length: NEIGHBOUR_PUPILS }, (_, index) => {
      const pupilNumber = `${2022 - grade}${grade}0${index + 1}`
      const name = inventedName(neighbour.name, pupilNumber)
      return {
        schoolId: neighbour.id,
        id: demoId('pupil', neighbour.name, pupilNumber),
        homeClassId: homeClassId(neighbour, grade, index + 1),
        pupilNumber,
        name,
        ...nameKeys(name),
      }
    }),
  )
}
