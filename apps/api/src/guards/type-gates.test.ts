import { isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { ownTypes } from './schema-elements.ts'
import { scopeMaps } from './scopes.ts'
import { allBut, gates, meet, ungated } from './type-gates.ts'

const roots = ['Query', 'Mutation', 'Subscription']

describe('every way to a type ends at its own gate (A5)', () => {
  test('each guarded type and field has a line here, and each line one of them', () => {
    const guarded = [...scopeMaps(schema).values()].flat().filter((name) => !roots.includes(name.split('.')[0] ?? ''))
    expect(Object.keys(gates).sort()).toEqual(guarded.sort())
  })

  test('the other types are known: pages, errors, and what a guarded field makes', () => {
    const open = ownTypes(schema)
      .filter(isObjectType)
      .map(({ name }) => name)
      .filter((name) => !(name in gates) && !roots.includes(name) && !/(Page|Error)$/.test(name))
    expect(open.sort()).toEqual(ungated)
  })

  test.for(Object.entries(gates))('%s asks for %s and nothing else', async ([gate, permission]) => {
    const [type = ''] = gate.split('.')
    expect(await meet(gate, allBut(permission))).toBe('FORBIDDEN')
    expect(await meet(gate, [permission, gates[type] ?? permission])).toBe('let in')
  })
})
