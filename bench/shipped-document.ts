import { readFileSync } from 'node:fs'

const manifest = new URL('../apps/admin/generated/persisted-documents.json', import.meta.url)
const shipped = Object.values(JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>)

const nameOf = (text: string) => /^(?:query|mutation) (\w+)/.exec(text)?.[1]

/** The text of a document that the dashboard ships, by its operation's name. */
export function shippedDocument(operation: string): string {
  const found = shipped.find((text) => nameOf(text) === operation)
  if (!found) throw new Error(`The dashboard ships no ${operation}`)
  return found
}
