import { database } from '../../database.ts'
import { newApplication } from '../../testing/application-scene.ts'
import type { Scene } from '../../testing/scene.ts'
import { uploadList } from '../../testing/whole-school.ts'
import { adminOnly, leads, type Row, schoolRoles, type Target, version } from './cell.ts'

/** A pupil of the cell's own: one of the target's grade has one application a term. For the guardian's child and the teacher's class a classmate stands beside. */
async function newPupil(scene: Scene, target: Target) {
  const grade = target === 'grade5' ? 5 : 3
  const pupil = await database.pupil.create({
    data: {
      schoolId: scene.school.id,
      homeClassId: scene.classOf(grade).id,
      pupilNumber: crypto.randomUUID().slice(0, 18),
      name: '示范',
      pinyin: 'shifan',
      initials: 'sf',
    },
  })
  if (grade === 3) {
    await database.guardianship.create({
      data: { schoolId: scene.school.id, pupilId: pupil.id, guardianId: scene.guardian.id, relation: 'MOTHER' },
    })
  }
  return pupil
}

const entered = async (scene: Scene, target: Target) =>
  newApplication(scene, { pupilId: (await newPupil(scene, target)).id })
const unconfirmed = async (scene: Scene, target: Target) =>
  newApplication(scene, { pupilId: (await newPupil(scene, target)).id, confirmed: false })

const editors = ['admin', 'lead3', 'lead5'] as const
const edits = { for: editors, namesRecord: true, onlyGrade: leads } as const

const decided = async (scene: Scene, target: Target, more: object = {}) => {
  const { id, updatedAt } = await entered(scene, target)
  const items = [{ id, expectedUpdatedAt: updatedAt }]
  return { input: { items, idempotencyKey: crypto.randomUUID(), ...more } }
}

export const applications: Record<string, Row> = {
  applications: { for: schoolRoles },
  applicationCounts: { for: schoolRoles },
  application: {
    for: schoolRoles,
    namesRecord: true,
    // A teacher reads those of the home class, a guardian those of the children: both of grade 3.
    onlyGrade: { ...leads, teacher: 'grade3', guardian: 'grade3' },
    args: async (scene, target) => ({ id: (await entered(scene, target)).id }),
  },
  createApplication: {
    ...edits,
    args: async (scene, target) => ({
      input: { termId: scene.term.id, pupilId: (await newPupil(scene, target)).id, weekdays: [1], clubIds: [] },
    }),
  },
  updateApplication: {
    ...edits,
    args: async (scene, target) => ({ input: { ...version(await entered(scene, target)), reason: '示范' } }),
  },
  confirmApplication: {
    ...edits,
    args: async (scene, target) => ({ input: { ...version(await unconfirmed(scene, target)), how: 'PHONE' } }),
  },
  markHardship: {
    for: adminOnly,
    namesRecord: true,
    args: async (scene, target) => ({
      input: { ...version(await entered(scene, target)), hardship: true, reason: '示范' },
    }),
  },
  withdrawApplication: {
    for: [...editors, 'guardian'],
    namesRecord: true,
    onlyGrade: { ...leads, guardian: 'grade3' },
    args: async (scene, target) => ({
      input: { id: (await entered(scene, target)).id, reason: '示范', givePlacesUp: false },
    }),
  },
  approveApplications: { ...edits, args: (scene, target) => decided(scene, target) },
  returnApplications: { ...edits, args: (scene, target) => decided(scene, target, { reason: '示范' }) },
  revealPickUpPhone: {
    ...edits,
    args: async (scene, target) => ({ input: { id: (await entered(scene, target)).id } }),
  },
  exportRosters: { for: adminOnly, namesRecord: true, args: (scene) => ({ input: { termId: scene.term.id } }) },
  importApplications: {
    for: adminOnly,
    namesRecord: true,
    args: async (scene) => ({
      input: { uploadId: await uploadList(scene, { csv: '学号,姓名,周一' }), termId: scene.term.id },
    }),
  },
}
