import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = join(import.meta.dirname, '..')
/** Where a local start keeps its database and keys. */
const dataFolder = () => resolve(root, process.env.AFTERBELL_DATA_FOLDER ?? '.data')

interface Keys {
  readonly AFTERBELL_DATA_KEY: string
  readonly AFTERBELL_AUTH_SECRET: string
}

/** The keys of this machine's own installation: made at the first start, kept beside the data, readable by its owner. */
function keptKeys(): Keys {
  const keysFile = join(dataFolder(), 'keys.json')
  if (existsSync(keysFile)) return JSON.parse(readFileSync(keysFile, 'utf8')) as Keys
  mkdirSync(dataFolder(), { recursive: true })
  const keys = {
    AFTERBELL_DATA_KEY: randomBytes(32).toString('base64'),
    AFTERBELL_AUTH_SECRET: randomBytes(32).toString('base64url'),
  }
  writeFileSync(keysFile, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  return keys
}

export interface Settings {
  readonly port: number
  /** A given database is a production start: nothing is invented in it unless told to. */
  readonly production: boolean
  readonly givenDatabase: string | undefined
  /** Where the embedded database lies when none is given. */
  readonly dataDirectory: string
  readonly wantsDemo: boolean
}

/**
 * Reads `.env` and the environment, fills in what a local start may choose itself, and says what was asked for.
 * In production the two keys must be given: keys made up at a start would be lost with the machine.
 */
export function readSettings(): Settings {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'))
  const givenDatabase = process.env.DATABASE_URL || undefined
  const production = process.env.NODE_ENV === 'production' || givenDatabase !== undefined
  if (!production) {
    const keys = keptKeys()
    process.env.AFTERBELL_DATA_KEY ??= keys.AFTERBELL_DATA_KEY
    process.env.AFTERBELL_AUTH_SECRET ??= keys.AFTERBELL_AUTH_SECRET
  }
  const port = Number(process.env.PORT ?? 4000)
  process.env.PUBLIC_URL ??= `http://localhost:${port}`
  return {
    port,
    production,
    givenDatabase,
    dataDirectory: join(dataFolder(), 'postgres'),
    wantsDemo: process.env.AFTERBELL_DEMO === undefined ? !production : process.env.AFTERBELL_DEMO === '1',
  }
}
