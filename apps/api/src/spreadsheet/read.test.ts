import { readFile } from 'node:fs/promises'
import { checkPupilList } from '@afterbell/domain/people/pupil-list'
import { describe, expect, it } from 'vitest'
import { goodFiles } from './corpus/good-files.ts'
import { admitSpreadsheet } from './gate.ts'
import { spreadsheetLimits } from './limits.ts'
import { parseRows } from './parse.ts'
import { readSpreadsheet } from './read.ts'
import { cellAt, type Sheet, type SheetRow } from './sheet.ts'

const fixtures = new URL('../../../../fixtures/', import.meta.url)

const read = new Map<string, Promise<Sheet>>()

/** Each is read once, the whole way through gate and worker. */
async function readFixture(name: string): Promise<Sheet> {
  const reading = read.get(name) ?? readFile(new URL(name, fixtures)).then((bytes) => readSpreadsheet(bytes, name))
  read.set(name, reading)
  return reading
}

function rowNumbered(sheet: Sheet, line: number): SheetRow {
  const row = sheet.rows.find((candidate) => candidate.line === line)
  if (row === undefined) throw new Error(`There is no row ${line}`)
  return row
}

function kindsOf(sheet: Sheet) {
  const counts: Record<string, number> = {}
  for (const { cells } of sheet.rows) {
    for (const { kind } of cells) if (kind !== 'empty') counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

describe('the school’s own files', { timeout: 30_000 }, () => {
  it('reads the pupils with their oddities and numbers the rows as Excel does', async () => {
    const sheet = await readFixture('pupils-2022-spring.xlsx')
    expect(sheet).toMatchObject({ name: '学生花名册', otherSheets: [] })
    expect(sheet.rows).toHaveLength(1_538)
    expect(sheet.rows.at(-1)?.line).toBe(1_543)
    expect(kindsOf(sheet)).toEqual({ text: 11_057, number: 2_774, formula: 1 })
    expect(cellAt(rowNumbered(sheet, 16), 3)).toEqual({ kind: 'text', text: '２０２１１１１３' })
    expect(cellAt(rowNumbered(sheet, 260), 4)).toEqual({ kind: 'text', text: ' 郝\u3000欣\u3000乐 ' })
    expect(cellAt(rowNumbered(sheet, 5), 8)).toEqual({ kind: 'number', number: 12_049_810_772 })
    expect(cellAt(rowNumbered(sheet, 1_542), 3)).toEqual({ kind: 'empty' })
  })

  it('reads the name that is a formula as a formula, not as the name it showed', async () => {
    const last = rowNumbered(await readFixture('pupils-2022-spring.xlsx'), 1_543)
    expect(cellAt(last, 4)).toEqual({ kind: 'formula' })
    expect(cellAt(last, 3)).toEqual({ kind: 'text', text: '20193299' })
    expect(JSON.stringify(last)).not.toContain('公式姓名')
  })

  it('are rows as the check of a list takes them', async () => {
    const { rows } = await readFixture('pupils-2022-spring.xlsx')
    const check = checkPupilList(rows, { homeClasses: [], pupils: [] })
    const last = check.ok ? check.lines.at(-1) : undefined
    expect(last?.line).toBe(1_543)
    expect(last?.issues).toContainEqual({ column: 'name', code: 'FORMULA', data: {} })
  })

  it('reads the staff', async () => {
    const sheet = await readFixture('staff-2022-spring.xlsx')
    expect([sheet.name, sheet.rows.length]).toEqual(['教职工名册', 105])
    expect(kindsOf(sheet)).toEqual({ text: 615, number: 42 })
    expect(cellAt(rowNumbered(sheet, 19), 1)).toEqual({ kind: 'text', text: '吕望 ' })
    expect(cellAt(rowNumbered(sheet, 2), 2)).toEqual({ kind: 'text', text: '（处室人员填处室，其余填年级组）' })
    expect(cellAt(rowNumbered(sheet, 4), 6)).toEqual({ kind: 'number', number: 12_042_410_574 })
  })

  it('reads the applications with the minute they were handed in', async () => {
    const sheet = await readFixture('applications-2022-spring.xlsx')
    expect([sheet.name, sheet.rows.length]).toEqual(['报名汇总', 1_428])
    expect(cellAt(rowNumbered(sheet, 3), 18)).toEqual({ kind: 'date', date: '2022-02-09', time: '07:55:00' })
    expect(kindsOf(sheet)).toEqual({ text: 22_969, date: 1_423 })
  })

  it('reads the clubs', async () => {
    const sheet = await readFixture('clubs-2022-spring.xlsx')
    expect([sheet.name, sheet.rows.length]).toEqual(['社团', 64])
    expect(kindsOf(sheet)).toEqual({ text: 508, number: 186 })
    expect(rowNumbered(sheet, 64).cells.at(-1)).toEqual({ kind: 'number', number: 16 })
  })
})

describe('files as Excel, WPS, LibreOffice and others write them', () => {
  it('has a corpus of at least 50', () => {
    expect(goodFiles.length).toBeGreaterThanOrEqual(50)
    expect(new Set(goodFiles.map(({ name }) => name)).size).toBe(goodFiles.length)
  })

  // On this thread: a worker each would take most of a minute. The school's files above go the whole way.
  it.each(goodFiles)('$name', async ({ bytes, rows, sheet, otherSheets = [] }) => {
    const admitted = await admitSpreadsheet(bytes(), { sheet })
    expect(admitted).toMatchObject({ kind: 'workbook', otherSheets })
    const found: SheetRow[] = []
    for await (const row of parseRows({ ...admitted, limits: spreadsheetLimits })) found.push(row)
    expect(found).toEqual(rows)
  })
})
