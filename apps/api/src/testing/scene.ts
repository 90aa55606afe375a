import type { Role } from '@afterbell/db/client'
import { database } from '../database.ts'

/** Numbers the scenes of one test database, so that names never meet. */
let scenes = 0

/** A school with its six grades, two home classes each, and one account of every role; all invented. */
export async function setScene() {
  scenes += 1
  const bureau = await database.bureau.create({ data: { name: `示范教育局 ${crypto.randomUUID()}` } })
  const district = await database.district.create({ data: { bureauId: bureau.id, name: '示范学区' } })
  const school = await database.school.create({
    data: { bureauId: bureau.id, districtId: district.id, name: `示范小学 ${scenes}` },
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
  const account = async (role: Role, narrowed: Narrowed = {}) => {
    const { grades: led, staffId, guardianId, ...state } = narrowed
    const within = role === 'BUREAU' ? { bureauId: bureau.id } : { schoolId, grades: led, staffId, guardianId }
    const email = `${role}.${scenes}.${crypto.randomUUID()}@example.invalid`
    const { id } = await database.user.create({
      data: { name: `示范${role}`, email, ...state, grants: { create: { role, ...within } } },
      select: { id: true },
    })
    return id
  }
  const classOf = (grade: number) => {
    const found = homeClasses.find(({ gradeId }) => gradeId === grades.find(({ number }) => number === grade)?.id)
    if (!found) throw new Error(`The scene has no grade ${grade}`)
    return found
  }
  const pupil = (grade: number, name: string) =>
    database.pupil.create({
      data: {
        schoolId,
        homeClassId: classOf(grade).id,
        pupilNumber: crypto.randomUUID().slice(0, 12),
        name,
        pinyin: 'shifan',
        initials: 'sf',
      },
    })
  const pupils = { grade3: await pupil(3, '示范三'), grade5: await pupil(5, '示范五') }
  const guardian = await database.guardian.create({
    data: {
      schoolId,
      name: '示范家长',
      pinyin: 'shifanjiazhang',
      initials: 'sfjz',
      guardianships: { create: { pupilId: pupils.grade3.id, relation: 'MOTHER' } },
    },
  })
  const teacher = await database.staff.create({
    data: {
      schoolId,
      staffNumber: crypto.randomUUID().slice(0, 12),
      name: '示范教师',
      pinyin: 'shifanjiaoshi',
      initials: 'sfjs',
      kind: 'TEACHER',
      homeClasses: { connect: { schoolId_id: { schoolId, id: classOf(3).id } } },
    },
  })
  const venue = await database.venue.create({ data: { schoolId, name: '示范体育馆', kind: 'HALL', capacity: 60 } })
  const accounts = {
    admin: await account('SCHOOL_ADMIN'),
    office: await account('OFFICE'),
    lead3: await account('GRADE_LEAD', { grades: [3] }),
    lead5: await account('GRADE_LEAD', { grades: [5] }),
    teacher: await account('TEACHER', { staffId: teacher.id }),
    guardian: await account('GUARDIAN', { guardianId: guardian.id }),
    bureau: await account('BUREAU'),
    banned: await account('SCHOOL_ADMIN', { banned: true }),
    firstPassword: await account('SCHOOL_ADMIN', { mustChangePassword: true }),
  }
  return {
    bureau,
    district,
    school,
    term,
    grades,
    homeClasses,
    venue,
    teacher,
    guardian,
    /** One pupil in grade 3 (in the teacher's home class, and the guardian's child) and one in grade 5. */
    pupils,
    /** An account of each role, one that is banned, and one that must change its password first. */
    accounts,
    /** Adds an account with one role here. */
    account,
    /** The first home class of a grade. */
    classOf,
    admin: accounts.admin,
    office: accounts.office,
    lead3: accounts.lead3,
    lead5: accounts.lead5,
    bureauStaff: accounts.bureau,
  }
}

export type Scene = Awaited<ReturnType<typeof setScene>>

interface Narrowed {
  readonly grades?: number[]
  readonly staffId?: string
  readonly guardianId?: string
  readonly banned?: boolean
  readonly mustChangePassword?: boolean
}
