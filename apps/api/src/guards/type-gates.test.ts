import type { Permission } from '@afterbell/domain/access/permissions'
import { isObjectType } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { ownTypes } from './schema-elements.ts'
import { scopeMaps, withScopes } from './scopes.ts'
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

test('of two scopes both are asked for, not one of them (A2)', async () => {
  for (const [map, names] of scopeMaps(schema)) {
    for (const name of names.filter((each) => each in gates)) {
      const refused = () => meet(name, allBut(gates[name] as Permission))
      const both = { ...map, signedIn: true }
      expect(await withScopes(map, both, refused), name).toBe('FORBIDDEN')
      // By the library's own default one would have been enough (control).
      expect(await withScopes(map, { $any: both }, refused), name).toMatch(
        isBehindAnother(name) ? 'FORBIDDEN' : 'let in',
      )
    }
  }
})

/** A field whose type asks for the very same permission. */
const isBehindAnother = (name: string) => name.includes('.') && gates[name.split('.')[0] ?? ''] === gates[name]
