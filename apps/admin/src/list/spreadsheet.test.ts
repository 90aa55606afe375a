import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeSheet } from './spreadsheet.ts'

async function readBack(rows: (string | number | null)[][], headings = ['姓名', '人数']) {
  const { sheets } = await readXlsx(await writeSheet({ name: '社团/名单', headings, rows }))
  const [sheet] = sheets
  if (!sheet) throw new Error('The file has no sheet')
  return sheet
}

test('headings, texts and numbers come back as they were', async () => {
  const sheet = await readBack([
    ['围棋', 20],
    ['合唱', null],
  ])
  expect(sheet.name).toBe('社团 名单')
  expect(sheet.rows).toEqual([
    ['姓名', '人数'],
    ['围棋', 20],
    ['合唱', null],
  ])
})

test.each(['=1+1', '＝1+1', '@SUM(A1)', '-2+3', '+7', '\t=1', "'=1"])(
  '%j is no formula to any program',
  async (text) => {
    const { rows } = await readBack([[text, 1]])
    expect(rows[1]?.[0]).toBe(`'${text}`)
  },
)

test('a long number such as a pupil number stays text', async () => {
  const { rows } = await readBack([['20220101234567890', 1]])
  expect(rows[1]?.[0]).toBe('20220101234567890')
})

test('a wide table has a filter over all of its columns', async () => {
  const headings = Array.from({ length: 28 }, (_, index) => `列${index}`)
  const { rows } = await readBack([headings.map(String)], headings)
  expect(rows[0]).toHaveLength(28)
})
