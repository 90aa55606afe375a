import type { Role } from '@afterbell/db/client'
import { database } from '../database.ts'

/** Numbers the scenes of one test database, so that names never meet. */
let scenes = 0

/** A school with its six grades, two home classes each, and one account of every role; all invented. */
export async function setScene() {
  scenes += 1
  const bureau = await database.bureau.create({ data: { name: `示范教育局${scenes}` } })
  const district = await database.district.create({ data: { bureauId: bureau.id, name: '示范学区' } })
  const school = await database.school.create({
    data: { bureauId: bureau.id, districtId: district.id, name: `示范小学${scenes}` },
  })
  const schoolId = school.id
  const grades = await database.grade.createManyAndReturn({
    data: [1, 2, 3, 4, 5, 6].map((number) => ({ schoolId, number })),
  })
  const homeClasses = await database.homeClass.createManyAndReturn({
    data: grades.flatMap(({ id }) => [1, 2].map((number) => ({ schoolId, gradeId: id, number }))),
  })
  const term = await database.term.create({
    data: {
      schoolId,
      name: '2022年春学期',
      startsOn: new Date('2022-02-14'),
      endsOn: new Date('2022-06-30'),
      firstServiceOn: new Date('2022-02-14'),
      state: 'OPEN',
    },
  })
  const account = async (role: Role, narrowed: { grades?: number[]; staffId?: string; guardianId?: string } = {}) => {
    const within = role === 'BUREAU' ? { bureauId: bureau.id } : { schoolId, ...narrowed }
    const email = `${role}.${scenes}.${crypto.randomUUID()}@example.invalid`
    const { id } = await database.user.create({
      data: { name: `示范${role}`, email, grants: { create: { role, ...within } } },
      select: { id: true },
    })
    return id
  }
  return {
    bureau,
    district,
    school,
    term,
    grades,
    homeClasses,
    /** Adds an account with one role here. */
    account,
    admin: await account('SCHOOL_ADMIN'),
    office: await account('OFFICE'),
    lead3: await account('GRADE_LEAD', { grades: [3] }),
    lead5: await account('GRADE_LEAD', { grades: [5] }),
    bureauStaff: await account('BUREAU'),
  }
}

export type Scene = Awaited<ReturnType<typeof setScene>>
