import { readFileSync } from 'node:fs'
import {
  type DocumentNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
  validate,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { type Scene, setScene } from '../testing/scene.ts'
import { ask } from '../testing/test-api.ts'
import { askers } from './matrix/cell.ts'

const manifest = new URL('../../../admin/generated/persisted-documents.json', import.meta.url)
const shipped = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>).map((text) => {
  const document = parse(text)
  const operation = operationOf(document)
  return { name: operation.name?.value ?? '?', text, document, operation }
})
const asked = shipped.filter(({ operation }) => operation.operation !== 'subscription')

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
  if (!operation) throw new Error('A shipped document has no operation')
  return operation
}

const nobody = '00000000-0000-7000-8000-000000000000'
const leaves: Record<string, unknown> = {
  ID: nobody,
  String: '示范',
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2022-02-14',
  DateTime: '2022-02-14T07:00:00.000Z',
  JSON: {},
}

/** The least value of a type: what must be there, and nothing else; identifiers name nobody. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return leaves[type.name]
  const fields = Object.values(type.getFields())
  const required = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
  return Object.fromEntries(required.map((field) => [field.name, least(field.type)]))
}

function leastVariables({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ type }) => type.kind === 'NonNullType')
      .map(({ variable, type }) => [variable.name.value, least(typeFromAST(schema, type) as GraphQLInputType)]),
  )
}

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
