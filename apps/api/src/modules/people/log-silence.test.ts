import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.mock('pino', async (original) => (await import('../../testing/heard-log.ts')).heard(await original()))

const { lines } = await import('../../testing/heard-log.ts')
const { log } = await import('../../log.ts')
const { quotingDatabase } = await import('../../testing/quoting-database.ts')
const { setScene } = await import('../../testing/scene.ts')
const { ask } = await import('../../testing/test-api.ts')
const { checkedList } = await import('../../testing/whole-school.ts')

const canaries = {
  name: '金丝雀',
  phone: '12066660001',
  roll: 'G666666201501010011',
  note: '对金丝雀羽毛过敏',
  number: 'C66660001',
}
const wrong = {
  name: '金丝雀13号',
  phone: '1206666990',
  roll: 'G66666620150101001',
  note: '雀'.repeat(501),
  number: '金丝雀',
}
const secrets = [...Object.values(canaries), ...Object.values(wrong).map((text) => text.slice(0, 40))]

let here: Awaited<ReturnType<typeof setScene>>
beforeAll(async () => {
  here = await setScene()
})

/** Every input of this room with a canary in every field. */
function inputs({ name, phone, roll, note, number }: typeof canaries): readonly (readonly [string, object])[] {
  const id = here.pupils.grade3.id
  const version = { id, expectedUpdatedAt: new Date(0).toISOString() }
  const pupil = { pupilNumber: number, name, schoolRollNumber: roll, remark: note, careNote: note }
  const mutation = (field: string, input: object) =>
    [
      `mutation ($input: ${field.charAt(0).toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { __typename } }`,
      { input },
    ] as const
  return [
    mutation('createPupil', { ...pupil, homeClassId: here.classOf(3).id }),
    mutation('updatePupil', { ...version, ...pupil }),
    mutation('createGuardian', { name, phone }),
    mutation('updateGuardian', { ...version, name, phone }),
    mutation('createStaff', { staffNumber: number, name, kind: 'TEACHER', subjects: [name], phone }),
    mutation('updateStaff', { ...version, staffNumber: number, name, phone, subjects: [note] }),
    mutation('setGuardianship', {
      pupilId: name,
      guardianId: phone,
      relation: 'MOTHER',
      order: 1,
      expectedUpdatedAt: version.expectedUpdatedAt,
    }),
    mutation('revealPhone', { personType: 'GUARDIAN', id: phone }),
    mutation('revealRollNumber', { id: roll }),
    mutation('importPupils', { uploadId: name, sheet: note }),
    mutation('mendImportLine', { lineId: phone, cells: [{ column: name, text: phone }] }),
    mutation('commitImport', { batchId: name, expectedUpdatedAt: version.expectedUpdatedAt, idempotencyKey: phone }),
    ['query ($f: PupilFilter) { pupils(filter: $f) { total items { id } } }', { f: { q: name, guardianPhone: phone } }],
    ['query ($f: GuardianFilter) { guardians(filter: $f) { total } }', { f: { q: name, phone } }],
    ['query ($f: StaffFilter) { staff(filter: $f) { total } }', { f: { q: name } }],
    ['query ($text: String!) { search(text: $text) { id } }', { text: name }],
    [`query { pupils(filter: { q: "${name}", guardianPhone: "${phone}" }) { nothingOfTheKind } }`, {}],
  ]
}

const spoken = () => secrets.filter((secret) => lines.some((line) => line.includes(secret)))

const tables = ['pupil', 'guardian', 'staff', 'import_line']

const list = {
  csv: `班级,学号,姓名,学籍号,家长姓名,关系,联系电话,备注\n三（1）班,${canaries.number},${canaries.name},${canaries.roll},${canaries.name},父亲,${canaries.phone},${canaries.note}\n`,
}

describe('what people type never stands in the log (F8)', () => {
  test('neither when it is right nor when it is wrong', async () => {
    for (const typed of [canaries, wrong]) {
      for (const [document, variables] of inputs(typed)) await ask(document, variables, { as: here.admin })
    }
    await checkedList(here, list)
    expect(spoken()).toEqual([])
  })

  test('nor when the database fails and quotes the row', async () => {
    lines.length = 0
    await quotingDatabase(tables, async () => {
      for (const [document, variables] of inputs({ ...canaries, number: 'C66660002' })) {
        await ask(document, variables, { as: here.admin })
      }
      await expect(checkedList(here, list)).rejects.toThrow()
    })
    // The failures themselves are logged: the silence is about what was typed.
    expect(lines.filter((line) => line.includes('request failed')).length).toBeGreaterThanOrEqual(3)
    expect(spoken()).toEqual([])
  })

  test('a log that wrote whole errors would have been heard', () => {
    lines.length = 0
    log.error('request failed', { code: `bad row: ${canaries.phone}` })
    expect(spoken()).toEqual([canaries.phone])
  })
})
