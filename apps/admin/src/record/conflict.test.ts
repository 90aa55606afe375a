import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { expect, test } from 'vitest'
import { differencesOf, merged } from './conflict.ts'

const theirs = { id: 'v1', name: '琴房', kind: 'SPECIAL_ROOM', capacity: 30, updatedAt: 'later' }
const mine = { id: 'v1', name: '音乐室', kind: 'SPECIAL_ROOM', capacity: 40, updatedAt: 'earlier' }
const differences = differencesOf(mine, theirs, resourceMeta('Venue'))

test('only fields that can be set and that differ are shown; the version is not one of them', () => {
  expect(differences).toEqual([
    { field: 'capacity', mine: 40, theirs: 30 },
    { field: 'name', mine: '音乐室', theirs: '琴房' },
  ])
})

test('an emptied field and one that was never filled in are the same', () => {
  expect(differencesOf({ ...theirs, name: '' }, { ...theirs, name: null }, resourceMeta('Venue'))).toEqual([])
})

test('the mix keeps my values where they were chosen, and theirs with their version everywhere else', () => {
  expect(merged(theirs, differences, new Set(['capacity']))).toEqual({ ...theirs, capacity: 40 })
})
