import type { GuardianRelation } from '@afterbell/domain/people/guardian-relation'
import type { Sex } from '@afterbell/domain/people/sex'
import type { Grade } from '@afterbell/domain/schools/grade'
import { demoId, draw } from '../choice.ts'
import { type DemoHomeClass, homeClassesOf, homeClassId, SCHOOL } from '../schools.ts'
import { type ListedPupil, readPupilList } from './lists.ts'
import { formerPhone, inventedName, inventedPhone, misspelt } from './names.ts'

/** A guardian of the demo school, in the order of calling. */
export interface DemoGuardian {
  readonly id: string
  readonly name: string
  readonly relation: GuardianRelation
  readonly phone: string
}

/** A pupil of the demo school. */
export interface DemoPupil {
  readonly id: string
  readonly pupilNumber: string
  readonly name: string
  readonly grade: Grade
  readonly homeClassId: string
  readonly sex: Sex | undefined
  readonly remark: string | undefined
  readonly careNote: string | undefined
  readonly left: boolean
  readonly guardians: readonly DemoGuardian[]
}

/** How far apart in the list the pupils stand whom the school has not, or has otherwise, before it sends the list. */
const MISSING_EVERY = 40
const OTHER_CLASS_EVERY = 60
const FORMER_PHONE_EVERY = 45
const MISSPELT_EVERY = 150
const LEFT_EVERY = 700

/** Pupils who are at the school and, by an oversight, not in its list. */
const UNLISTED: readonly { pupilNumber: string; grade: Grade; number: number }[] = [
  { pupilNumber: '20219901', grade: 1, number: 2 },
  { pupilNumber: '20199902', grade: 3, number: 5 },
  { pupilNumber: '20189903', grade: 4, number: 1 },
  { pupilNumber: '20169904', grade: 6, number: 3 },
]

/**
 * The pupils as the school had them before it sent its list of spring 2022, so that an import of that list has pupils to
 * add, to change, to bring back and to leave alone.
 */
export async function planPupils(): Promise<DemoPupil[]> {
  const homeClasses = homeClassesOf(SCHOOL)
  const listed = await readPupilList(homeClasses)
  const former = listed.flatMap((pupil, index) => (isEvery(MISSING_EVERY, index) ? [] : formerly(pupil, index)))
  const unlisted = UNLISTED.map(
    ({ pupilNumber, grade, number }): FormerPupil => ({
      pupilNumber,
      name: inventedName('unlisted', pupilNumber),
      homeClassId: homeClassId(SCHOOL, grade, number),
      sex: draw('sex of', pupilNumber) < 0.5 ? 'FEMALE' : 'MALE',
      remark: undefined,
      guardian: undefined,
      left: false,
    }),
  )
  return [...former, ...unlisted].map((pupil) => demoPupil(pupil, homeClasses))
}

interface FormerPupil extends ListedPupil {
  /** Whether the pupil has left the school, as far as it knows. */
  readonly left: boolean
}

function formerly(pupil: ListedPupil, index: number): FormerPupil {
  const { name, guardian } = pupil
  return {
    ...pupil,
    name: isEvery(MISSPELT_EVERY, index) ? misspelt(name) : name,
    homeClassId: isEvery(OTHER_CLASS_EVERY, index) ? classBeside(pupil.homeClassId) : pupil.homeClassId,
    guardian:
      guardian && isEvery(FORMER_PHONE_EVERY, index) ? { ...guardian, phone: formerPhone(guardian.phone) } : guardian,
    left: isEvery(LEFT_EVERY, index),
  }
}

/** Whether the place is the middle one of its stretch: the stretches of different lengths then seldom meet. */
function isEvery(length: number, index: number): boolean {
  return index % length === Math.floor(length / 2)
}

function classBeside(id: string): string {
  const homeClasses = homeClassesOf(SCHOOL)
  const own = homeClasses.find((each) => each.id === id)
  const beside = homeClasses.find(
    ({ grade, number }) => grade === own?.grade && number === (own.number % SCHOOL.classesPerGrade) + 1,
  )
  return beside?.id ?? id
}

function demoPupil(pupil: FormerPupil, homeClasses: readonly DemoHomeClass[]): DemoPupil {
  const homeClass = homeClasses.find(({ id }) => id === pupil.homeClassId)
  if (!homeClass) throw new Error('A demo pupil is in a class that the demo school has not.')
  return {
    id: demoId('pupil', pupil.pupilNumber),
    pupilNumber: pupil.pupilNumber,
    name: pupil.name,
    grade: homeClass.grade,
    homeClassId: pupil.homeClassId,
    sex: pupil.sex,
    remark: pupil.remark,
    careNote: CARE_NOTES.find(({ word }) => pupil.remark?.includes(word))?.note,
    left: pupil.left,
    guardians: guardiansOf(pupil),
  }
}

/** What those who may see it read beside the remark of the school's list. */
const CARE_NOTES = [
  { word: '花生', note: '花生过敏：活动中不分发零食；急救药在班主任处，用药后立即联系家长。' },
  { word: '哮喘', note: '哮喘：随身带喷雾；跑步、跳绳等活动前提醒用药，不适时停止活动。' },
]

/** The share of pupils of whom the school has a second person to call. */
const SECOND_GUARDIAN_SHARE = 0.35

function guardiansOf({ pupilNumber, guardian }: ListedPupil): DemoGuardian[] {
  const first = guardian ?? {
    name: inventedName('guardian', pupilNumber),
    relation: 'MOTHER' as const,
    phone: inventedPhone('guardian', pupilNumber),
  }
  const second = {
    name: inventedName('second guardian', pupilNumber),
    relation: first.relation === 'FATHER' ? ('MOTHER' as const) : ('FATHER' as const),
    phone: inventedPhone('second guardian', pupilNumber),
  }
  const known = draw('has second guardian', pupilNumber) < SECOND_GUARDIAN_SHARE ? [first, second] : [first]
  return known.map((each, index) => ({ id: demoId('guardian', pupilNumber, index), ...each }))
}
