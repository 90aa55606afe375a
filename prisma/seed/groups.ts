import type { DatabaseTransaction, GroupKind, GroupPosition, Prisma } from '@afterbell/db/client'
import { GRADES, type Grade } from '@afterbell/domain/schools/grade'
import { type SchoolDate, storedDate } from '@afterbell/domain/schools/school-day'
import { demoId, inDrawnOrder } from './choice.ts'
import { groupId, OFFICES } from './groups/offices.ts'
import type { DemoPupil } from './people/pupils.ts'
import { type DemoStaff, PRINCIPAL, VICE_PRINCIPALS } from './people/staff.ts'
import type { DemoPeople } from './people.ts'
import { gradeId, SCHOOL } from './schools.ts'

/** The group that answers for the service (R40), and the parents' own. */
export const LEADING_GROUP = '课后服务领导小组'
export const PARENTS_COMMITTEE = '家长委员会'

/** Seats are held from the school year's first day on; parents' seats change at the turn of the year. */
const SCHOOL_YEAR_START: SchoolDate = '2021-09-01'
const LAST_DAY_OF_FORMER_PARENTS: SchoolDate = '2022-01-31'
const FIRST_DAY_OF_NEW_PARENTS: SchoolDate = '2022-02-01'

const schoolId = SCHOOL.id

/** Writes the groups, without anybody in them. */
export async function writeGroups(tx: DatabaseTransaction): Promise<void> {
  const group = (kind: GroupKind, name: string, grade: Grade | null = null): Prisma.GroupCreateManyInput => ({
    schoolId,
    id: groupId(name),
    kind,
    name,
    gradeId: grade && gradeId(SCHOOL, grade),
  })
  await tx.group.createMany({
    data: [
      group('LEADING_GROUP', LEADING_GROUP),
      ...OFFICES.map(({ name, grade }) => group(grade === null ? 'OFFICE' : 'GRADE_DEPARTMENT', name, grade)),
      group('PARENTS_COMMITTEE', PARENTS_COMMITTEE),
    ],
  })
}

/** Who sits in which group, as what, and from when (R40, R41). */
export type DemoSeat = Prisma.GroupMembershipCreateManyInput & { readonly id: string }

/** Seats people: staff in their offices and departments, their heads in the leading group, parents for their pupils. */
export function planSeats({ staff, pupils }: DemoPeople): DemoSeat[] {
  const membersOf = (office: string) => staff.filter(({ officeId }) => officeId === office)
  return [
    ...OFFICES.flatMap(({ id, name }) => officeSeats(membersOf(id), name)),
    ...leadingSeats(staff),
    ...parentSeats(pupils),
  ]
}

/** Writes the seats; groups and people are there. */
export async function writeSeats(tx: DatabaseTransaction, seats: readonly DemoSeat[]): Promise<void> {
  await tx.groupMembership.createMany({ data: [...seats] })
}

/** Who leads an office or a grade department: its first head teacher, or else its first member. */
export function leaderOf(officeName: string, staff: readonly DemoStaff[]): DemoStaff {
  const members = staff.filter(({ officeId }) => officeId === groupId(officeName))
  const leader = members.find(({ homeClassId }) => homeClassId !== undefined) ?? members[0]
  if (!leader) throw new Error(`Nobody of the demo school is in ${officeName}`)
  return leader
}

function officeSeats(members: readonly DemoStaff[], officeName: string): DemoSeat[] {
  const leader = leaderOf(officeName, members)
  const [deputy] = members.filter((each) => each !== leader)
  return members.map((each) => {
    const position = each === leader ? 'LEADER' : each === deputy ? 'DEPUTY' : 'MEMBER'
    return staffSeat(officeName, each, position)
  })
}

/** The principal leads, the vice-principals are her deputies, the heads of offices and departments members. */
function leadingSeats(staff: readonly DemoStaff[]): DemoSeat[] {
  const byNumber = (number: string) => staff.filter(({ staffNumber }) => staffNumber === number)
  return [
    ...byNumber(PRINCIPAL).map((each) => staffSeat(LEADING_GROUP, each, 'LEADER')),
    ...VICE_PRINCIPALS.flatMap(byNumber).map((each) => staffSeat(LEADING_GROUP, each, 'DEPUTY')),
    ...OFFICES.map(({ name }) => staffSeat(LEADING_GROUP, leaderOf(name, staff), 'MEMBER')),
  ]
}

function staffSeat(groupName: string, { id, staffNumber }: DemoStaff, position: GroupPosition): DemoSeat {
  return {
    schoolId,
    id: demoId('seat', groupName, staffNumber),
    groupId: groupId(groupName),
    staffId: id,
    position,
    startsOn: storedDate(SCHOOL_YEAR_START),
  }
}

/** Of each grade one parent stands for the parents in the leading group, and three sit in the parents' committee. */
function parentSeats(pupils: readonly DemoPupil[]): DemoSeat[] {
  const willing = GRADES.map((grade) =>
    inDrawnOrder(
      pupils.filter((pupil) => pupil.grade === grade && !pupil.left),
      ({ pupilNumber }) => pupilNumber,
      'parents who serve',
    ),
  )
  return willing.flatMap(([first, second, third, fourth], index) => {
    if (!first || !second || !third || !fourth)
      throw new Error(`The demo school has too few pupils in grade ${index + 1}`)
    return [
      parentSeat(LEADING_GROUP, first, 'PARENT_REPRESENTATIVE', FIRST_DAY_OF_NEW_PARENTS),
      parentSeat(LEADING_GROUP, fourth, 'PARENT_REPRESENTATIVE', SCHOOL_YEAR_START, LAST_DAY_OF_FORMER_PARENTS),
      parentSeat(PARENTS_COMMITTEE, first, COMMITTEE_POSITIONS[index] ?? 'MEMBER', SCHOOL_YEAR_START),
      parentSeat(PARENTS_COMMITTEE, second, 'MEMBER', SCHOOL_YEAR_START),
      parentSeat(PARENTS_COMMITTEE, third, 'MEMBER', SCHOOL_YEAR_START),
    ]
  })
}

/** The committee is led by a parent of grade 1, who will be there longest. */
const COMMITTEE_POSITIONS: readonly GroupPosition[] = ['LEADER', 'DEPUTY', 'DEPUTY']

function parentSeat(
  groupName: string,
  { id, pupilNumber, guardians: [guardian] }: DemoPupil,
  position: GroupPosition,
  startsOn: SchoolDate,
  endsOn?: SchoolDate,
): DemoSeat {
  return {
    schoolId,
    id: demoId('seat', groupName, pupilNumber),
    groupId: groupId(groupName),
    guardianId: guardian?.id,
    pupilId: id,
    position,
    startsOn: storedDate(startsOn),
    endsOn: endsOn && storedDate(endsOn),
  }
}
