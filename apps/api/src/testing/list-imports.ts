import { expect } from 'vitest'
import { database } from '../database.ts'
import { type Scene, setScene } from './scene.ts'
import { ask, type Loose } from './test-api.ts'
import { uploadList } from './whole-school.ts'

const batchFields = `__typename ... on ImportBatch { id state updatedAt columns sheetName skipped { row reason }
  counts { verdict count } } ... on UserError { code message }`
export const check = `mutation ($input: ImportPupilsInput!) { answer: importPupils(input: $input) { ${batchFields}
  ... on NotAListError { missing } ... on UnreadableFileError { reason } } }`
export const checkStaff = `mutation ($input: ImportStaffInput!) { answer: importStaff(input: $input) { ${batchFields} } }`
export const mend = `mutation ($input: MendImportLineInput!) { answer: mendImportLine(input: $input) { ${batchFields}
  ... on InvalidInputError { issues { path } } } }`
export const drop = `mutation ($input: ImportLinesInput!) { answer: dropImportLines(input: $input) { ${batchFields} } }`
export const restore = `mutation ($input: ImportLinesInput!) { answer: restoreImportLines(input: $input) { ${batchFields} } }`
export const commit = `mutation ($input: CommitImportInput!) { answer: commitImport(input: $input) { ${batchFields}
  ... on ImportHasInvalidLinesError { count } ... on ImportOutdatedError { count } } }`
export const undo = `mutation ($batchId: ID!) { answer: undoImport(batchId: $batchId) { ${batchFields} } }`
export const lines = `query ($id: ID!, $filter: ImportLineFilter) { importBatch(id: $id) { lines(page: { page: 1, perPage: 500 }, filter: $filter) {
  total items { id row verdict kept duplicateOf cells { column text formula } issues { column code message note }
  changes { field from to } } } } }`

/** The lines of a small list: two pupils of one guardian, and one more. */
export const header = '班级,学号,姓名,性别,家长姓名,关系,联系电话,备注'
export const first = `${header}
三（1）班,20220301,王欣怡,女,王建国,父亲,12000000001,
三（1）班,20220302,曾子墨,男,曾伟,父亲,12000000002,左撇子
三（2）班,20220303,王欣然,女,王建国,父亲,12000000001,`

/** The input of a commit, under a key of its own unless one is given. */
export const committing = (batch: Loose, idempotencyKey: string = crypto.randomUUID()) => ({
  input: { batchId: batch.id, expectedUpdatedAt: batch.updatedAt, idempotencyKey },
})

/** How many lines have each verdict. */
export const counts = (batch: Loose) =>
  Object.fromEntries(batch.counts.map(({ verdict, count }: Loose) => [verdict, count]))

/** A scene of its own with what a test of imports does in it. */
export async function importScene() {
  const scene: Scene = await setScene()
  const schoolId = scene.school.id

  async function send(document: string, variables: object, as = scene.admin): Promise<Loose> {
    const { data, errors } = await ask(document, variables, { as })
    expect(errors).toBeUndefined()
    return data.answer
  }

  const checked = async (csv: string): Promise<Loose> =>
    send(check, { input: { uploadId: await uploadList(scene, { csv }) } })

  async function linesOf(batch: Loose, filter: object = {}): Promise<Loose[]> {
    const { data } = await ask(lines, { id: batch.id, filter }, { as: scene.admin })
    return data.importBatch.lines.items
  }

  async function imported(csv: string): Promise<Loose> {
    const done = await send(commit, committing(await checked(csv)))
    expect(done.__typename).toBe('ImportBatch')
    return done
  }

  const pupilsNow = () =>
    database.pupil.findMany({
      where: { schoolId, pupilNumber: { startsWith: '2022' } },
      include: { guardianships: { include: { guardian: true }, orderBy: { order: 'asc' } } },
      orderBy: { pupilNumber: 'asc' },
    })

  const guardianCount = () => database.guardian.count({ where: { schoolId, name: { not: '示范家长' } } })

  return { scene, schoolId, send, checked, linesOf, imported, pupilsNow, guardianCount }
}
