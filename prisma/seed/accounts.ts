import { hashPassword } from '@afterbell/api/src/access/password-hash.ts'
import type { DatabaseTransaction, Prisma } from '@afterbell/db/client'
import type { Grade } from '@afterbell/domain/schools/grade'
import { demoId } from './choice.ts'
import { type DemoClubs, teachersOf } from './clubs.ts'
import { departmentOf, groupId, TEACHING_OFFICE } from './groups/offices.ts'
import { leaderOf } from './groups.ts'
import { type DemoStaff, VICE_PRINCIPALS } from './people/staff.ts'
import type { DemoPeople } from './people.ts'
import { BUREAU_ID, SCHOOL } from './schools.ts'

/** A demo account: who it is shown as, and its role with what narrows it. */
interface DemoAccount {
  readonly username: string
  readonly name: string
  readonly grant: Omit<Prisma.RoleGrantCreateManyInput, 'id' | 'userId'>
}

/** The id of a demo account. */
export function accountId(username: string): string {
  return demoId('account', username)
}

/**
 * Writes the demo accounts, all with one password; groups and staff are there.
 * @param hashes what {@link hashesFor} made of their password
 */
export async function writeAccounts(
  tx: DatabaseTransaction,
  people: DemoPeople,
  clubs: DemoClubs,
  hashes: ReadonlyMap<string, string>,
): Promise<void> {
  const accounts = demoAccounts(people, clubs)
  await tx.user.createMany({
    data: accounts.map(({ username, name }) => ({
      id: accountId(username),
      name,
      username,
      email: `${username}@demo.invalid`,
    })),
  })
  await tx.account.createMany({
    data: accounts.map(({ username }) => ({
      id: demoId('credential', username),
      userId: accountId(username),
      accountId: accountId(username),
      providerId: 'credential',
      password: hashes.get(username),
    })),
  })
  await tx.roleGrant.createMany({
    data: accounts.map(({ username, grant }) => ({
      id: demoId('grant', username),
      userId: accountId(username),
      ...grant,
    })),
  })
}

/** The user names that the start prints. */
export const USERNAMES = ['admin', 'office', 'lead3', 'lead5', 'teacher', 'bureau'] as const

/** A hash of the password for each account, each with a salt of its own: slow on purpose, so made before the transaction. */
export async function hashesFor(password: string): Promise<ReadonlyMap<string, string>> {
  return new Map(
    await Promise.all(USERNAMES.map(async (username) => [username, await hashPassword(password)] as const)),
  )
}

function demoAccounts({ staff }: DemoPeople, { clubs }: DemoClubs): DemoAccount[] {
  const inSchool = { schoolId: SCHOOL.id }
  const lead = (grade: Grade): DemoAccount['grant'] => ({
    ...inSchool,
    role: 'GRADE_LEAD',
    grades: [grade],
    staffId: leaderOf(departmentOf(grade), staff).id,
  })
  const vicePrincipal = staff.find(({ staffNumber }) => staffNumber === VICE_PRINCIPALS[0])
  const account = (username: (typeof USERNAMES)[number], name: string, grant: DemoAccount['grant']) => ({
    username,
    name: `${name}（演示账号）`,
    grant,
  })
  return [
    account('admin', '学校管理员', { ...inSchool, role: 'SCHOOL_ADMIN', staffId: vicePrincipal?.id }),
    account('office', '教学处', {
      ...inSchool,
      role: 'OFFICE',
      officeId: groupId(TEACHING_OFFICE),
      staffId: leaderOf(TEACHING_OFFICE, staff).id,
    }),
    account('lead3', '三年级组长', lead(3)),
    account('lead5', '五年级组长', lead(5)),
    account('teacher', '班主任兼社团教师', { ...inSchool, role: 'TEACHER', staffId: busyTeacher(staff, clubs).id }),
    account('bureau', '教育局', { bureauId: BUREAU_ID, role: 'BUREAU' }),
  ]
}

/** The first head teacher of grade 3 who leads a club as well, and does not lead the grade. */
function busyTeacher(staff: readonly DemoStaff[], clubs: DemoClubs['clubs']): DemoStaff {
  const busy = staff
    .filter(({ grade, homeClassId }) => grade === 3 && homeClassId !== undefined)
    .filter((member) => member !== leaderOf(departmentOf(3), staff))
    .find((member) => clubs.some((club) => teachersOf(club, staff).includes(member)))
  if (!busy) throw new Error('No head teacher of grade 3 of the demo school leads a club')
  return busy
}
