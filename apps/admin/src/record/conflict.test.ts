import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { expect, test } from 'vitest'
import { differencesOf, merged } from './conflict.ts'

const base = { id: 'v1', name: '音乐室', kind: 'SPECIAL_ROOM', capacity: 30, updatedAt: 'earlier' }
const mine = { ...base, name: '琴房', capacity: 40 }
const theirs = { ...base, kind: 'HALL', capacity: 35, updatedAt: 'later' }
const differences = differencesOf(mine, base, theirs, resourceMeta('Venue'))

test('shown are the fields that I changed and that stand otherwise; what only the other changed is not asked about', () => {
  expect(differences).toEqual([
    { field: 'capacity', mine: 40, theirs: 35, onlyMine: false },
    { field: 'name', mine: '琴房', theirs: '音乐室', onlyMine: true },
  ])
})

test('the same change by both is none to choose', () => {
  expect(differencesOf(mine, base, { ...theirs, name: '琴房', capacity: 40 }, resourceMeta('Venue'))).toEqual([])
})

test('an emptied field and one that was never filled in are the same', () => {
  const emptied = { ...base, name: '' }
  expect(differencesOf(emptied, { ...base, name: null }, theirs, resourceMeta('Venue'))).toEqual([])
})

test('the mix keeps my values where they were chosen, and theirs with their version everywhere else', () => {
  expect(merged(theirs, differences, new Set(['name']))).toEqual({ ...theirs, name: '琴房' })
})
