import { describe, expect, it } from 'vitest'
import { type RefusalCode, type RefusalData, refusalText } from './refusals.ts'

/** Complete by its type: a new code does not compile until it has a sample here. */
const samples: RefusalData = {
  EMPTY_FILE: {},
  TOO_LARGE: { megabytes: 21, limit: 20 },
  NOT_A_SPREADSHEET: {},
  OTHER_FORMAT: { format: 'PDF' },
  WEB_PAGE: {},
  LEGACY_XLS: {},
  ENCRYPTED: {},
  DAMAGED: {},
  UNSAFE_PATH: {},
  TOO_MANY_PARTS: { count: 1_001, limit: 1_000 },
  INFLATES_TOO_MUCH: {},
  DOCUMENT_TYPE: {},
  MACROS: {},
  EXTERNAL_LINKS: {},
  EMBEDDED_OBJECTS: {},
  DANGEROUS_FORMULA: { cell: 'E1543' },
  TOO_MANY_FORMULAS: { count: 300, cell: 'A1' },
  TOO_MANY_ROWS: { row: 50_001, limit: 50_000 },
  TOO_MANY_COLUMNS: { cell: 'IW1', limit: 'IV' },
  TOO_MANY_CELLS: { row: 9, limit: 1_000_000 },
  CELL_TOO_LONG: { cell: 'A1', limit: 32_767 },
  NO_SHEET: {},
  SHEET_NOT_FOUND: {},
  UNKNOWN_ENCODING: {},
  UNCLOSED_QUOTE: { row: 2 },
  TOO_COMPLEX: {},
}

const codes = Object.keys(samples) as RefusalCode[]

describe('the sentence of a refusal', () => {
  it.each(codes)('%s is one sentence in both languages, with all of its figures', (code) => {
    const refusal = { code, data: samples[code] }
    const [zh, en] = [refusalText(refusal, 'zh'), refusalText(refusal, 'en')]
    expect(zh).toMatch(/^[^。！？]*[\u4e00-\u9fff][^。！？]*。$/u)
    // A dot inside a word, as in .xlsx, ends no sentence.
    expect(en).toMatch(/^[A-Z](?:[^.!?\u4e00-\u9fff]|\.(?=\w))*\.$/u)
    for (const value of Object.values(samples[code])) {
      expect(zh).toContain(String(value))
      expect(en).toContain(String(value))
    }
    expect(`${zh}${en}`).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('says so when the formula is in no cell', () => {
    const refusal = { code: 'DANGEROUS_FORMULA', data: { cell: null } } as const
    expect(refusalText(refusal, 'zh')).toMatch(/^这个文件里有/)
    expect(refusalText(refusal, 'en')).toMatch(/^The file has/)
  })
})
