import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { uploadList } from '../../testing/whole-school.ts'
import { adminOnly, leads, type Row, schoolRoles, type Target, type ValueRow, version } from './cell.ts'

const gradeOf = ({ grades }: Scene, target: Target) =>
  grades.find(({ number }) => number === (target === 'grade5' ? 5 : 3))?.id ?? ''

const newClub = ({ school, term, ...scene }: Scene, target: Target, roster: object = {}) =>
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
      ...roster,
      grades: { create: { gradeId: gradeOf({ school, term, ...scene }, target) } },
    },
  })

const newCourse = ({ school }: Scene) =>
  database.course.create({ data: { schoolId: school.id, name: crypto.randomUUID(), category: 'SPORT' } })

const pupilOf = ({ pupils }: Scene, target: Target) => (target === 'grade5' ? pupils.grade5 : pupils.grade3)

/** A pupil of the target on the roster of a club of the cell's own; both in one write, as the database demands. */
async function newEnrolment(scene: Scene, target: Target, state: 'ENROLLED' | 'WAITING', kept: object = {}) {
  const pupil = { connect: { schoolId_id: { schoolId: scene.school.id, id: pupilOf(scene, target).id } } }
  const place = { pupil, state, position: 1, ...(state === 'ENROLLED' && { enrolledAt: new Date() }) }
  const club = await newClub(scene, target, {
    taken: state === 'ENROLLED' ? 1 : 0,
    enrolments: { create: place },
    ...kept,
  })
  const enrolment = await database.enrolment.findFirstOrThrow({ where: { clubId: club.id } })
  return { clubId: club.id, enrolmentId: enrolment.id, expectedUpdatedAt: enrolment.updatedAt }
}

const newPlace = async (scene: Scene, target: Target) => ({
  clubId: (await newClub(scene, target)).id,
  pupilId: pupilOf(scene, target).id,
})
const enrolled = async (scene: Scene, target: Target, more: object) => {
  const { clubId: _club, ...place } = await newEnrolment(scene, target, 'ENROLLED')
  return { input: { ...place, ...more } }
}
const waiting = async (scene: Scene, target: Target, more: object) => {
  const { clubId: _club, ...place } = await newEnrolment(scene, target, 'WAITING')
  return { input: { ...place, ...more } }
}

const clubInput = (scene: Scene, target: Target) => ({
  termId: scene.term.id,
  name: crypto.randomUUID(),
  category: 'ART',
  level: 'GRADE',
  minimum: 1,
  target: 2,
  maximum: 3,
  gradeIds: [gradeOf(scene, target)],
  sessions: [],
  teachers: [],
})

const clubEdit = (club: { id: string; updatedAt: Date }, change: object = {}) => ({
  input: { ...version(club), ...change },
})

const readable = { for: schoolRoles, namesRecord: true } as const

/** A guardian sees the clubs open to a grade of the children. */
const clubsSeen = { ...readable, onlyGrade: { guardian: 'grade3' } } as const

const editors = ['admin', 'lead3', 'lead5'] as const

/** The catalogue is the whole school's: leads add to it, and change nothing that is in it. */
const catalogue = { for: editors, namesRecord: true, onlyGrade: { lead3: 'none', lead5: 'none' } } as const

/** Who changes rosters and clubs: admins, and leads for the pupils and clubs of their grades (A6). */
const rosters = { for: editors, namesRecord: true, onlyGrade: leads } as const

export const clubs: Record<string, Row> = {
  courses: { ...readable, lists: async (scene) => (await newCourse(scene)).id },
  course: { ...readable, args: async (scene) => ({ id: (await newCourse(scene)).id }) },
  clubs: { ...clubsSeen, lists: async (scene, target) => (await newClub(scene, target)).id },
  clubPlaces: { for: schoolRoles },
  club: { ...clubsSeen, args: async (scene, target) => ({ id: (await newClub(scene, target)).id }) },
  enrolments: {
    ...readable,
    // Those of the pupils that one sees.
    onlyGrade: { teacher: 'grade3', guardian: 'grade3' },
    lists: async (scene, target) => (await newEnrolment(scene, target, 'ENROLLED')).enrolmentId,
  },
  clubBoard: {
    for: schoolRoles,
    namesRecord: true,
    // The board is a working screen of the school's own people.
    onlyGrade: { guardian: 'none' },
    args: (scene, target) => ({ termId: scene.term.id, gradeId: gradeOf(scene, target), weekday: 2 }),
  },
  visitBoard: {
    for: schoolRoles,
    namesRecord: true,
    onlyGrade: { guardian: 'none' },
    args: (scene, target) => ({
      input: { termId: scene.term.id, gradeId: gradeOf(scene, target), weekday: 2, doing: 'LOOKING' },
    }),
  },

  enrolPupil: { ...rosters, args: async (scene, target) => ({ input: await newPlace(scene, target) }) },
  joinWaitingList: { ...rosters, args: async (scene, target) => ({ input: await newPlace(scene, target) }) },
  withdrawPupil: { ...rosters, args: (scene, target) => enrolled(scene, target, { reason: '示范' }) },
  pinEnrolment: { ...rosters, args: (scene, target) => enrolled(scene, target, { reason: '示范' }) },
  unpinEnrolment: { ...rosters, args: (scene, target) => enrolled(scene, target, { reason: '示范' }) },
  reorderRoster: { ...rosters, args: (scene, target) => enrolled(scene, target, { position: 1 }) },
  reorderWaitingList: { ...rosters, args: (scene, target) => waiting(scene, target, { position: 1 }) },
  promoteFromWaitingList: {
    ...rosters,
    args: async (scene, target) => {
      const { clubId, enrolmentId } = await newEnrolment(scene, target, 'WAITING')
      return { input: { clubId, enrolmentId } }
    },
  },
  // A batch answers for each item which of them it could not move, so it names no record of its own.
  moveEnrolments: {
    for: ['admin', 'lead3', 'lead5'],
    args: async (scene, target) => {
      const { clubId: toClubId, pupilId } = await newPlace(scene, target)
      return { input: { items: [{ pupilId, toClubId, toState: 'ENROLLED' }], reason: '示范' } }
    },
  },

  importClubs: {
    for: adminOnly,
    namesRecord: true,
    args: async (scene) => ({
      input: { uploadId: await uploadList(scene, { csv: '社团名称,类别' }), termId: scene.term.id },
    }),
  },

  createCourse: { for: editors, args: () => ({ input: { name: crypto.randomUUID(), category: 'ART' } }) },
  updateCourse: {
    ...catalogue,
    args: async (scene) => ({ input: { ...version(await newCourse(scene)), name: crypto.randomUUID() } }),
  },
  archiveCourses: { ...catalogue, args: async (scene) => ({ ids: [(await newCourse(scene)).id] }) },
  restoreCourses: { ...catalogue, args: async (scene) => ({ ids: [(await newCourse(scene)).id] }) },

  // What a lead may found is a rule with an answer of its own; only the term is a record.
  createClub: { for: editors, namesRecord: true, args: (scene, target) => ({ input: clubInput(scene, target) }) },
  updateClub: {
    ...rosters,
    args: async (scene, target) => clubEdit(await newClub(scene, target), { description: '示范' }),
  },
  changePlaces: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target), { maximum: 3 }) },
  archiveClubs: { ...rosters, args: async (scene, target) => ({ ids: [(await newClub(scene, target)).id] }) },
  restoreClubs: { ...rosters, args: async (scene, target) => ({ ids: [(await newClub(scene, target)).id] }) },
  openClub: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target)) },
  runClub: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target)) },
  closeClub: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target)) },
  lockRoster: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target)) },
  unlockRoster: { ...rosters, args: async (scene, target) => clubEdit(await newClub(scene, target)) },
}

/** Drafts are for admins, for the leads of their grades, and for their own teachers. */
const drafts = {
  for: schoolRoles,
  onlyGrade: { office: 'none', ...leads, teacher: 'none', guardian: 'none' },
} as const
const holds = (list: readonly { id: string }[] | undefined, id: string | undefined) =>
  Boolean(list?.some((each) => each.id === id))

export const clubValues: Record<string, ValueRow> = {
  'Club, a draft': {
    ...drafts,
    document: 'query ($id: ID!) { club(id: $id) { id } }',
    of: async (scene, target) => ({ id: (await newClub(scene, target, { state: 'DRAFT' })).id }),
    isThere: ({ club }) => club !== null,
  },
  'Course.clubs, with a draft': {
    ...drafts,
    document: 'query ($id: ID!) { course(id: $id) { clubs { id } } }',
    of: async (scene, target) => {
      const { id: courseId } = await newCourse(scene)
      const { id: clubId } = await newClub(scene, target, { state: 'DRAFT', courseId })
      return { id: courseId, clubId }
    },
    isThere: ({ course }, { clubId }) => holds(course?.clubs, clubId),
  },
  'Pupil.enrolments, in a draft': {
    ...drafts,
    document: 'query ($id: ID!) { pupil(id: $id) { enrolments { id } } }',
    of: async (scene, target) => {
      const { enrolmentId } = await newEnrolment(scene, target, 'WAITING', { state: 'DRAFT' })
      return { id: pupilOf(scene, target).id, enrolmentId }
    },
    isThere: ({ pupil }, { enrolmentId }) => holds(pupil?.enrolments, enrolmentId),
  },
  'Club.enrolments': {
    for: schoolRoles,
    onlyGrade: { teacher: 'grade3', guardian: 'grade3' },
    document: 'query ($id: ID!) { club(id: $id) { enrolments { id } } }',
    of: async (scene, target) => {
      const { clubId, enrolmentId } = await newEnrolment(scene, target, 'ENROLLED')
      return { id: clubId, enrolmentId }
    },
    isThere: ({ club }, { enrolmentId }) => holds(club?.enrolments, enrolmentId),
  },
}
