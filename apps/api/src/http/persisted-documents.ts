import { readFileSync } from 'node:fs'
import { environment } from '../environment.ts'

const manifest = new URL('../../../admin/generated/persisted-documents.json', import.meta.url)

/** The documents that may be run, by their SHA-256; `any` for development and for tests of the schema. */
export type PermittedDocuments = ReadonlyMap<string, string> | 'any'

/**
 * The documents that may be run: those that the apps ship, by their SHA-256. In development anything goes, so that
 * GraphiQL works.
 */
export function permittedDocuments(): PermittedDocuments {
  if (environment.NODE_ENV === 'development') return 'any'
  return new Map(Object.entries(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>))
}
