import { expect, test } from 'vitest'
import { HEADER, withCell, withColumn, withoutColumn, withoutRow, withRow } from './edited-table.ts'
import type { EditedTable } from './edited-text.ts'

const table: EditedTable = {
  type: 'table',
  key: 'k',
  header: ['年级', '离校'],
  rows: [
    ['一', '17:20'],
    ['二', '17:30'],
  ],
}

test('a cell is written in the header or in a row, and no other changes', () => {
  expect(withCell(table, HEADER, 1, '时间')).toEqual({ ...table, header: ['年级', '时间'] })
  expect(withCell(table, 1, 0, '三').rows).toEqual([
    ['一', '17:20'],
    ['三', '17:30'],
  ])
})

test('rows come and go as wide as the header', () => {
  expect(withRow(table, 0).rows).toEqual([
    ['一', '17:20'],
    ['', ''],
    ['二', '17:30'],
  ])
  expect(withRow(table, HEADER).rows[0]).toEqual(['', ''])
  expect(withoutRow(table, 0).rows).toEqual([['二', '17:30']])
})

test('columns come and go in the header and in every row; the last one stays', () => {
  const wide = withColumn(table, 0)
  expect([wide.header, ...wide.rows]).toEqual([
    ['年级', '', '离校'],
    ['一', '', '17:20'],
    ['二', '', '17:30'],
  ])
  expect(withoutColumn(wide, 1)).toEqual(table)
  const narrow = withoutColumn(table, 1)
  expect(narrow.rows).toEqual([['一'], ['二']])
  expect(withoutColumn(narrow, 0)).toBe(narrow)
})
