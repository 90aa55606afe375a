import { readFileSync } from 'node:fs'
import { parse, validate } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { type Scene, setScene } from '../testing/scene.ts'
import { ask } from '../testing/test-api.ts'
import { askers } from './matrix/cell.ts'
import { leastVariables, operationOf } from './matrix/least-variables.ts'

const manifest = new URL('../../../admin/generated/persisted-documents.json', import.meta.url)
const shipped = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map((text) => {
  const document = parse(text)
  const operation = operationOf(document)
  return { name: operation.name?.value ?? '?', text, document, operation }
})
const asked = shipped.filter(({ operation }) => operation.operation !== 'subscription')

let here: Scene
beforeAll(async () => {
  here = await setScene()
})

describe('the documents that the dashboard ships', () => {
  test('there are some, each with a name of its own', () => {
    const names = shipped.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(new Set(names).size).toBe(names.length)
  })

  test.for(shipped)('$name is valid', ({ document }) => {
    expect(validate(schema, document)).toEqual([])
  })

  test.for(asked)('$name answers every role, or refuses it in words', async ({ text, operation }) => {
    for (const asker of askers) {
      const as = asker === 'nobody' ? null : here.accounts[asker]
      const { errors = [] } = await ask(text, leastVariables(operation), { as })
      const codes = errors.map(({ extensions }) => extensions?.code)
      expect(codes, asker).not.toContain('INTERNAL_SERVER_ERROR')
      expect(codes, asker).not.toContain(undefined)
    }
  })
})
