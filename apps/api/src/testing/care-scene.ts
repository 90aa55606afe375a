import { database } from '../database.ts'
import { newApplication } from './application-scene.ts'
import { setClubScene } from './club-scene.ts'
import { ask } from './test-api.ts'

const refusals = '__typename ... on UserError { code message } ... on InvalidInputError { issues { path } }'

const inputs = {
  formCareClasses: ['FormCareClassesInput', '... on RecordIds { ids }'],
  moveCarePupils: ['MoveCarePupilsInput', '... on RecordIds { ids }'],
  mergeCareClasses: ['MergeCareClassesInput', '... on RecordIds { ids }'],
  splitCareClass: ['SplitCareClassInput', '... on RecordIds { ids }'],
  updateCareClass: ['UpdateCareClassInput', '... on CareClass { id name venue { id } pinned }'],
} as const

/** A school whose grades have bells and whose home classes have rooms, in which pupils apply for care. */
export async function setCareScene({ rooms = 40 }: { readonly rooms?: number } = {}) {
  const scene = await setClubScene()
  const { schoolId, termId } = scene
  for (const { id } of scene.homeClasses) {
    const venue = await database.venue.create({
      data: { schoolId, name: `教室 ${crypto.randomUUID().slice(0, 8)}`, kind: 'CLASSROOM', capacity: rooms },
    })
    await database.homeClass.update({ where: { schoolId_id: { schoolId, id } }, data: { venueId: venue.id } })
  }
  const homeClass = (grade: number, number: number) => {
    const found = scene.homeClasses.find((each) => each.gradeId === scene.gradeId(grade) && each.number === number)
    if (!found) throw new Error(`No class ${grade}(${number})`)
    return found.id
  }

  /** Pupils of a home class with an approved, confirmed application for some weekdays. */
  const applicants = async (homeClassId: string, count: number, weekdays: readonly number[] = [1]) => {
    const made = []
    for (let at = 0; at < count; at += 1) {
      const pupil = await database.pupil.create({
        data: {
          ...{ schoolId, homeClassId, pupilNumber: crypto.randomUUID().slice(0, 12) },
          ...{ name: `示范${at}`, pinyin: 'shifan', initials: 'sf' },
        },
      })
      await newApplication(scene, { pupilId: pupil.id, state: 'APPROVED', weekdays })
      made.push(pupil)
    }
    return made
  }

  const propose = async (given: object = {}, as: string = scene.admin) => {
    const asked = {
      termId,
      gradeIds: scene.grades.map(({ id }) => id),
      weekdays: [1, 2, 3, 4, 5],
      minimum: 3,
      ...given,
    }
    const { data, errors } = await ask(
      `query ($termId: ID!, $gradeIds: [ID!]!, $weekdays: [Int!]!, $minimum: Int!) {
        answer: proposeCareClasses(termId: $termId, gradeIds: $gradeIds, weekdays: $weekdays, minimum: $minimum) {
          ${refusals} ... on CareProposal { inputHash applied servedBefore moved ended { id name }
            classes { weekday gradeNumber name pupils venueName capacity reasons standingId change parts { name pupils } } }
        } }`,
      asked,
      { as },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return { asked, ...data.answer }
  }

  const change = async (name: keyof typeof inputs, input: object, as: string = scene.admin) => {
    const [type, made] = inputs[name]
    const { data, errors } = await ask(
      `mutation ($input: ${type}!) { answer: ${name}(input: $input) { ${refusals} ${made} } }`,
      { input },
      { as },
    )
    if (errors) throw new Error(JSON.stringify(errors))
    return data.answer
  }

  /** Proposes and accepts. */
  const form = async (given: object = {}, as: string = scene.admin) => {
    const { asked, inputHash } = await propose(given, as)
    return change(
      'formCareClasses',
      { ...asked, expectedInputHash: inputHash, idempotencyKey: crypto.randomUUID() },
      as,
    )
  }

  /** Care classes in use, with who is in them. */
  const standing = async () =>
    database.careClass.findMany({
      where: { schoolId, termId, archivedAt: null },
      include: { places: true, homeClasses: true },
      orderBy: [{ weekday: 'asc' }, { name: 'asc' }],
    })

  const undo = async (as: string = scene.admin) => {
    const newest = await database.action.findFirstOrThrow({ where: { schoolId }, orderBy: { id: 'desc' } })
    const { data } = await ask(
      'mutation ($id: ID!) { undoAction(id: $id) { __typename ... on UserError { code message } } }',
      { id: newest.id },
      { as },
    )
    return data.undoAction
  }

  return { ...scene, homeClass, applicants, propose, change, form, standing, undo }
}

export type CareScene = Awaited<ReturnType<typeof setCareScene>>
