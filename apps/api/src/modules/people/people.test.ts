import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'
import { nameKeys } from './name-keys.ts'
import { guardianPhone, rollNumber, staffPhone } from './sealing.ts'

const list = `query ($filter: PupilFilter, $sort: PupilSort) {
  pupils(page: { page: 1, perPage: 100 }, sort: $sort, filter: $filter) { total items { id name careNote rollNumberMasked } } }`

let here: Scene
let elsewhere: Scene
let teacherless: string

async function addPupil(scene: Scene, grade: number, name: string, more: object = {}) {
  return database.pupil.create({
    data: {
      schoolId: scene.school.id,
      homeClassId: scene.classOf(grade).id,
      pupilNumber: crypto.randomUUID().slice(0, 12),
      name,
      ...nameKeys(name),
      ...more,
    },
  })
}

async function addClub(scene: Scene, teacherId: string, pupilIds: readonly string[], state: 'ENROLLED' | 'WAITING') {
  const schoolId = scene.school.id
  return database.club.create({
    data: {
      schoolId,
      termId: scene.term.id,
      name: crypto.randomUUID(),
      category: 'ART',
      level: 'SCHOOL',
      minimum: 1,
      target: 20,
      maximum: 25,
      taken: state === 'ENROLLED' ? pupilIds.length : 0,
      teachers: { create: { staffId: teacherId } },
      enrolments: {
        create: pupilIds.map((pupilId, index) => ({
          pupilId,
          state,
          position: index + 1,
          ...(state === 'ENROLLED' && { enrolledAt: new Date() }),
        })),
      },
    },
  })
}

const namesSeen = async (as: string, filter: object = {}, sort?: object) => {
  const { data } = await ask(list, { filter, sort }, { as })
  return data.pupils.items.map(({ name }: { name: string }) => name) as string[]
}

beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
  const schoolId = here.school.id
  const sealedRoll = rollNumber.seal(schoolId, 'G330106201501010011')
  await addPupil(here, 3, '王欣怡', { pupilNumber: '2021030117', careNote: '花生过敏' })
  await addPupil(here, 5, '单雄信', {
    pupilNumber: '2019050101',
    careNote: '哮喘',
    rollNumberCipher: sealedRoll.cipher,
    rollNumberIndex: sealedRoll.index,
  })
  await addPupil(here, 5, '曾子墨', { pupilNumber: '2019050102' })
  await addPupil(here, 5, '赵离校', { archivedAt: new Date() })
  await addPupil(elsewhere, 3, '王欣怡', { pupilNumber: '2021030117' })
  const phone = guardianPhone.seal(schoolId, '12000000031')
  await database.guardian.update({
    where: { schoolId_id: { schoolId, id: here.guardian.id } },
    data: { phoneCipher: phone.cipher, phoneIndex: phone.index },
  })
  const own = staffPhone.seal(schoolId, '12000000099')
  await database.staff.update({
    where: { schoolId_id: { schoolId, id: here.teacher.id } },
    data: { phoneCipher: own.cipher, phoneIndex: own.index },
  })
  teacherless = await here.account('TEACHER')
})

describe('pupils are found as they are typed', () => {
  test.for([
    '王欣怡',
    '欣怡',
    ' 王 欣怡 ',
    'wangxinyi',
    'Wang Xinyi',
    'wxy',
    'WXY',
    'xiny',
    '20210301',
    '２０２１０３０１１７',
  ])('%s', async (q) => {
    expect(await namesSeen(here.admin, { q })).toEqual(['王欣怡'])
  })

  test('a surname of two readings is found by its own: shan and zeng', async () => {
    expect(await namesSeen(here.admin, { q: 'shanxiong' })).toEqual(['单雄信'])
    expect(await namesSeen(here.admin, { q: 'zzm' })).toEqual(['曾子墨'])
    expect(await namesSeen(here.admin, { q: 'danxiong' })).toEqual([])
  })

  test.for(['%', '_', '\\', "' OR 1=1 --", '2021%'])('the sign %s is only a sign', async (q) => {
    expect(await namesSeen(here.admin, { q })).toEqual([])
  })

  test('names sort by pinyin, not by code point', async () => {
    for (const name of ['张伟', '李敏', '王芳']) await addPupil(elsewhere, 1, name)
    const filter = { homeClassId: elsewhere.classOf(1).id }
    expect(await namesSeen(elsewhere.admin, filter, { field: 'name', order: 'ASC' })).toEqual(['李敏', '王芳', '张伟'])
    expect(await namesSeen(elsewhere.admin, filter, { field: 'name', order: 'DESC' })).toEqual(['张伟', '王芳', '李敏'])
  })

  test('class, grade and archive narrow the list', async () => {
    const grade5 = here.classOf(5)
    expect(await namesSeen(here.admin, { homeClassId: grade5.id })).toEqual(
      ['单雄信', '曾子墨', '示范五'].sort(byNumberOf),
    )
    expect(await namesSeen(here.admin, { gradeId: grade5.gradeId })).toHaveLength(3)
    expect(await namesSeen(here.admin, { archived: true })).toEqual(['赵离校'])
  })
})

/** Numbers of the scene's own pupils are random hex; those of these tests begin with 2. */
let numbers: Map<string, string>
const byNumberOf = (one: string, other: string) => ((numbers.get(one) ?? '') < (numbers.get(other) ?? '') ? -1 : 1)
beforeAll(async () => {
  const rows = await database.pupil.findMany({ where: { schoolId: here.school.id } })
  numbers = new Map(rows.map(({ name, pupilNumber }) => [name, pupilNumber]))
})

describe('which pupils each role sees', () => {
  test('the school’s staff see the school, and nobody another school', async () => {
    for (const as of [here.admin, here.office, here.lead3, here.lead5]) {
      expect((await namesSeen(as)).sort()).toEqual(['单雄信', '曾子墨', '王欣怡', '示范三', '示范五'].sort())
    }
  })

  test('a teacher sees the home class led and those enrolled in the clubs taught, a guardian the children', async () => {
    expect((await namesSeen(here.accounts.teacher)).sort()).toEqual(['王欣怡', '示范三'].sort())
    expect(await namesSeen(here.accounts.guardian)).toEqual(['示范三'])
    expect(await namesSeen(teacherless)).toEqual([])

    const grade5 = await database.pupil.findMany({
      where: { schoolId: here.school.id, name: { in: ['单雄信', '曾子墨'] } },
    })
    const [first, second] = grade5.sort((a, b) => a.pupilNumber.localeCompare(b.pupilNumber)).map(({ id }) => id)
    await addClub(here, here.teacher.id, [first ?? ''], 'ENROLLED')
    await addClub(here, here.teacher.id, [second ?? ''], 'WAITING')
    expect((await namesSeen(here.accounts.teacher)).sort()).toEqual(['单雄信', '王欣怡', '示范三'].sort())
  })

  test('one pupil is absent outside the reach, by any path', async () => {
    const one = 'query ($id: ID!) { pupil(id: $id) { name } }'
    const id = here.pupils.grade5.id
    expect((await ask(one, { id }, { as: here.accounts.guardian })).data.pupil).toBeNull()
    expect((await ask(one, { id }, { as: elsewhere.admin })).data.pupil).toBeNull()
    expect((await ask(one, { id: 'no-uuid' }, { as: here.admin })).data.pupil).toBeNull()
    const classes = `query ($id: ID!) { homeClass(id: $id) { pupilCount pupils { name } headTeacher { name phoneMasked } } }`
    const { data } = await ask(classes, { id: here.classOf(5).id }, { as: here.accounts.guardian })
    expect(data.homeClass.pupils).toEqual([])
    expect(data.homeClass.pupilCount).toBe(3)
  })

  test('the class shows its pupils and its head teacher', async () => {
    const classes = `query ($id: ID!) { homeClass(id: $id) { name pupilCount pupils { name } headTeacher { name phoneMasked } } }`
    const { data } = await ask(classes, { id: here.classOf(3).id }, { as: here.admin })
    expect(data.homeClass).toMatchObject({
      pupilCount: 2,
      headTeacher: { name: '示范教师', phoneMasked: '120****0099' },
    })
    const family = await ask(classes, { id: here.classOf(3).id }, { as: here.accounts.guardian })
    expect(family.data.homeClass).toMatchObject({
      pupils: [{ name: '示范三' }],
      headTeacher: { name: '示范教师', phoneMasked: null },
    })
  })
})

const notes = async (as: string, filter: object = {}) => {
  const { data } = await ask(list, { filter }, { as })
  return Object.fromEntries(
    data.pupils.items.map(({ name, careNote }: { name: string; careNote: string | null }) => [name, careNote]),
  )
}

describe('care notes are for few', () => {
  test('each role reads those in its reach, and null elsewhere', async () => {
    expect(await notes(here.admin)).toMatchObject({ 王欣怡: '花生过敏', 单雄信: '哮喘' })
    expect(await notes(here.lead3)).toMatchObject({ 王欣怡: '花生过敏', 单雄信: null })
    expect(await notes(here.lead5)).toMatchObject({ 王欣怡: null, 单雄信: '哮喘' })
    expect(await notes(here.office)).toMatchObject({ 王欣怡: null, 单雄信: null })
    expect(await notes(here.accounts.teacher)).toMatchObject({ 王欣怡: '花生过敏' })
    expect(await notes(here.accounts.guardian)).toEqual({ 示范三: null })
  })

  test('the filter finds them only within that reach', async () => {
    expect(Object.keys(await notes(here.lead3, { hasCareNote: true }))).toEqual(['王欣怡'])
    expect(Object.keys(await notes(here.office, { hasCareNote: true }))).toEqual([])
    expect(Object.keys(await notes(here.office, { hasCareNote: false }))).toEqual([])
    expect(Object.keys(await notes(here.lead5, { hasCareNote: false })).sort()).toEqual(['曾子墨', '示范五'].sort())
  })
})

describe('guardians and phones', () => {
  const guardians = `query ($filter: GuardianFilter) { guardians(page: {}, filter: $filter) {
    total items { name phoneMasked guardianships { relation pupil { name } } } } }`

  test('are shown masked, to those who may read contacts', async () => {
    const { data } = await ask(guardians, {}, { as: here.lead3 })
    expect(data.guardians.items).toEqual([
      {
        name: '示范家长',
        phoneMasked: '120****0031',
        guardianships: [{ relation: 'MOTHER', pupil: { name: '示范三' } }],
      },
    ])
    expect((await ask(guardians, {}, { as: here.lead5 })).data.guardians.total).toBe(0)
    expect((await ask(guardians, {}, { as: here.accounts.teacher })).data.guardians.total).toBe(1)
    expect((await ask(guardians, {}, { as: here.accounts.guardian })).errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('a guardian sees oneself with one’s child, an office all, a lead of another grade nobody', async () => {
    const own = 'query ($id: ID!) { pupil(id: $id) { guardianships { guardian { name } } } }'
    const seen = async (as: string) => (await ask(own, { id: here.pupils.grade3.id }, { as })).data.pupil.guardianships
    expect(await seen(here.accounts.guardian)).toHaveLength(1)
    expect(await seen(here.office)).toHaveLength(1)
    expect(await seen(here.lead5)).toHaveLength(0)
  })

  test('a whole phone finds the pupil, for those who read the contacts of the school alone', async () => {
    const filter = { guardianPhone: '120-0000-0031' }
    expect(await namesSeen(here.admin, filter)).toEqual(['示范三'])
    expect(await namesSeen(here.office, filter)).toEqual(['示范三'])
    expect(await namesSeen(here.lead3, filter)).toEqual([])
    expect(await namesSeen(here.admin, { guardianPhone: '1200000003' })).toEqual([])
    expect(await namesSeen(elsewhere.admin, filter)).toEqual([])
  })

  test('a roll number is masked, and null to those without contacts', async () => {
    const seen = async (as: string) => {
      const { data } = await ask(list, { filter: { q: '单雄信' } }, { as })
      return data.pupils.items[0].rollNumberMasked
    }
    expect(await seen(here.admin)).toBe('G3301**********0011')
    expect(await seen(here.lead5)).toBe('G3301**********0011')
    expect(await seen(here.lead3)).toBeNull()
  })
})

describe('staff', () => {
  const staff = 'query ($filter: StaffFilter) { staff(page: {}, filter: $filter) { items { name phoneMasked } } }'
  const names = async (as: string, filter: object = {}) =>
    (await ask(staff, { filter }, { as })).data.staff.items.map(({ name }: { name: string }) => name)

  test('know each other; families know who leads a class or teaches a club', async () => {
    await database.staff.create({
      data: {
        schoolId: here.school.id,
        staffNumber: 'V001',
        name: '翁志愿',
        ...nameKeys('翁志愿'),
        kind: 'VOLUNTEER',
      },
    })
    for (const as of [here.admin, here.office, here.lead3, here.accounts.teacher]) {
      expect(await names(as)).toEqual(['示范教师', '翁志愿'])
    }
    expect(await names(here.accounts.guardian)).toEqual(['示范教师'])
    expect(await names(here.admin, { kind: 'VOLUNTEER' })).toEqual(['翁志愿'])
    expect(await names(here.admin, { q: 'wzy' })).toEqual(['翁志愿'])
    expect(await names(here.admin, { q: 'v0' })).toEqual(['翁志愿'])
    expect(await names(elsewhere.admin, { q: 'wzy' })).toEqual([])
  })
})

describe('search over everything', () => {
  const search = 'query ($text: String!) { search(text: $text) { resource label detail } }'

  test('finds persons by name and initials, each with what tells it apart, within the reach', async () => {
    const found = async (as: string, text: string) => (await ask(search, { text }, { as })).data.search
    expect(await found(here.admin, 'wxy')).toEqual([{ resource: 'pupils', label: '王欣怡', detail: '三（1）班' }])
    expect(await found(here.accounts.guardian, 'wxy')).toEqual([])
    expect(await found(here.bureauStaff, 'wxy')).toEqual([])
    expect(await found(here.admin, '   ')).toEqual([])
    const both = await found(here.admin, '示范')
    expect(both.map(({ resource }: { resource: string }) => resource)).toContain('staff')
  })
})
