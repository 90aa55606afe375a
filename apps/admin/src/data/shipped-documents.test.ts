import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { definitions } from '../resources/definitions.ts'
import { shippedDocuments } from './shipped-documents.ts'

const source = join(import.meta.dirname, '..')
const schema = buildSchema(readFileSync(join(source, '../../../packages/graphql/schema.graphql'), 'utf8'))
const files = globSync('**/operations.ts', { cwd: source })
const modules = await Promise.all(files.map((file) => import(join(source, file))))
const documents = shippedDocuments(definitions, modules)

test.each([...documents.values()].map((text) => [text.split(/[({]/)[0], text]))(
  '%s is valid under the schema',
  (_name, text) => {
    expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
  },
)

test('the id of a document is the SHA-256 of the text that the API is given', () => {
  for (const [id, text] of documents) expect(createHash('sha256').update(text).digest('hex')).toBe(id)
})

test('no two documents share a name, by which the log tells them apart', () => {
  const names = [...documents.values()].map((text) => text.split(/[({]/)[0])
  expect(new Set(names).size).toBe(names.length)
})

test('documents are written in operations.ts alone, or the API in production would not know them', () => {
  const strays = globSync('**/*.{ts,tsx}', { cwd: source })
    .filter((file) => !file.endsWith('operations.ts') && !file.includes('.test.'))
    .filter((file) => /\bgraphql\(\s*`/.test(readFileSync(join(source, file), 'utf8')))
  expect(strays).toEqual([])
})
