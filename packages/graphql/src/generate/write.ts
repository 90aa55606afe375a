import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { minifyIntrospection, outputIntrospectionFile } from 'gql.tada/internal'
import { buildSchema, introspectionFromSchema } from 'graphql'
import { schemaMetaOf } from './schema-meta.ts'

/** Writes what is generated from the schema's text (`schemaFile`) into `folder`: types for the compiler, facts for the program. */
export function writeGenerated(schemaFile: string, folder: string): void {
  const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
  const types = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
    fileType: '.d.ts',
    shouldPreprocess: true,
  })
  const { resources, enums } = schemaMetaOf(schema)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'graphql-env.d.ts'), types)
  writeFileSync(
    join(folder, 'schema-meta.ts'),
    ['// Generated from schema.graphql.', constant('resources', resources), constant('enums', enums), ''].join('\n'),
  )
}

const constant = (name: string, value: object) => `export const ${name} = ${JSON.stringify(value)} as const`
