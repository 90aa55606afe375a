import { readFileSync } from 'node:fs'
import { isInputObjectType, isObjectType, validateSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { printedSchema } from '../print-schema.ts'
import { ownTypes, rootFields, schemaElements } from './schema-elements.ts'
import { guardable, scopesOf } from './scopes.ts'

const committed = new URL('../../../../packages/graphql/schema.graphql', import.meta.url)

describe('the contract', () => {
  test('is a valid schema', () => {
    expect(validateSchema(schema)).toEqual([])
  })

  test('stands committed as the code has it (pnpm schema writes it)', () => {
    expect(readFileSync(committed, 'utf8') === printedSchema).toBe(true)
  })

  test('describes every element, in Chinese and then in English', () => {
    const undescribed = schemaElements(schema)
      .filter(({ description }) => !/\p{Script=Han}/u.test(description ?? '') || !/[A-Za-z]{3}/.test(description ?? ''))
      .map(({ path }) => path)
    expect(undescribed).toEqual([])
  })
})

describe('guards (A1)', () => {
  test('every root field says who may use it', () => {
    const open = rootFields(schema).filter(({ field }) => !scopesOf(field)?.authScopes)
    expect(open.map(({ root, field }) => `${root}.${field.name}`)).toEqual([])
  })

  test('no scope is a function: whom it lets in does not depend on what is asked', () => {
    const functions = guardable(schema).filter(({ element }) => typeof scopesOf(element)?.authScopes === 'function')
    expect(functions.map(({ name }) => name)).toEqual([])
  })

  test('no field skips the scopes of its type', () => {
    const skipping = guardable(schema).filter(({ element }) => scopesOf(element)?.skipTypeScopes)
    expect(skipping.map(({ name }) => name)).toEqual([])
  })

  test('every type that holds rows of the database is scoped itself, so that no path to it is a side door (A5)', () => {
    const unscoped = ownTypes(schema)
      .filter(isObjectType)
      .filter((type) => (type.extensions as { pothosPrismaModel?: string }).pothosPrismaModel)
      .filter((type) => !scopesOf(type)?.authScopes)
    expect(unscoped.map(({ name }) => name)).toEqual([])
  })
})

describe('habits that the apps rely on', () => {
  const types = schema.getTypeMap()

  test('every page has items, total, a filter with ids, and a sort', () => {
    const pages = Object.keys(types).filter((name) => name.endsWith('Page'))
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      const name = page.slice(0, -'Page'.length)
      const filter = types[`${name}Filter`]
      expect(isInputObjectType(filter) && Object.keys(filter.getFields()), `${name}Filter`).toContain('ids')
      expect(types, page).toHaveProperty(`${name}SortField`)
    }
  })

  test('every update carries the record and the version that the editor saw (D4)', () => {
    const updates = Object.values(types).filter((type) => isInputObjectType(type) && /^Update[A-Z]/.test(type.name))
    for (const input of updates) {
      expect(isInputObjectType(input) && Object.keys(input.getFields()), input.name).toEqual(
        expect.arrayContaining(['id', 'expectedUpdatedAt']),
      )
    }
  })
})
