import { type GraphQLOutputType, getNamedType, isLeafType, isObjectType, isUnionType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { columnDate, database } from '../database.ts'
import { schema } from '../graphql/schema.ts'
import { releaseClosedMonths } from '../modules/reports/release/release-month.ts'
import { type BureauScene, setBureauScene } from '../testing/bureau-scene.ts'
import type { Scene } from '../testing/scene.ts'
import { ask } from '../testing/test-api.ts'
import { expectedOn, rows } from './matrix/asking.ts'
import { rootFields } from './schema-elements.ts'

/** What a bureau may read of a school in words: its own name, its classes', and those of its plan. */
const told = new Set(['school', 'home_class'])
const canary = '金丝雀'

/** Writes the canary into every text column of every table that belongs to schools, where its checks let it be. */
async function letCanariesFly(schoolId: string): Promise<string[]> {
  const columns = await database.$queryRaw<{ table: string; column: string }[]>`
    SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns AS c
      JOIN information_schema.tables AS t USING (table_schema, table_name)
     WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'
       AND EXISTS (SELECT 1 FROM information_schema.columns AS s
                    WHERE (s.table_schema, s.table_name, s.column_name) = ('public', c.table_name, 'school_id'))
     ORDER BY 1, 2`
  return database.$transaction(async (tx) => {
    // Names are written as an attacker who owns the database would: no trigger tidies them.
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    const written: string[] = []
    for (const { table, column } of columns.filter(({ table: name }) => !told.has(name))) {
      await tx.$executeRaw`SAVEPOINT one`
      const count = await tx
        .$executeRawUnsafe(`UPDATE "${table}" SET "${column}" = '${canary}' WHERE school_id = '${schoolId}'`)
        .catch(() => 0)
      if (count === 0) await tx.$executeRaw`ROLLBACK TO SAVEPOINT one`
      else written.push(`${table}.${column}`)
    }
    return written
  })
}

/** Everything that can be selected of a type without further arguments, down to so many levels. */
function everythingOf(type: GraphQLOutputType, levels: number): string {
  const named = getNamedType(type)
  if (isUnionType(named)) {
    const parts = named.getTypes().map((each) => `... on ${each.name} ${everythingOf(each, levels)}`)
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(named)) return ''
  const fields = Object.values(named.getFields()).flatMap(({ name, args, type: inner }) => {
    if (args.length > 0) return []
    if (isLeafType(getNamedType(inner))) return [name]
    return levels === 0 ? [] : [`${name} ${everythingOf(inner, levels - 1)}`]
  })
  return `{ __typename ${fields.join(' ')} }`
}

let here: BureauScene
let written: string[]
beforeAll(async () => {
  here = await setBureauScene()
  await database.schoolReport.create({
    data: {
      ...{ schoolId: here.schoolId, month: columnDate('2022-03-01'), version: 1, hash: '0'.repeat(64) },
      ...{ content: { school: canary, month: '2022-03', figures: [], tables: [], checks: [] } },
      ...{ signedById: here.admin, signedByName: canary },
    },
  })
  written = await letCanariesFly(here.schoolId)
  await releaseClosedMonths()
})

const asked = rootFields(schema).filter(({ root }) => root !== 'Subscription')
/** Who is refused by a scope is told nothing but that. */
const answered = asked.filter(
  ({ field }) => expectedOn({ field: field.name, asker: 'bureau', target: 'grade3' }) !== 'FORBIDDEN',
)

/** Everything that a root field answers, as text. */
async function answerTo({ root, field }: (typeof asked)[number], as: string): Promise<string> {
  const row = rows[field.name]
  // What a bureau is let in to names no pupil, and only of these the two scenes differ.
  const variables: object = (await row?.args?.(here as unknown as Scene, 'grade3')) ?? {}
  const given = field.args.filter(({ name }) => name in variables)
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
  const list = (text: string) => (text ? `(${text})` : '')
  const document = `${root.toLowerCase()} ${list(declared)} { answer: ${field.name}${list(passed)} ${everythingOf(field.type, 3)} }`
  const { data, errors } = await ask(document, variables, { as })
  // An answer that was refused would hold no canary either.
  expect(errors).toBeUndefined()
  return JSON.stringify(data)
}

describe('no name, note or text of a school’s people reaches its bureau (A10)', () => {
  test('canaries stand where names and notes stand', () => {
    expect(written).toEqual(
      expect.arrayContaining(['pupil.name', 'guardian.name', 'staff.name', 'attendance.marked_by_name']),
    )
  })

  test.for(answered)('$field.name', async (root) => {
    expect(await answerTo(root, here.accounts.bureau)).not.toContain(canary)
  })

  test('the admin of the school reads them (control)', async () => {
    const pupils = asked.find(({ field }) => field.name === 'pupils')
    if (!pupils) throw new Error('There is no list of pupils')
    expect(await answerTo(pupils, here.admin)).toContain(canary)
  })
})
