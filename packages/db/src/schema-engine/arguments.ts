import { parseArgs } from 'node:util'

/** What Prisma's command line asks of an engine process. */
export interface EngineArguments {
  /** Where the database is; absent for commands that compare schema files only. */
  databaseUrl: string | undefined
  /** Paths of the Prisma schema files. */
  schemaFiles: string[]
  /** The words after the flags: `cli can-connect-to-database`, or nothing for the protocol. */
  words: string[]
}

/**
 * Reads the flags of Prisma's engine binary. Unknown flags (preview features, extension types) are passed over, because
 * they speak of engine features that this project does not switch on.
 * @throws Error when the datasource names a separate shadow database, which this engine makes by itself.
 */
export function parseEngineArguments(args: string[]): EngineArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: false,
    options: {
      datasource: { type: 'string' },
      datamodels: { type: 'string', multiple: true },
      'enabled-preview-features': { type: 'string' },
      'extension-types': { type: 'string' },
    },
  })
  return {
    databaseUrl: typeof values.datasource === 'string' ? parseDatasource(values.datasource) : undefined,
    schemaFiles: (values.datamodels ?? []).filter((path) => typeof path === 'string'),
    words: positionals,
  }
}

function parseDatasource(json: string): string | undefined {
  const datasource: { url?: string; shadowDatabaseUrl?: string } = JSON.parse(json)
  if (datasource.shadowDatabaseUrl) {
    throw new Error('shadowDatabaseUrl is not supported: give the role of DATABASE_URL the right to create databases.')
  }
  return datasource.url
}
