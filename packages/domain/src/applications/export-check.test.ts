import { describe, expect, test } from 'vitest'
import { checkExport, type ExportedApplication, type ExportedPlace } from './export-check.ts'

const place = (given: Partial<ExportedPlace> = {}): ExportedPlace => ({
  kind: 'CLUB',
  group: '足球社',
  pupilId: 'p1',
  pupilNumber: '20190301',
  pupilName: '王欣怡',
  homeClass: '三（1）班',
  weekdays: [1],
  venue: '西操场',
  adults: ['贺舒涵'],
  ...given,
})
const application = (given: Partial<ExportedApplication> = {}): ExportedApplication => ({
  pupilId: 'p1',
  pupilNumber: '20190301',
  pupilName: '王欣怡',
  homeClass: '三（1）班',
  state: 'APPROVED',
  confirmed: true,
  weekdays: [1, 3],
  ...given,
})
const matters = (places: readonly ExportedPlace[], applications: readonly ExportedApplication[]) =>
  checkExport(places, applications).map(({ matter }) => matter)

describe('what is handed in is looked over line by line (R32)', () => {
  test('nothing is said of what is in order', () => {
    const care = place({ kind: 'CARE', group: '三（1）班托管', weekdays: [3] })
    expect(checkExport([place(), care], [application()])).toEqual([])
  })

  test.for([
    ['NUMBER_UNREADABLE', [place({ pupilNumber: '2.02E+07' })], [application()]],
    ['PLACE_WITHOUT_APPLICATION', [place()], []],
    ['PLACE_WITHOUT_APPLICATION', [place()], [application({ state: 'WITHDRAWN' })]],
    ['PLACE_NOT_CONFIRMED', [place()], [application({ confirmed: false })]],
    ['DAY_NOT_APPLIED_FOR', [place({ weekdays: [5] })], [application()]],
    ['GROUP_WITHOUT_VENUE', [place({ venue: null })], [application()]],
    ['GROUP_WITHOUT_ADULT', [place({ adults: [] })], [application()]],
  ] as const)('%s', ([matter, places, applications]) => {
    expect(matters(places, applications)).toEqual([matter])
  })

  test('a day applied for without anywhere to be is found once classes are formed (R01)', () => {
    const care = place({ kind: 'CARE', group: '三（1）班托管', weekdays: [1] })
    expect(checkExport([care], [application()])).toEqual([
      { matter: 'DAY_WITHOUT_CARE', about: '王欣怡（三（1）班）', weekdays: [3] },
    ])
    expect(matters([place()], [application()])).toEqual([])
  })

  test('a pupil and a group are named once for a matter', () => {
    const places = [place({ venue: null }), place({ venue: null, pupilId: 'p2', pupilName: '曾子墨' })]
    expect(matters(places, [application(), application({ pupilId: 'p2' })])).toEqual(['GROUP_WITHOUT_VENUE'])
  })
})
