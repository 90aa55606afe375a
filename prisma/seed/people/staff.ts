import type { StaffKind } from '@afterbell/db/client'
import type { Grade } from '@afterbell/domain/schools/grade'
import { demoId } from '../choice.ts'
import { groupId, OFFICES } from '../groups/offices.ts'
import { homeClassesOf, SCHOOL } from '../schools.ts'
import { type ListedStaff, readStaffList } from './lists.ts'
import { formerPhone, inventedName, inventedPhone, misspelt } from './names.ts'

/** A member of staff of the demo school, a volunteer or an outside instructor. */
export interface DemoStaff {
  readonly id: string
  readonly staffNumber: string
  readonly name: string
  /** The name by which the school's own lists call him. */
  readonly listedName: string
  readonly kind: StaffKind
  readonly officeId: string | undefined
  readonly grade: Grade | undefined
  readonly subjects: readonly string[]
  readonly homeClassId: string | undefined
  readonly phone: string
}

/** The school's leaders. */
export const PRINCIPAL = 'A001'
export const VICE_PRINCIPALS: readonly string[] = ['A002', 'A003']

/** Those who are on no list of teachers: the school's leaders, its nurse, and helpers from outside (R71). */
const UNLISTED: readonly { staffNumber: string; kind: StaffKind; office?: string; subjects?: readonly string[] }[] = [
  { staffNumber: PRINCIPAL, kind: 'EMPLOYEE' },
  ...VICE_PRINCIPALS.map((staffNumber) => ({ staffNumber, kind: 'EMPLOYEE' as const })),
  { staffNumber: 'A004', kind: 'EMPLOYEE', office: '总务处', subjects: ['卫生保健'] },
  { staffNumber: 'V001', kind: 'VOLUNTEER' },
  { staffNumber: 'V002', kind: 'VOLUNTEER' },
  { staffNumber: 'V003', kind: 'VOLUNTEER' },
  { staffNumber: 'W001', kind: 'OUTSIDE_INSTRUCTOR', subjects: ['网球'] },
  { staffNumber: 'W002', kind: 'OUTSIDE_INSTRUCTOR', subjects: ['民乐'] },
  { staffNumber: 'W003', kind: 'OUTSIDE_INSTRUCTOR', subjects: ['机器人'] },
]

/** Whom the school does not have yet before it sends its list: they lead no class and no club. */
const NEWCOMERS: readonly string[] = ['T034', 'T048', 'T056', 'T078', 'T094']
/** Of whom it has another phone, a mistyped name, or last term's grade and department. */
const FORMER_PHONES: readonly string[] = ['T010', 'T051', 'T085']
const MISSPELT: readonly string[] = ['T018', 'T075']
const FORMER_GRADES: Readonly<Record<string, Grade>> = { T044: 5, T068: 5 }

/** The staff as the school had them before it sent its list of spring 2022, and those who are on no list. */
export async function planStaff(): Promise<DemoStaff[]> {
  const listed = await readStaffList(homeClassesOf(SCHOOL), OFFICES)
  const former = listed.filter(({ staffNumber }) => !NEWCOMERS.includes(staffNumber)).map(formerly)
  return [...former, ...UNLISTED.map(unlisted)]
}

function formerly(listed: ListedStaff): DemoStaff {
  const { staffNumber, name } = listed
  const phone = listed.phone ?? inventedPhone('staff', staffNumber)
  const grade = FORMER_GRADES[staffNumber]
  return {
    ...listed,
    id: demoId('staff', staffNumber),
    kind: 'TEACHER',
    name: MISSPELT.includes(staffNumber) ? misspelt(name) : name,
    listedName: name,
    phone: FORMER_PHONES.includes(staffNumber) ? formerPhone(phone) : phone,
    officeId: OFFICES.find((office) => grade !== undefined && office.grade === grade)?.id ?? listed.officeId,
    grade: grade ?? listed.grade,
  }
}

function unlisted({ staffNumber, kind, office, subjects = [] }: (typeof UNLISTED)[number]): DemoStaff {
  const name = inventedName('staff', staffNumber)
  return {
    id: demoId('staff', staffNumber),
    staffNumber,
    name,
    listedName: name,
    kind,
    officeId: office && groupId(office),
    grade: undefined,
    subjects,
    homeClassId: undefined,
    phone: inventedPhone('staff', staffNumber),
  }
}
