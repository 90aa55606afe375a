import type { AttendanceStatus } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { database } from '../database.ts'
import { factTuesday, setRegisterFactsScene } from './register-facts-scene.ts'
import { ask } from './test-api.ts'

/** Two Tuesdays of February and March 2022, months that are long over. */
const tuesdays: readonly SchoolDate[] = [factTuesday, '2022-03-01', '2022-03-08']

/** A bureau's school with classes of registers: most of them came, and of the smallest class all but two. */
export async function setBureauScene() {
  const scene = await setRegisterFactsScene()
  const { schoolId } = scene
  const statuses = (pupils: number, absent: number): AttendanceStatus[] =>
    Array.from({ length: pupils }, (_, index) => (index < absent ? 'ABSENT' : 'PRESENT'))

  /** Registers of a home class on every Tuesday, with so many absent each time. */
  const attend = async (homeClassId: string, grade: number, pupils: number, absent: number) => {
    const made = await database.pupil.createManyAndReturn({
      data: Array.from({ length: pupils }, () => ({
        ...{ schoolId, homeClassId, pupilNumber: crypto.randomUUID().slice(0, 12) },
        ...{ name: '示范学生', pinyin: 'shifanxuesheng', initials: 'sfxs' },
      })),
    })
    const care = await scene.care(grade)
    await database.carePlace.createMany({
      data: made.map(({ id: pupilId }) => ({
        ...{ schoolId, termId: scene.termId, weekday: 2, pupilId, careClassId: care.id },
      })),
    })
    const marks = statuses(pupils, absent)
    for (const date of tuesdays) {
      await scene.take(care, { date, marks: made.map((pupil, index) => [pupil, marks[index] ?? 'PRESENT'] as const) })
    }
  }

  const classesOf = (grade: number) =>
    scene.homeClasses.filter(({ gradeId }) => gradeId === scene.gradeId(grade)).map(({ id }) => id)
  const [threeOne = '', threeTwo = ''] = classesOf(3)
  const [fiveOne = '', fiveTwo = ''] = classesOf(5)
  await attend(threeOne, 3, 20, 6)
  await attend(threeTwo, 3, 20, 1)
  await attend(fiveOne, 5, 20, 7)
  await attend(fiveTwo, 5, 20, 6)

  const run = async (document: string, variables: object, as: string, more: object = {}) => {
    const { data, errors } = await ask(document, variables, { as, ...more })
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }

  return { ...scene, threeOne, threeTwo, run }
}

export type BureauScene = Awaited<ReturnType<typeof setBureauScene>>
