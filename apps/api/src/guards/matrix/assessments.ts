import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { leads, type Row, type Target, version } from './cell.ts'

/** A Tuesday of the scene's term. */
const tuesday = '2022-02-22'

const gradeNumber = (target: Target) => (target === 'grade5' ? 5 : 3)

/** A club of the target that meets on Tuesday, of the cell's own. */
async function newClub(scene: Scene, target: Target) {
  const gradeId = scene.grades.find(({ number }) => number === gradeNumber(target))?.id ?? ''
  return database.club.create({
    data: {
      ...{ schoolId: scene.school.id, termId: scene.term.id, name: crypto.randomUUID() },
      ...{ category: 'SPORT', level: 'GRADE', minimum: 1, target: 2, maximum: 2, state: 'OPEN' },
      grades: { create: { gradeId } },
      sessions: { create: { weekday: 2, period: 1, startsAt: 930, endsAt: 970 } },
    },
    include: { sessions: true },
  })
}

/** An inspection of the target with a task; that of grade 3 is the teacher's. */
async function newInspection(scene: Scene, target: Target) {
  const { id: clubId, name, schoolId, termId, sessions } = await newClub(scene, target)
  return database.inspection.create({
    data: {
      ...{ schoolId, termId, clubId, sessionId: sessions[0]?.id ?? '', sessionName: name, date: columnDate(tuesday) },
      ...{ gradeNumbers: [gradeNumber(target)], order: 'POOR', teacherPresent: true },
      ...{ inspectorId: scene.accounts.office, inspectorName: '示范' },
      tasks: {
        create: {
          ...{ cause: 'DISORDER', subject: name, dueOn: columnDate(tuesday) },
          ...(target === 'grade3' && { ownerId: scene.teacher.id }),
        },
      },
    },
    include: { tasks: true },
  })
}

async function newTask(scene: Scene, target: Target) {
  const [task] = (await newInspection(scene, target)).tasks
  if (!task) throw new Error('The inspection has no task')
  return task
}

/** Leads see their grades, a teacher what came to him. */
const seen = {
  for: ['admin', 'office', 'lead3', 'lead5', 'teacher'],
  namesRecord: true,
  onlyGrade: { ...leads, teacher: 'grade3' },
} as const
const stewards = ['admin', 'office'] as const

export const assessments: Record<string, Row> = {
  walkList: { for: ['admin', 'office', 'lead3', 'lead5'], args: () => ({ date: tuesday }) },
  inspections: { ...seen, lists: async (scene, target) => (await newInspection(scene, target)).id },
  inspection: { ...seen, args: async (scene, target) => ({ id: (await newInspection(scene, target)).id }) },
  tasks: { ...seen, lists: async (scene, target) => (await newTask(scene, target)).id },
  task: { ...seen, args: async (scene, target) => ({ id: (await newTask(scene, target)).id }) },
  recordInspection: {
    for: ['admin', 'office', 'lead3', 'lead5'],
    namesRecord: true,
    onlyGrade: leads,
    args: async (scene, target) => ({
      input: {
        ...{ sessionId: (await newClub(scene, target)).sessions[0]?.id, date: tuesday, order: 'GOOD' },
        ...{ teacherPresent: true, collectiveLesson: false, corporalPunishment: false, findings: [] },
        idempotencyKey: crypto.randomUUID(),
      },
    }),
  },
  createTask: { for: stewards, args: () => ({ input: { subject: '东门', detail: '示范', dueOn: tuesday } }) },
  updateTask: {
    for: stewards,
    namesRecord: true,
    args: async (scene, target) => ({ input: { ...version(await newTask(scene, target)), dueOn: '2022-02-25' } }),
  },
  stepTask: {
    ...seen,
    args: async (scene, target) => ({ input: { ...version(await newTask(scene, target)), step: 'TAKE' } }),
  },
}
