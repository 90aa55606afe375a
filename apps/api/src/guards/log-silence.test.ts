import { type GraphQLInputType, getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql'
import { beforeAll, describe, expect, test, vi } from 'vitest'

vi.mock('pino', async (original) => (await import('../testing/heard-log.ts')).heard(await original()))

const { lines } = await import('../testing/heard-log.ts')
const { database } = await import('../database.ts')
const { schema } = await import('../graphql/schema.ts')
const { quotingDatabase } = await import('../testing/quoting-database.ts')
const { setScene } = await import('../testing/scene.ts')
const { ask } = await import('../testing/test-api.ts')
const { rows } = await import('./matrix/asking.ts')
const { documentFor } = await import('./matrix/document.ts')
const { leastArguments } = await import('./matrix/least-variables.ts')
const { rootFields } = await import('./schema-elements.ts')

const canary = '金丝雀'

/** Keys and hashes are the program's own: with a text in them nothing behind them is reached. */
const isKey = (name: string) => /key|hash/i.test(name)

/** The value with the canary in every text that its type has a place for; identifiers, numbers and times stay. */
function typed(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return typed(type.ofType, value)
  if (isListType(type)) return Array.isArray(value) ? value.map((each) => typed(type.ofType, each)) : value
  if (!isInputObjectType(type)) return type.name === 'String' ? canary : value
  const given = (value ?? {}) as Record<string, unknown>
  const places = Object.values(type.getFields()).filter(
    ({ name, type: held }) => name in given || (!type.isOneOf && getNamedType(held).name === 'String'),
  )
  return Object.fromEntries(
    places.map(({ name, type: held }) => [name, isKey(name) ? given[name] : typed(held, given[name])]),
  )
}

/** Each root field that takes something, with the canary in it; its records are those of the matrix. */
async function questions() {
  const asked = rootFields(schema).filter(({ root, field }) => root !== 'Subscription' && field.args.length > 0)
  return Promise.all(
    asked.map(async ({ root, field }) => {
      const given: Record<string, unknown> = {
        ...leastArguments(field),
        ...(await rows[field.name]?.args?.(here, 'grade3')),
      }
      const variables = Object.fromEntries(
        field.args
          .filter(({ name, type }) => name in given || getNamedType(type).name.match(/^String$|Filter$/))
          .map(({ name, type }) => [name, typed(type, given[name])]),
      )
      return { document: documentFor(root, field, variables), variables }
    }),
  )
}

async function askAll(all: Awaited<ReturnType<typeof questions>>) {
  for (const { document, variables } of all) await ask(document, variables, { as: here.admin })
}

let here: Awaited<ReturnType<typeof setScene>>
beforeAll(async () => {
  here = await setScene()
})

const spoken = () => lines.filter((line) => line.includes(canary))

describe('what people type stands in no log, whatever field it is typed into (F8)', () => {
  test('when all is well, and when it is refused', async () => {
    await askAll(await questions())
    expect(spoken()).toEqual([])
  })

  test('when the database fails and quotes the row', async () => {
    const tables = await database.$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
         AND relname <> '_prisma_migrations'`
    // What the questions are about stands before the database begins to fail.
    const prepared = await questions()
    lines.length = 0
    await quotingDatabase(
      tables.map(({ name }) => name),
      () => askAll(prepared),
    )
    expect(lines.filter((line) => line.includes('request failed')).length).toBeGreaterThan(50)
    expect(spoken()).toEqual([])
  })

  test('a log that wrote whole errors would have been heard (control)', async () => {
    lines.length = 0
    const { log } = await import('../log.ts')
    log.error('request failed', { code: `bad row: ${canary}` })
    expect(spoken()).toHaveLength(1)
  })
})
