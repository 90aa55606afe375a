import { describe, expect, it } from 'vitest'
import { attentionTo, compareAttention, type SchoolAtAGlance } from './attention.ts'
import { differencesOf, hindersSigning, type ReportContent } from './monthly-report.ts'

const content = (figures: ReportContent['figures']): ReportContent => ({
  ...{ school: '示范小学', month: '2022-03', figures, tables: [], checks: [] },
})
const of = (numerator: number, denominator: number) => ({ numerator, denominator })

describe('versions of a report', () => {
  it('differ in the figures that changed, came, or went', () => {
    const before = content([
      { name: 'attendance', fraction: of(90, 100) },
      { name: 'handOver', fraction: of(80, 90) },
    ])
    const after = content([
      { name: 'attendance', fraction: of(91, 100) },
      { name: 'homeworkDone', fraction: of(8, 9) },
    ])
    expect(differencesOf(before, before)).toEqual([])
    expect(differencesOf(before, after)).toEqual([
      { name: 'attendance', before: of(90, 100), after: of(91, 100) },
      { name: 'handOver', before: of(80, 90), after: null },
      { name: 'homeworkDone', before: null, after: of(8, 9) },
    ])
  })

  it('are not signed on facts that are not what the registers say', () => {
    expect(hindersSigning({ code: 'FACTS_DIFFER', count: 1 })).toBe(true)
    expect(hindersSigning({ code: 'FACTS_DIFFER', count: 0 })).toBe(false)
    expect(hindersSigning({ code: 'NOT_INSPECTED', count: 9 })).toBe(false)
  })
})

describe('what a bureau looks at first', () => {
  const well: SchoolAtAGlance = { attendance: of(96, 100), aims: [], report: 'SIGNED', hasData: true }
  const bureau = of(960, 1000)

  it('is nothing where all is well, and everything that is not', () => {
    expect(attentionTo(well, bureau)).toEqual([])
    expect(attentionTo({ ...well, attendance: of(90, 100), report: null }, bureau)).toEqual([
      'REPORT_MISSING',
      'LOW_ATTENDANCE',
    ])
    expect(attentionTo({ ...well, aims: [{ share: 0.8, target: 0.9 }] }, bureau)).toEqual(['BELOW_TARGET'])
    expect(attentionTo({ ...well, aims: [{ share: null, target: 0.9 }], attendance: null }, bureau)).toEqual([])
  })

  it('is a school without data before one whose report is missing, and that before targets', () => {
    const order = [['BELOW_TARGET'], [], ['REPORT_MISSING', 'BELOW_TARGET'], ['NO_DATA'], ['REPORT_MISSING']] as const
    expect(order.toSorted(compareAttention)).toEqual([
      ['NO_DATA'],
      ['REPORT_MISSING', 'BELOW_TARGET'],
      ['REPORT_MISSING'],
      ['BELOW_TARGET'],
      [],
    ])
  })
})
