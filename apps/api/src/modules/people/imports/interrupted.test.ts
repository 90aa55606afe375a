import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '../../../database.ts'
import { cutOff, faults } from '../../../testing/cut-off.ts'
import { type Scene, setScene } from '../../../testing/scene.ts'
import { ask } from '../../../testing/test-api.ts'
import { adminOf, checkedList } from '../../../testing/whole-school.ts'
import { openLines } from './batch.ts'
import { listKindOf } from './kinds.ts'
import { rowsOf } from './list-kind.ts'

const commit = `mutation ($input: CommitImportInput!) { answer: commitImport(input: $input) { __typename } }`
const list = {
  csv: `班级,学号,姓名,家长姓名,关系,联系电话
三（1）班,20220301,王欣怡,王建国,父亲,12000000001
三（1）班,20220302,曾子墨,曾伟,父亲,12000000002`,
}

/** The statements of a commit, in their order: where the list, the lines, the batch, the log and the key are written. */
const points = [
  ['idempotency_key', 'INSERT'],
  ['guardian', 'INSERT'],
  ['pupil', 'INSERT'],
  ['guardianship', 'INSERT'],
  ['import_line', 'UPDATE'],
  ['import_batch', 'UPDATE'],
  ['action', 'INSERT'],
  ['idempotency_key', 'UPDATE'],
] as const

let here: Scene
beforeEach(async () => {
  here = await setScene()
})

/** Everything that a commit writes. */
async function written() {
  const where = { schoolId: here.school.id }
  return {
    pupils: await database.pupil.count({ where: { ...where, pupilNumber: { startsWith: '2022' } } }),
    guardians: await database.guardian.count({ where: { ...where, name: { not: '示范家长' } } }),
    lines: await database.importLine.count({ where: { ...where, recordId: { not: null } } }),
    committed: await database.importBatch.count({ where: { ...where, state: 'COMMITTED' } }),
    actions: await database.action.count({ where: { ...where, kind: 'people:import-pupils' } }),
    keys: await database.idempotencyKey.count({ where }),
  }
}
const nothing = { pupils: 0, guardians: 0, lines: 0, committed: 0, actions: 0, keys: 0 }
const everything = { pupils: 2, guardians: 2, lines: 2, committed: 1, actions: 1, keys: 1 }

describe('a commit that is cut off leaves nothing, and can be sent again (F3, D5)', () => {
  for (const [fault, statement] of Object.entries(faults)) {
    test.for(points)(`${fault} at %s %s`, async ([table, event]) => {
      const { id, updatedAt } = await checkedList(here, list)
      const input = { batchId: id, expectedUpdatedAt: updatedAt, idempotencyKey: crypto.randomUUID() }
      await cutOff(table, event, statement, async () => {
        const { errors } = await ask(commit, { input }, { as: here.admin })
        expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR')
      })
      expect(await written()).toEqual(nothing)
      const { data } = await ask(commit, { input }, { as: here.admin })
      expect(data.answer.__typename).toBe('ImportBatch')
      expect(await written()).toEqual(everything)
    })
  }

  test('without the transaction the same fault leaves half an import', async () => {
    const batch = await checkedList(here, list)
    const kind = listKindOf('PUPILS')
    const rows = rowsOf(kind, batch.columns, await openLines(database, batch))
    const judgement = await kind.judge(database, adminOf(here), rows, { termId: null })
    if (!judgement.ok) throw new Error('the list is one')
    await cutOff('guardianship', 'INSERT', faults['an error'], async () => {
      await expect(judgement.write(new Date())).rejects.toThrow()
    })
    expect(await written()).toMatchObject({ pupils: 2, guardians: 2, committed: 0 })
  })
})
