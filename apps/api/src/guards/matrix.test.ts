import { beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { type Scene, setScene } from '../testing/scene.ts'
import { type Answer, ask } from '../testing/test-api.ts'
import { accounts } from './matrix/accounts.ts'
import { actions } from './matrix/actions.ts'
import { type Asker, askers, expectedVerdict, type Row, type Target, targets, type Verdict } from './matrix/cell.ts'
import { clubs } from './matrix/clubs.ts'
import { documentFor } from './matrix/document.ts'
import { groups } from './matrix/groups.ts'
import { people } from './matrix/people.ts'
import { policies } from './matrix/policies.ts'
import { schools } from './matrix/schools.ts'
import { timetable } from './matrix/timetable.ts'
import { rootFields } from './schema-elements.ts'

const rows: Record<string, Row> = {
  ...actions,
  ...schools,
  ...people,
  ...accounts,
  ...policies,
  ...groups,
  ...clubs,
  ...timetable,
}
const fields = new Map(
  rootFields(schema)
    .filter(({ root }) => root !== 'Subscription')
    .map(({ root, field }) => [field.name, { root, field }]),
)

let here: Scene
let elsewhere: Scene
beforeAll(async () => {
  here = await setScene()
  elsewhere = await setScene()
})

const accountOf = (asker: Asker): string | null => (asker === 'nobody' ? null : here.accounts[asker])

function verdictOf({ data, errors }: Answer): Verdict | `broken: ${string}` {
  const [error] = errors ?? []
  const code = error?.extensions?.code
  if (code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' || code === 'PASSWORD_CHANGE_REQUIRED') return code
  if (error) return `broken: ${error.message}`
  return data.answer === null || data.answer.__typename === 'NotFoundError' ? 'absent' : 'let in'
}

async function verdict(name: string, row: Row, asker: Asker, target: Target) {
  const asked = fields.get(name)
  if (!asked) throw new Error(`The schema has no ${name}`)
  const variables = (await row.args?.(target === 'elsewhere' ? elsewhere : here, target)) ?? {}
  return verdictOf(await ask(documentFor(asked.root, asked.field, variables), variables, { as: accountOf(asker) }))
}

describe('who may ask what (A3, A6)', () => {
  test('every root field has a row, and every row a root field', () => {
    const known = rootFields(schema).map(({ field }) => field.name)
    expect(Object.keys(rows).sort()).toEqual(known.sort())
  })

  test.for(Object.keys(rows).filter((name) => fields.has(name)))('%s', async (name) => {
    const row = rows[name] as Row
    const places = row.namesRecord ? targets : (['grade3'] as const)
    const seen: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const asker of askers) {
      for (const target of places) {
        seen[`${asker} → ${target}`] = await verdict(name, row, asker, target)
        expected[`${asker} → ${target}`] = expectedVerdict(row, asker, target)
      }
    }
    expect(seen).toEqual(expected)
  })
})
