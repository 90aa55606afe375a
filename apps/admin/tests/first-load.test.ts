import { expect, test } from 'vitest'
import { filesOf, firstEntries, firstLoadKilobytes, manifest } from './first-load.ts'

test('before the first list stands, at most 500 kB of JavaScript are loaded (performance.md)', () => {
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining([...firstEntries]))
  const kilobytes = firstLoadKilobytes()
  expect(kilobytes).toBeGreaterThan(100)
  expect(kilobytes).toBeLessThanOrEqual(500)
})

test('the spreadsheet writer is loaded only by who exports', () => {
  const first = filesOf('index.html')
  const writer = manifest['src/list/spreadsheet.ts']
  expect(writer).toBeDefined()
  expect(first.has(writer?.file ?? '')).toBe(false)
})
