import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstColumn, readBack, xmlOf } from './corpus/read-back.ts'
import { readSpreadsheet } from './read.ts'
import { type SpreadsheetColumn, type SpreadsheetDocument, type SpreadsheetValue, writeSpreadsheet } from './write.ts'

const text: SpreadsheetColumn = { header: '姓名', width: 12, kind: 'text' }

function list(columns: SpreadsheetColumn[], ...rows: SpreadsheetValue[][]): SpreadsheetDocument {
  return { sheets: [{ name: '名单', columns, rows }] }
}

describe('a written file', () => {
  const columns: SpreadsheetColumn[] = [
    { header: '学号', width: 14, kind: 'text' },
    { header: '班级', width: 10, kind: 'text', choices: ['一（1）班', '一,2"班', '+x'] },
    { header: '人数', width: 8, kind: 'number' },
    { header: '日期', width: 12, kind: 'date' },
  ]
  const document: SpreadsheetDocument = {
    sheets: [
      {
        name: '名单',
        columns,
        rows: [
          ['00123', '一（1）班', 30, '2022-02-14'],
          [120_420_000_000, null, -3.5, '2022-02-14T15:30'],
        ],
        blankRows: 3,
      },
      { name: '名单', columns: [text], rows: [] },
    ],
    properties: { title: '社团名单', creator: '示范小学' },
  }

  it('is the same bytes for the same facts, on this thread or another', { timeout: 30_000 }, async () => {
    expect(await writeSpreadsheet(document)).toEqual(await writeSpreadsheet(structuredClone(document)))
    const many = list([text], ...Array.from({ length: 20_001 }, (_, i) => [String(i)]))
    expect(await writeSpreadsheet(many)).toEqual(await writeSpreadsheet(many))
  })

  it('tells its date only when it is given one', async () => {
    expect((await xmlOf(await writeSpreadsheet(document)))['docProps/core.xml']).toContain('2000-01-01T00:00:00Z')
    const dated = { ...document, properties: { created: new Date('2022-02-14T08:00:00Z') } }
    expect((await xmlOf(await writeSpreadsheet(dated)))['docProps/core.xml']).toContain('2022-02-14T08:00:00Z')
  })

  it('comes back as it was', async () => {
    const sheet = await readSpreadsheet(await writeSpreadsheet(document), '名单.xlsx')
    expect(sheet.name).toBe('名单')
    expect(sheet.otherSheets).toEqual(['名单 (2)'])
    expect(sheet.rows.slice(1)).toEqual([
      {
        line: 2,
        cells: [
          { kind: 'text', text: '00123' },
          { kind: 'text', text: '一（1）班' },
          { kind: 'number', number: 30 },
          { kind: 'date', date: '2022-02-14', time: '00:00:00' },
        ],
      },
      {
        line: 3,
        cells: [
          { kind: 'text', text: '120420000000' },
          { kind: 'empty' },
          { kind: 'number', number: -3.5 },
          { kind: 'date', date: '2022-02-14', time: '15:30:00' },
        ],
      },
    ])
  })

  it('has a frozen bold header with filters, and identifiers as text down to the last blank row', async () => {
    const xml = await xmlOf(await writeSpreadsheet(document))
    const sheet = xml['xl/worksheets/sheet1.xml'] ?? ''
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen" activePane="bottomLeft"/>')
    expect(sheet).toContain('<autoFilter ref="A1:D6"/>')
    const styles = xml['xl/styles.xml'] ?? ''
    const styleOf = (cell: string) => {
      const index = Number(new RegExp(`<c r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1])
      const cellStyles = styles.slice(styles.indexOf('<cellXfs'), styles.indexOf('</cellXfs>'))
      return [...cellStyles.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf)[index]
    }
    const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1]
    for (const cell of ['A1', 'A2', 'A3', 'A6']) expect(styleOf(cell)).toContain(`numFmtId="${textFormat}"`)
    expect(styleOf('A1')).toContain('fontId="1"')
    expect(styleOf('A2')).toContain('fontId="0"')
    expect([...styles.matchAll(/<font>.*?<\/font>/g)].map(([font]) => font.includes('<b/>'))).toEqual([false, true])
  })

  it('offers the choices from a sheet that nobody sees', async () => {
    const xml = await xmlOf(await writeSpreadsheet(document))
    expect(xml['xl/worksheets/sheet1.xml']).toContain('sqref="B2:B6"')
    expect(xml['xl/worksheets/sheet1.xml']).toContain("<formula1>'选项'!$A$1:$A$3</formula1>")
    expect(xml['xl/workbook.xml']).toContain('<sheet name="选项" sheetId="3" r:id="rId3" state="veryHidden"/>')
    expect(xml['xl/sharedStrings.xml']).toContain('<t>一,2"班</t>')
  })

  it('has sheet names that Excel accepts', async () => {
    const names = ['数学/逻辑：[A]?', "'引号'", 'x'.repeat(40), 'x'.repeat(40), 'History', '', '选项']
    const sheets = names.map((name) => ({ name, columns: [text], rows: [['王']] }))
    const sheet = await readSpreadsheet(await writeSpreadsheet({ sheets }), 'x.xlsx')
    const x = 'x'.repeat(31)
    expect([sheet.name, ...sheet.otherSheets]).toEqual([
      '数学 逻辑： A',
      '引号',
      x,
      `${x.slice(4)} (2)`,
      'Sheet',
      'Sheet (2)',
      '选项',
    ])
  })

  it('refuses a value of the wrong kind without telling it', async () => {
    const wrong: [SpreadsheetColumn['kind'], SpreadsheetValue][] = [
      ['number', '七'],
      ['number', Number.NaN],
      ['date', '2022-02-31'],
      ['date', '今天'],
      ['date', '2022-13-01'],
    ]
    for (const [kind, value] of wrong) {
      const written = writeSpreadsheet(list([{ ...text, kind }], [kind === 'number' ? 1 : '2022-02-14'], [value]))
      await expect(written).rejects.toThrow(new TypeError(`Column 1 (姓名) is of kind ${kind}: row 3 does not fit`))
    }
  })

  it('shortens what no cell can hold', async () => {
    const [long] = await firstColumn(await writeSpreadsheet(list([text], ['王'.repeat(40_000)])))
    expect(long).toHaveLength(32_767)
    expect(long?.endsWith('…')).toBe(true)
  })

  it('holds 49,999 rows, which come back', { timeout: 60_000 }, async () => {
    const rows = Array.from({ length: 49_999 }, (_, i) => [String(i), '一（1）班'])
    const bytes = await writeSpreadsheet({ sheets: [{ name: '名单', columns: columns.slice(0, 2), rows }] })
    const sheet = await readSpreadsheet(bytes, '名单.xlsx')
    expect(sheet.rows).toHaveLength(50_000)
    expect(sheet.rows.at(-1)?.cells[0]).toEqual({ kind: 'text', text: '49998' })
  })
})

describe('any text', { timeout: 30_000 }, () => {
  it('comes back as it was', async () => {
    const awkward = fc.constantFrom(
      '#N/A',
      '#REF!',
      '_x0041_',
      '_x0041_x0042_',
      '_x005F_',
      ' 王 ',
      '\r\n',
      '\t',
      '&lt;',
      ']]>',
      '"',
      "'=1",
      '\u0000',
      '\u{20bb7}',
    )
    const value = fc.oneof(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }))
    const column = fc.array(
      value.filter((candidate) => !/[\ufffe\uffff]/.test(candidate)),
      { minLength: 1, maxLength: 30 },
    )
    await fc.assert(
      fc.asyncProperty(column, async (values) => {
        expect(await firstColumn(await writeSpreadsheet(list([text], ...values.map((single) => [single]))))).toEqual(
          values,
        )
      }),
      { seed: 20_220_214, numRuns: 60 },
    )
  })

  it('comes back as proper Unicode when it was not', async () => {
    const bytes = await writeSpreadsheet(list([text], ['a\ud800b'], ['c\uffffd']))
    expect(await firstColumn(bytes)).toEqual(['a\ufffdb', 'c\ufffdd'])
  })
})

describe('any number or moment', { timeout: 30_000 }, () => {
  it('comes back as it was', async () => {
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((value) => (Object.is(value, -0) ? 0 : value))
    const seconds = fc.integer({ min: Date.UTC(1900, 2, 1) / 1_000, max: Date.UTC(9999, 11, 31) / 1_000 })
    const columns: SpreadsheetColumn[] = [
      { ...text, kind: 'number' },
      { ...text, kind: 'date' },
    ]
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, seconds), { minLength: 1, maxLength: 30 }), async (pairs) => {
        const rows = pairs.map(([value, second]) => [value, new Date(second * 1_000).toISOString().slice(0, 19)])
        const read = (await readBack(await writeSpreadsheet(list(columns, ...rows)))).slice(1)
        expect(read.map(({ cells }) => cells)).toEqual(
          rows.map(([value, moment]) => {
            const [date, time] = String(moment).split('T')
            return [
              { kind: 'number', number: value },
              { kind: 'date', date, time },
            ]
          }),
        )
      }),
      { seed: 20_220_214, numRuns: 60 },
    )
  })
})
