import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { type Row, schoolRoles, type Target } from './cell.ts'

const gradeOf = ({ grades }: Scene, target: Target) =>
  grades.find(({ number }) => number === (target === 'grade5' ? 5 : 3))?.id ?? ''

const newClub = ({ school, term, ...scene }: Scene, target: Target) =>
  database.club.create({
    data: {
      schoolId: school.id,
      termId: term.id,
      name: crypto.randomUUID(),
      category: 'SPORT',
      level: 'GRADE',
      minimum: 1,
      target: 2,
      maximum: 2,
      state: 'OPEN',
      grades: { create: { gradeId: gradeOf({ school, term, ...scene }, target) } },
    },
  })

const newCourse = ({ school }: Scene) =>
  database.course.create({ data: { schoolId: school.id, name: crypto.randomUUID(), category: 'SPORT' } })

export const clubs: Record<string, Row> = {
  courses: { for: schoolRoles },
  course: { for: schoolRoles, namesRecord: true, args: async (scene) => ({ id: (await newCourse(scene)).id }) },
  clubs: { for: schoolRoles },
  // A guardian sees the clubs open to a grade of the children.
  club: {
    for: schoolRoles,
    namesRecord: true,
    onlyGrade: { guardian: 'grade3' },
    args: async (scene, target) => ({ id: (await newClub(scene, target)).id }),
  },
  enrolments: { for: schoolRoles },
  clubBoard: {
    for: schoolRoles,
    namesRecord: true,
    // The board is a working screen of the school's own people.
    onlyGrade: { guardian: 'none' },
    args: (scene, target) => ({ termId: scene.term.id, gradeId: gradeOf(scene, target), weekday: 2 }),
  },
}
