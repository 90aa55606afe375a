import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../dist')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/** The files that an entry needs before it runs. */
function filesOf(entry: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[entry]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, found)
  return found
}

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file))).length

test('before the first list stands, at most 500 kB of JavaScript are loaded (performance.md)', () => {
  const catalogue = 'src/i18n/catalogue.zh.ts'
  const list = 'src/resources/people/pupils.tsx'
  expect(Object.keys(manifest)).toEqual(expect.arrayContaining(['index.html', catalogue, list]))
  const files = new Set(['index.html', catalogue, list].flatMap((entry) => [...filesOf(entry)]))
  const bytes = [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0)
  expect(bytes).toBeGreaterThan(100_000)
  expect(bytes / 1024).toBeLessThanOrEqual(500)
})

test('the spreadsheet writer is loaded only by who exports', () => {
  const first = filesOf('index.html')
  const writer = manifest['src/list/spreadsheet.ts']
  expect(writer).toBeDefined()
  expect(first.has(writer?.file ?? '')).toBe(false)
})
