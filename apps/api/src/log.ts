import { pino } from 'pino'
import { environment } from './environment.ts'

/**
 * What may stand in the log, and nothing else: a field that is not named here is dropped before it is written, so that a
 * name, a phone or a document's variables cannot slip in with an object that somebody logs.
 */
const allowed = [
  'requestId',
  'operation',
  'status',
  'milliseconds',
  'code',
  'port',
  'count',
  'resource',
  'error',
] as const

type Entry = { readonly [Field in Exclude<(typeof allowed)[number], 'error'>]?: string | number } & {
  /** Only its class and stack frames are written: messages can quote values. */
  readonly error?: unknown
}

const logger = pino({ level: environment.LOG_LEVEL, base: null })

const frames = (error: unknown) =>
  error instanceof Error
    ? {
        name: error.name,
        at: (error.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12),
      }
    : { name: typeof error }

const written = (entry: Entry) =>
  Object.fromEntries(
    allowed
      .filter((field) => entry[field] !== undefined)
      .map((field) => [field, field === 'error' ? frames(entry.error) : entry[field]]),
  )

/** The program's only log. */
export const log = {
  info: (event: string, entry: Entry = {}) => logger.info(written(entry), event),
  warn: (event: string, entry: Entry = {}) => logger.warn(written(entry), event),
  error: (event: string, entry: Entry = {}) => logger.error(written(entry), event),
}
