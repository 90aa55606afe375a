import { expect, test } from 'vitest'
import { createStatementNamer } from './prepared-statements.ts'

test('a statement is named from its second time on, always alike', () => {
  const name = createStatementNamer()
  expect(name({ sql: 'SELECT 1' })).toBe('')
  const given = name({ sql: 'SELECT 1' })
  expect(given).not.toBe('')
  expect(name({ sql: 'SELECT 1' })).toBe(given)
  // PostgreSQL cuts longer names, and two cut names might be one.
  expect(given.length).toBeLessThan(64)
})

test('different statements have different names, the same in every process', () => {
  const [here, there] = [createStatementNamer(), createStatementNamer()]
  for (const sql of ['SELECT 1', 'SELECT 2']) {
    here({ sql })
    there({ sql })
  }
  expect(here({ sql: 'SELECT 1' })).toBe(there({ sql: 'SELECT 1' }))
  expect(here({ sql: 'SELECT 1' })).not.toBe(here({ sql: 'SELECT 2' }))
})

test('the number of prepared statements has an end', () => {
  const name = createStatementNamer()
  const names = Array.from({ length: 1_500 }, (_, n) => {
    name({ sql: `SELECT ${n}` })
    return name({ sql: `SELECT ${n}` })
  })
  expect(new Set(names.filter((given) => given !== '')).size).toBe(1_000)
  expect(name({ sql: 'SELECT 0' })).toBe(names[0])
})
