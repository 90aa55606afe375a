/** The code of one of Prisma's user-facing errors, such as P1001. */
export type PrismaErrorCode = `P${number}`

interface LogLine {
  level: 'INFO' | 'ERROR'
  message: string
  errorCode?: PrismaErrorCode | undefined
  isPanic?: boolean
}

/**
 * Writes one line of the engine's log to stderr, in the shape that Prisma's command line reads: it takes the user-facing
 * error from the line whose target is `schema_engine::logger`.
 */
export function writeEngineLog({ level, message, errorCode, isPanic = false }: LogLine): void {
  const line = {
    timestamp: new Date().toISOString(),
    level,
    fields: { message, error_code: errorCode, is_panic: isPanic },
    target: 'schema_engine::logger',
  }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
