import { expect } from 'vitest'
import { database } from '../database.ts'
import { setClubScene } from './club-scene.ts'
import { lines as linesDocument } from './list-imports.ts'
import { ask, type Loose } from './test-api.ts'
import { type ListFile, uploadList } from './whole-school.ts'

const facts = `__typename ... on ImportBatch { id state updatedAt term { id } proposalCounts { code count }
  counts { verdict count } } ... on UserError { code message }`
const checks = {
  applications: `mutation ($input: ImportApplicationsInput!) { answer: importApplications(input: $input) { ${facts} } }`,
  clubs: `mutation ($input: ImportClubsInput!) { answer: importClubs(input: $input) { ${facts} } }`,
} as const
export const accept = `mutation ($input: AcceptImportProposalsInput!) { answer: acceptImportProposals(input: $input) { ${facts} } }`
const proposals = `query ($id: ID!) { importBatch(id: $id) { lines(page: { page: 1, perPage: 500 }) {
  items { row verdict proposals { column code text } issues { column code } } } } }`

/** A school in which lists of a term are imported, with what a test does in it. */
export async function termListScene(list: keyof typeof checks) {
  const scene = await setClubScene()

  async function send(document: string, variables: object, as = scene.admin): Promise<Loose> {
    const { data, errors } = await ask(document, variables, { as })
    expect(errors).toBeUndefined()
    return data.answer
  }

  const checked = async (file: ListFile): Promise<Loose> =>
    send(checks[list], { input: { uploadId: await uploadList(scene, file), termId: scene.termId } })

  /** Every line with its verdict, matters and proposals. */
  async function linesOf(batch: Loose): Promise<Loose[]> {
    const { data, errors } = await ask(proposals, { id: batch.id }, { as: scene.admin })
    expect(errors).toBeUndefined()
    return data.importBatch.lines.items
  }

  /** The cells too, as the wizard reads them. */
  async function wholeLinesOf(batch: Loose): Promise<Loose[]> {
    const { data } = await ask(linesDocument, { id: batch.id }, { as: scene.admin })
    return data.importBatch.lines.items
  }

  /** A pupil of grade 3 with that number and name. */
  const numbered = (pupilNumber: string, name: string, grade = 3) =>
    database.pupil.create({
      data: {
        schoolId: scene.schoolId,
        homeClassId: scene.classOf(grade).id,
        pupilNumber,
        name,
        pinyin: 'shifan',
        initials: 'sf',
      },
    })

  return { ...scene, send, checked, linesOf, wholeLinesOf, numbered }
}
