import fc from 'fast-check'
import { expect, test } from 'vitest'
import { database } from '../../database.ts'
import { setClubScene } from '../../testing/club-scene.ts'
import { figure } from '../../testing/figures.ts'
import { ask } from '../../testing/test-api.ts'

/**
 * A6 by a second, naive opinion: a lead writes the rows of pupils of his grades, and a club's own data only if all of its
 * grades are his. What the API refuses as not his must be exactly what this says is not his.
 */
const schools = figure(8, 40)
const editsPerSchool = 250

const someGrades = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
const schoolPlan = fc.record({
  clubs: fc.array(someGrades, { minLength: 6, maxLength: 6 }),
  pupils: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 10, maxLength: 10 }),
  leads: fc.array(someGrades, { minLength: 3, maxLength: 3 }),
})

const kinds = [
  'enrol',
  'join',
  'withdraw',
  'pin',
  'reorder',
  'promote',
  'move',
  'changePlaces',
  'updateClub',
  'lockRoster',
  'archiveClubs',
  'createClub',
] as const
const edit = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat(3),
  club: fc.nat(5),
  pupil: fc.nat(9),
  place: fc.nat(99),
  other: fc.nat(99),
  position: fc.integer({ min: 1, max: 5 }),
  grades: someGrades,
})
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never
type Plan = typeof schoolPlan extends fc.Arbitrary<infer Value> ? Value : never

async function found(plan: Plan) {
  const scene = await setClubScene()
  const clubs = []
  for (const [index, grades] of plan.clubs.entries()) {
    // Sessions of their own, so that pupils of many grades come onto many lists.
    const club = await scene.club({ grades, maximum: 3, sessions: [[(index % 5) + 1, index < 5 ? 1 : 2]] })
    clubs.push({ id: club.id, grades })
  }
  const pupils = []
  for (const grade of plan.pupils) pupils.push({ id: (await scene.pupil(grade)).id, grade })
  const editors: { account: string; grades: readonly number[] }[] = [
    { account: scene.admin, grades: [1, 2, 3, 4, 5, 6] },
  ]
  for (const grades of plan.leads) editors.push({ account: await scene.account('GRADE_LEAD', { grades }), grades })
  return { scene, clubs, pupils, editors }
}
type Founded = Awaited<ReturnType<typeof found>>

/** An edit as it is asked, and what the naive interpreter makes of it: what of it is, and is not, the editor's to do. */
interface Asked {
  readonly field: string
  readonly type: string
  readonly input: object
  /** The grades that the editor must lead, all of them. */
  readonly needs: readonly number[]
}

async function askedOf(school: Founded, op: Edit): Promise<Asked | null> {
  const { scene, clubs, pupils } = school
  const club = clubs[op.club]
  const pupil = pupils[op.pupil]
  if (!club || !pupil) return null
  const places = await database.enrolment.findMany({
    where: { schoolId: scene.schoolId, state: { not: 'WITHDRAWN' } },
    orderBy: [{ clubId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  })
  const place = places[op.place % Math.max(1, places.length)]
  const gradeOf = (pupilId: string) => pupils.find(({ id }) => id === pupilId)?.grade ?? 0
  const version = place && { enrolmentId: place.id, expectedUpdatedAt: place.updatedAt, reason: '调整' }
  const wish = { clubId: club.id, pupilId: pupil.id }
  const row = await database.club.findUniqueOrThrow({
    where: { schoolId_id: { schoolId: scene.schoolId, id: club.id } },
  })
  const clubVersion = { id: club.id, expectedUpdatedAt: row.updatedAt }
  const onPlace = (field: string, type: string, more: object = {}): Asked | null =>
    place && version ? { field, type, input: { ...version, ...more }, needs: [gradeOf(place.pupilId)] } : null
  const onClub = (field: string, type: string, more: object = {}, needs = club.grades): Asked => ({
    field,
    type,
    input: { ...clubVersion, ...more },
    needs,
  })
  switch (op.kind) {
    case 'enrol':
      return { field: 'enrolPupil', type: 'EnrolPupilInput', input: wish, needs: [pupil.grade] }
    case 'join':
      return { field: 'joinWaitingList', type: 'JoinWaitingListInput', input: wish, needs: [pupil.grade] }
    case 'withdraw':
      return onPlace('withdrawPupil', 'WithdrawPupilInput')
    case 'pin':
      return place?.state === 'ENROLLED' ? onPlace('pinEnrolment', 'PinEnrolmentInput') : null
    case 'reorder': {
      if (!place) return null
      const list = places.filter(({ clubId, state }) => clubId === place.clubId && state === place.state)
      const from = list.indexOf(place)
      const to = Math.min(op.position, list.length) - 1
      const passed = list.slice(Math.min(from, to), Math.max(from, to) + 1)
      const field = place.state === 'WAITING' ? 'reorderWaitingList' : 'reorderRoster'
      const type = place.state === 'WAITING' ? 'ReorderWaitingListInput' : 'ReorderRosterInput'
      const needs = [place, ...passed].map(({ pupilId }) => gradeOf(pupilId))
      return { field, type, input: { ...version, position: op.position }, needs }
    }
    case 'promote': {
      if (place?.state !== 'WAITING') return null
      const input = { clubId: place.clubId, enrolmentId: place.id, reason: '校队' }
      const needs = [gradeOf(place.pupilId)]
      return { field: 'promoteFromWaitingList', type: 'PromoteFromWaitingListInput', input, needs }
    }
    case 'move': {
      const second = places[op.other % Math.max(1, places.length)]
      if (!place || !second || place === second) return null
      const items = [place, second].map(({ id }) => ({ enrolmentId: id, toClubId: club.id, toState: 'WAITING' }))
      const needs = [gradeOf(place.pupilId), gradeOf(second.pupilId)]
      return { field: 'moveEnrolments', type: 'MoveEnrolmentsInput', input: { items, reason: '调整' }, needs }
    }
    case 'changePlaces':
      return onClub('changePlaces', 'ChangePlacesInput', { maximum: op.position + 2 })
    case 'updateClub': {
      const gradeIds = op.grades.map((number) => scene.gradeId(number))
      const needs = [...club.grades, ...op.grades]
      return onClub('updateClub', 'UpdateClubInput', { gradeIds, level: 'SCHOOL' }, needs)
    }
    case 'lockRoster':
      return onClub(op.position > 1 ? 'unlockRoster' : 'lockRoster', 'ClubStepInput')
    case 'archiveClubs':
      return {
        field: 'archiveClubs',
        type: '[ID!]',
        input: [crypto.randomUUID(), club.id].slice(1),
        needs: club.grades,
      }
    case 'createClub': {
      const input = {
        termId: scene.termId,
        name: crypto.randomUUID(),
        category: 'ART',
        level: 'SCHOOL',
        minimum: 1,
        target: 2,
        maximum: 3,
        gradeIds: op.grades.map((number) => scene.gradeId(number)),
        sessions: [],
        teachers: [],
      }
      return { field: 'createClub', type: 'CreateClubInput', input, needs: op.grades }
    }
  }
}

const notYours = new Set(['NOT_FOUND', 'OTHER_GRADES_CLUB', 'OTHER_GRADES_ORDER'])

async function isRefusedAsNotHis({ field, type, input }: Asked, as: string): Promise<boolean> {
  const argument = field === 'archiveClubs' ? 'ids' : 'input'
  const refused = field === 'moveEnrolments' ? '... on MoveRefusedError { refused { code } }' : ''
  const document = `mutation ($given: ${type}!) { answer: ${field}(${argument}: $given) { __typename ... on UserError { code } ${refused} } }`
  const { data, errors } = await ask(document, { given: input }, { as })
  expect(errors, field).toBeUndefined()
  const codes: string[] = [data.answer.code, ...(data.answer.refused ?? []).map(({ code }: { code: string }) => code)]
  return codes.some((code) => notYours.has(code))
}

/** Keeps the clubs as the plan has them, so that every edit is judged against what the test knows. */
async function settle({ scene, clubs }: Founded): Promise<void> {
  for (const club of clubs) {
    const grades = await database.clubGrade.findMany({
      where: { clubId: club.id },
      select: { grade: { select: { number: true } } },
    })
    club.grades = grades.map(({ grade }) => grade.number)
  }
  await database.club.updateMany({ where: { schoolId: scene.schoolId }, data: { archivedAt: null } })
}

test(`a lead changes what is of his grades and nothing else: ${schools * editsPerSchool} edits (A6)`, async () => {
  let edits = 0
  let refused = 0
  let toldFromAnyGrade = 0
  const whole = fc.tuple(schoolPlan, fc.array(edit, { minLength: editsPerSchool * 2, maxLength: editsPerSchool * 2 }))
  const property = fc.asyncProperty(whole, async ([plan, operations]) => {
    const school = await found(plan)
    let done = 0
    for (const op of operations) {
      const editor = school.editors[op.who]
      const asked = editor && (await askedOf(school, op))
      if (!asked || done === editsPerSchool) continue
      const isHis = asked.needs.every((grade) => editor.grades.includes(grade))
      const isRefused = await isRefusedAsNotHis(asked, editor.account)
      expect(isRefused, `${asked.field} by a lead of ${editor.grades} needing ${asked.needs}`).toBe(!isHis)
      await settle(school)
      done += 1
      refused += isRefused ? 1 : 0
      const hasAny = asked.needs.some((grade) => editor.grades.includes(grade))
      toldFromAnyGrade += hasAny && !isHis ? 1 : 0
    }
    edits += done
  })
  const { failed, seed, counterexamplePath, errorInstance } = await fc.check(property, {
    numRuns: schools,
    endOnFailure: true,
    ...(process.env.AFTERBELL_SEED && { seed: Number(process.env.AFTERBELL_SEED) }),
  })
  // Without the counterexample itself, which is a school and hundreds of edits; its seed brings it back.
  if (failed) throw new Error(`AFTERBELL_SEED=${seed}, path ${counterexamplePath}`, { cause: errorInstance })
  expect(edits).toBeGreaterThanOrEqual(schools * editsPerSchool)
  // The sample holds both verdicts, and edits on which a rule of "any of his grades" would have been wrong (control).
  expect(Math.min(refused, edits - refused, toldFromAnyGrade)).toBeGreaterThan(50)
}, 600_000)
