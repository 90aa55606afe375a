import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { recordedStatements } from '../../testing/recorded-statements.ts'
import { type Scene, setScene } from '../../testing/scene.ts'
import { ask } from '../../testing/test-api.ts'
import { nameKeys } from './name-keys.ts'
import { guardianPhone, rollNumber, staffPhone } from './sealing.ts'

const pupilList = `{ pupils(page: { page: 1, perPage: 100 }) { total items { name careNote rollNumberMasked
  homeClass { name headTeacher { name phoneMasked } pupilCount }
  guardianships { relation guardian { name phoneMasked guardianships { pupil { name careNote } } } } } } }`
const guardianList = `{ guardians(page: { page: 1, perPage: 100 }) { total items { name phoneMasked
  guardianships { relation pupil { name careNote homeClass { name } } } } } }`
const staffList = `{ staff(page: { page: 1, perPage: 100 }) { total items { name phoneMasked grade { number } homeClasses { name } } } }`
const classList = `{ homeClasses(page: { page: 1, perPage: 100 }) { items { name pupilCount headTeacher { name } pupils { name careNote } } } }`

let here: Scene
beforeAll(async () => {
  here = await setScene()
})

/** One more of everything, in both grades, with everything that is sealed or sensitive. */
async function more() {
  const schoolId = here.school.id
  for (const grade of [3, 5]) {
    const phone = guardianPhone.seal(schoolId, '12000000001')
    const roll = rollNumber.seal(schoolId, 'G330106201501010011')
    const own = staffPhone.seal(schoolId, '12000000002')
    const homeClass = here.classOf(grade)
    const staff = await database.staff.create({
      data: {
        schoolId,
        staffNumber: crypto.randomUUID().slice(0, 12),
        kind: 'TEACHER',
        name: '示范',
        ...nameKeys('示范'),
        gradeId: homeClass.gradeId,
        phoneCipher: own.cipher,
        phoneIndex: own.index,
      },
    })
    await database.pupil.create({
      data: {
        schoolId,
        homeClassId: homeClass.id,
        pupilNumber: crypto.randomUUID().slice(0, 12),
        name: '示范',
        ...nameKeys('示范'),
        careNote: '事项',
        rollNumberCipher: roll.cipher,
        rollNumberIndex: roll.index,
        guardianships: {
          create: {
            relation: 'FATHER',
            guardian: {
              create: {
                schoolId,
                name: '示范',
                ...nameKeys('示范'),
                phoneCipher: phone.cipher,
                phoneIndex: phone.index,
              },
            },
          },
        },
      },
    })
    if (grade === 5) {
      await database.homeClass.update({
        where: { schoolId_id: { schoolId, id: homeClass.id } },
        data: { headTeacherId: staff.id },
      })
    }
  }
}

const count = async (document: string, as: string) => {
  const { length } = await recordedStatements(async () => {
    const { errors } = await ask(document, {}, { as })
    expect(errors).toBeUndefined()
  })
  return length
}

describe('statements do not grow with rows, sensitive fields included', () => {
  const askers = ['admin', 'lead5', 'office'] as const
  test.for([
    ['pupils', pupilList],
    ['guardians', guardianList],
    ['staff', staffList],
    ['home classes', classList],
  ] as const)('of the list of %s', async ([, document]) => {
    await more()
    const counts = async () => {
      const all: number[] = []
      for (const asker of askers) all.push(await count(document, here.accounts[asker]))
      return all
    }
    const before = await counts()
    for (let each = 0; each < 4; each += 1) await more()
    expect(await counts()).toEqual(before)
    expect(Math.max(...before)).toBeLessThanOrEqual(16)
  })
})
