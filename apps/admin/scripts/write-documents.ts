import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shippedDocuments } from '../src/data/shipped-documents.ts'
import { definitions } from '../src/resources/definitions.ts'

const home = join(import.meta.dirname, '..')
const files = globSync('src/**/operations.ts', { cwd: home }).sort()
const modules = await Promise.all(files.map((file) => import(join(home, file))))
const documents = [...shippedDocuments(definitions, modules)].sort(([one], [other]) => one.localeCompare(other))

// The API in production takes these documents and no others.
mkdirSync(join(home, 'generated'), { recursive: true })
writeFileSync(
  join(home, 'generated/persisted-documents.json'),
  `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`,
)
