import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv } from './csv.ts'
import { spreadsheetLimits } from './limits.ts'
import { readSpreadsheet } from './read.ts'
import { decodeText } from './text-encoding.ts'

/** 姓名,班级 王小明,一（1）班 𠮷 in GB18030; the last one, a rare name's character, takes four bytes. */
const gbkBytes = new Uint8Array(
  Buffer.from('d0d5c3fb2cb0e0bcb60d0acdf5d0a1c3f72cd2bba3a831a3a9b0e00d0a9534b2352c78', 'hex'),
)

function texts(csv: string) {
  return readCsv(csv, spreadsheetLimits).map(({ line, cells }) => [
    line,
    ...cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind)),
  ])
}

describe('text files', { timeout: 30_000 }, () => {
  it.each([
    ['UTF-8', Buffer.from('姓名,班级\n王,1')],
    ['UTF-8 with its mark', Buffer.from('\uFEFF姓名,班级\n王,1')],
    ['UTF-16', Buffer.from('\uFEFF姓名\t班级\n王\t1', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFF姓名\t班级\n王\t1', 'utf16le').swap16()],
    ['GBK', Buffer.from('d0d5c3fb2cb0e0bcb60acdf52c31', 'hex')],
  ])('reads %s', async (_name, bytes) => {
    const sheet = await readSpreadsheet(new Uint8Array(bytes), '/名单/一（1）班.v2.csv')
    expect(sheet).toEqual({
      name: '一（1）班.v2',
      otherSheets: [],
      rows: [
        {
          line: 1,
          cells: [
            { kind: 'text', text: '姓名' },
            { kind: 'text', text: '班级' },
          ],
        },
        {
          line: 2,
          cells: [
            { kind: 'text', text: '王' },
            { kind: 'text', text: '1' },
          ],
        },
      ],
    })
  })

  it('reads GB18030 with Windows line ends and characters of four bytes', () => {
    expect(decodeText(gbkBytes)).toBe('姓名,班级\r\n王小明,一（1）班\r\n𠮷,x')
    // Without the fallback they are not readable at all.
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(gbkBytes)).toThrow(TypeError)
  })
})

describe('separated values', { timeout: 30_000 }, () => {
  it.each([
    ['a,b\nc,d', ','],
    ['a;b\nc;d', ';'],
    ['a\tb\r\nc\td\r\n', 'tab'],
    ['a|b\r\nc|d', 'none'],
  ])('finds the separator of %j', (csv, separator) => {
    expect(texts(csv)).toEqual(
      separator === 'none'
        ? [
            [1, 'a|b'],
            [2, 'c|d'],
          ]
        : [
            [1, 'a', 'b'],
            [2, 'c', 'd'],
          ],
    )
  })

  it('takes the separator that the file declares, and counts that line', () => {
    expect(texts('sep=|\r\na|b\r\nc|d')).toEqual([
      [2, 'a', 'b'],
      [3, 'c', 'd'],
    ])
    expect(texts('sep=^\na^b')).toEqual([[2, 'a', 'b']])
  })

  it('is not misled by separators inside of quotes', () => {
    expect(texts('"备注;1;2;3;4;5",班级\nx,y')).toEqual([
      [1, '备注;1;2;3;4;5', '班级'],
      [2, 'x', 'y'],
    ])
  })

  it('reads quotes, doubled quotes and line breaks in a cell', () => {
    expect(texts('"a ""b""","c\r\nd"\n"",e\n"f"g,h')).toEqual([
      [1, 'a "b"', 'c\r\nd'],
      [2, 'empty', 'e'],
      [3, 'fg', 'h'],
    ])
  })

  it('counts empty lines and drops what is empty at the end of a row', () => {
    expect(texts('a,,\n\n,,\r\nb,c\n\n')).toEqual([
      [1, 'a'],
      [4, 'b', 'c'],
    ])
    expect(texts('')).toEqual([])
  })

  it('leaves numbers as they were written', () => {
    expect(texts('00123,+86 138,-1,1.2E+11')).toEqual([[1, '00123', '+86 138', '-1', '1.2E+11']])
  })

  it('reads a protected identifier as text and any other formula as a formula', () => {
    expect(texts('="00123",=A1,=1+1,=,"=""007"""')).toEqual([[1, '00123', 'formula', 'formula', '=', '007']])
  })

  it('refuses a cell that calls another program, not a remark that begins with a dash', () => {
    expect(texts('-备注|说明,@王!,+86|138')).toEqual([[1, '-备注|说明', '@王!', '+86|138']])
    for (const cell of ["=cmd|'/C calc'!A0", "-2+3+cmd|'/C calc'!A0", '@SUM(1)*WEBSERVICE(A1)', '+DDE(1)']) {
      expect(() => texts(`姓名\n"${cell}"`)).toThrow('DANGEROUS_FORMULA')
    }
  })

  it('reads back whatever cells were written', () => {
    const field = fc
      .string({ unit: 'binary', maxLength: 12 })
      .filter((text) => !/^[='＝]/.test(text) && !text.includes('!') && !text.includes('|'))
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, end) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
          const csv = `sep=${separator}${end}${rows.map((row) => row.map(quote).join(separator) + end).join('')}`
          const expected = rows
            .map((row, i) => [
              i + 2,
              ...row.slice(0, row.findLastIndex((text) => text !== '') + 1).map((text) => text || 'empty'),
            ])
            .filter((row) => row.length > 1)
          expect(texts(csv.replace('\r\n', '\n'))).toEqual(expected)
        },
      ),
      { seed: 20_220_214, numRuns: 100 },
    )
  })

  it('never throws anything but a refusal', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', ',', '\n', '\r', '=', 'a', ';', '\t', "'", '|', '!'), { maxLength: 40 }),
        (parts) => {
          try {
            readCsv(parts.join(''), spreadsheetLimits)
          } catch (error) {
            expect(error).toHaveProperty('name', 'SpreadsheetRefusedError')
          }
        },
      ),
      { seed: 20_220_214, numRuns: 2_000 },
    )
  })
})
