import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { leads, type Row, schoolStaff, type Target, type ValueRow, version } from './cell.ts'

const numberOf = (target: Target) => (target === 'grade5' ? 5 : 3)
const gradeOf = ({ grades }: Scene, target: Target) =>
  grades.find(({ number }) => number === numberOf(target))?.id ?? ''

/** A care class on Monday of the cell's own, without a room. */
const newClass = (scene: Scene, target: Target) =>
  database.careClass.create({
    data: {
      ...{ schoolId: scene.school.id, termId: scene.term.id, gradeId: gradeOf(scene, target) },
      ...{ weekday: 1, name: crypto.randomUUID(), startsAt: 930, endsAt: 1050 },
    },
  })

async function newPlace(scene: Scene, target: Target) {
  const { id: careClassId, schoolId, termId } = await newClass(scene, target)
  const pupil = await database.pupil.create({
    data: {
      ...{ schoolId, homeClassId: scene.classOf(numberOf(target)).id, pupilNumber: crypto.randomUUID().slice(0, 12) },
      ...{ name: '示范', pinyin: 'shifan', initials: 'sf' },
    },
  })
  await database.carePlace.create({ data: { schoolId, termId, weekday: 1, pupilId: pupil.id, careClassId } })
  return { careClassId, pupilId: pupil.id }
}

const question = (scene: Scene, target: Target) => ({
  ...{ termId: scene.term.id, gradeIds: [gradeOf(scene, target)], weekdays: [1], minimum: 15 },
})

const ofGrades = { for: ['admin', 'lead3', 'lead5'], namesRecord: true, onlyGrade: leads } as const

export const care: Record<string, Row> = {
  careClasses: {
    for: schoolStaff,
    lists: async (scene, target) => (await newClass(scene, target)).id,
    namesRecord: true,
  },
  careClass: {
    for: schoolStaff,
    args: async (scene, target) => ({ id: (await newClass(scene, target)).id }),
    namesRecord: true,
  },
  careOverview: { for: schoolStaff, args: ({ term }) => ({ termId: term.id }) },
  pupilsWithoutCare: {
    for: schoolStaff,
    args: ({ term, grades }) => ({ termId: term.id, gradeId: grades[2]?.id, weekday: 1 }),
  },
  proposeCareClasses: { ...ofGrades, args: question },
  formCareClasses: {
    ...ofGrades,
    args: (scene, target) => ({
      input: {
        ...question(scene, target),
        ...{ expectedInputHash: '0'.repeat(64), idempotencyKey: crypto.randomUUID() },
      },
    }),
  },
  moveCarePupils: {
    ...ofGrades,
    args: async (scene, target) => {
      const { careClassId: fromId, pupilId } = await newPlace(scene, target)
      return { input: { pupilIds: [pupilId], fromId, toId: (await newClass(scene, target)).id } }
    },
  },
  mergeCareClasses: {
    ...ofGrades,
    args: async (scene, target) => {
      const into = await newClass(scene, target)
      const intoExpectedUpdatedAt = into.updatedAt
      return { input: { ...version(await newClass(scene, target)), intoId: into.id, intoExpectedUpdatedAt } }
    },
  },
  splitCareClass: {
    ...ofGrades,
    args: async (scene, target) => {
      const { pupilId } = await newPlace(scene, target)
      const named = { pupilIds: [pupilId], name: '示范', idempotencyKey: crypto.randomUUID() }
      return { input: { ...version(await newClass(scene, target)), ...named } }
    },
  },
  updateCareClass: {
    ...ofGrades,
    args: async (scene, target) => ({ input: { ...version(await newClass(scene, target)), name: '示范' } }),
  },
}

export const careValues: Record<string, ValueRow> = {
  // Which classes there are, all staff know; who is in them, as far as the pupils are known.
  'CareClass.pupils': {
    for: schoolStaff,
    onlyGrade: { teacher: 'grade3' },
    document: 'query ($id: ID!) { careClass(id: $id) { pupils { id } } }',
    of: async (scene, target) => {
      const { careClassId: id, pupilId } = await newPlace(scene, target)
      return { id, pupilId }
    },
    isThere: ({ careClass }, { pupilId }) =>
      careClass?.pupils.some(({ id }: { id: string }) => id === pupilId) ?? false,
  },
}
