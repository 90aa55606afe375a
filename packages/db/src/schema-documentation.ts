import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const schemaFolder = join(import.meta.dirname, '../../../prisma/schema')

/** The Prisma schema's text: the authority for descriptions that Prisma's generated code does not carry. */
export function schemaText(): string {
  return readdirSync(schemaFolder)
    .filter((file) => file.endsWith('.prisma'))
    .sort()
    .map((file) => readFileSync(join(schemaFolder, file), 'utf8'))
    .join('\n')
}

export interface EnumDocumentation {
  readonly description: string
  /** The description of each value. */
  readonly values: Readonly<Record<string, string>>
}

/** The `///` lines of every enum and its values, by the enum's name. */
export function enumDocumentation(text: string = schemaText()): Map<string, EnumDocumentation> {
  const enums = new Map<string, EnumDocumentation>()
  for (const [, description = '', name = '', body = ''] of text.matchAll(/((?:\/\/\/.*\n)*)enum (\w+) \{([^}]*)\}/g)) {
    const values = [...body.matchAll(/((?:\s*\/\/\/.*\n)+)\s*([A-Z_0-9]+)\s*\n/g)]
    enums.set(name, {
      description: plain(description),
      values: Object.fromEntries(values.map(([, lines = '', value = '']) => [value, plain(lines)])),
    })
  }
  return enums
}

const plain = (lines: string) =>
  lines
    .replaceAll(/^\s*\/\/\/ ?/gm, '')
    .trim()
    .replaceAll('\n', ' ')
