import type { FieldMeta } from '@afterbell/graphql/schema-meta'
import { expect, test } from 'vitest'
import { changedInput, createdInput, knownFilter, sameValue, withRelatedIds } from './form-values.ts'
import type { AnyResource } from './resource.ts'

const field = (type: string, list = false): FieldMeta => ({ type, list, required: false })
const inputs = { name: field('String'), capacity: field('Int'), note: field('String'), gradeIds: field('ID', true) }

test('creating sends what the input knows, and leaves out what was not filled in', () => {
  const values = { name: '围棋', capacity: '20', note: '', stray: 'x' }
  expect(createdInput(values, inputs)).toEqual({ name: '围棋', capacity: 20 })
})

test('changing sends only what differs; an emptied field is sent as null', () => {
  const before = { name: '围棋', capacity: 20, note: '周二', gradeIds: ['a'] }
  expect(changedInput({ ...before, capacity: 20 }, before, inputs)).toEqual({})
  expect(changedInput({ ...before, note: '', capacity: 24 }, before, inputs)).toEqual({ note: null, capacity: 24 })
  expect(changedInput({ ...before, gradeIds: ['a', 'b'] }, before, inputs)).toEqual({ gradeIds: ['a', 'b'] })
})

test('a field that a form does not show is not sent', () => {
  expect(changedInput({ name: '象棋' }, { name: '围棋', note: '周二' }, inputs)).toEqual({ name: '象棋' })
})

test('plain values are compared all the way down, whatever the order of their fields', () => {
  expect(sameValue({ a: [1, { b: 2 }], c: null }, { c: null, a: [1, { b: 2 }] })).toBe(true)
  expect(sameValue({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] })).toBe(false)
  expect(sameValue([1], { 0: 1 })).toBe(false)
  expect(sameValue([1, 2], [1])).toBe(false)
})

test('a filter keeps the conditions that the schema knows and that say something; false says something', () => {
  const filter = { q: '王', kind: '', archived: false, unknown: 1, capacity: '3' }
  const known = { q: field('String'), kind: field('VenueKind'), archived: field('Boolean'), capacity: field('Int') }
  expect(knownFilter(filter, known)).toEqual({ q: '王', archived: false, capacity: 3 })
})

test('a record gets the id of each relation that its inputs name by id', () => {
  const homeClasses = { type: 'HomeClass' } as AnyResource
  const record = { id: '1', grade: { id: 'g3', number: 3 }, venue: null }
  expect(withRelatedIds(homeClasses, record)).toMatchObject({ id: '1', venueId: null })
})

test('and the ids of several, whatever their plural', () => {
  const policies = { type: 'Policy' } as AnyResource
  expect(withRelatedIds(policies, { id: '1', bases: [{ id: 'b1' }, { id: 'b2' }], term: null })).toMatchObject({
    basisIds: ['b1', 'b2'],
    termId: null,
  })
})
