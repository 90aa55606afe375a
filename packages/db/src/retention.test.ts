import { describe, expect, test } from 'vitest'
import { columnRetention } from './retention.ts'
import { schemaText } from './schema-documentation.ts'

const nameOf = ({ model, column }: { model: string; column: string }) => `${model}.${column}`

describe('how long values are kept (F5)', () => {
  const columns = columnRetention(schemaText())

  test('reads every column of every model', () => {
    expect(columns.map(nameOf)).toEqual(expect.arrayContaining(['Pupil.careNote', 'Club.taken', 'RoleGrant.grades']))
    expect(columns.length).toBeGreaterThan(200)
  })

  test('every column says how personal it is, and until when it is kept', () => {
    const silent = columns.filter(({ personal, retain }) => personal === undefined || retain === undefined)
    expect(silent.map(nameOf)).toEqual([])
  })

  test('what is personal is not kept for ever', () => {
    const kept = columns.filter(({ personal, retain }) => personal !== 'none' && retain === 'for ever')
    expect(kept.map(nameOf)).toEqual([])
  })

  test('columns whose names speak of persons are not classed as harmless', () => {
    const speaking = /phone|rollNumber|careNote|^password|token|ipAddress|^cells$/i
    const harmless = columns.filter(({ column, personal }) => speaking.test(column) && personal === 'none')
    expect(harmless.map(nameOf)).toEqual([])
  })

  test('a column without a word, or with a misspelt one, is seen (control)', () => {
    const text = '/// A.\nmodel A {\n  /// @class identiti @retain leaving+1y\n  name String\n  born DateTime\n}\n'
    expect(columnRetention(text)).toEqual([
      { model: 'A', column: 'name', personal: undefined, retain: 'leaving+1y' },
      { model: 'A', column: 'born', personal: undefined, retain: undefined },
    ])
  })
})
