import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = join(import.meta.dirname, '../dist')

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
}

export const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(join(dist, '.vite/manifest.json'), 'utf8'),
)

/** The files that an entry needs before it runs. */
export function filesOf(entry: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[entry]
  if (!chunk || found.has(chunk.file)) return found
  found.add(chunk.file)
  for (const imported of chunk.imports ?? []) filesOf(imported, found)
  return found
}

const gzipped = (file: string) => gzipSync(readFileSync(join(dist, file))).length

/** What must be there before the first list stands: the program, the texts of a language, the screens of a room. */
export const firstEntries = ['index.html', 'src/i18n/catalogue.zh.ts', 'src/resources/people/pupils.tsx'] as const

/** Kilobytes of JavaScript among those files, compressed. */
export const kilobytesOf = (files: ReadonlySet<string>): number =>
  [...files].filter((file) => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0) / 1024

/** Kilobytes of JavaScript, compressed, that are loaded before the first list stands. */
export const firstLoadKilobytes = (): number =>
  kilobytesOf(new Set(firstEntries.flatMap((entry) => [...filesOf(entry)])))
