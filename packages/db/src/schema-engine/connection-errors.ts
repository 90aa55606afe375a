import type { PrismaErrorCode } from './engine-log.ts'

/** A failure in Prisma's own words, so that its command line reacts as it does to its own engine. */
export interface ConnectionFailure {
  code: PrismaErrorCode | undefined
  message: string
}

const UNREACHABLE = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'ETIMEDOUT',
])

/** Translates what `pg` throws when it connects, creates or drops a database into Prisma's error codes. */
export function describeConnectionFailure(error: unknown, databaseUrl: string): ConnectionFailure {
  const { host, database, user } = addressOf(databaseUrl)
  const message = error instanceof Error ? error.message : String(error)
  const code = codeOf(error)

  if (code === '3D000') return { code: 'P1003', message: `Database \`${database}\` does not exist` }
  if (code === '42P04') return { code: 'P1009', message: `Database \`${database}\` already exists` }
  if (code === '28000' || code === '42501') {
    return { code: 'P1010', message: `User was denied access on the database \`${database}\`` }
  }
  if (code === '28P01' || message.includes('client password must be a')) {
    return {
      code: 'P1000',
      message: `Authentication failed against database server, the provided database credentials for \`${user}\` are not valid.\n\nPlease make sure to provide valid database credentials for the database server at the configured address.`,
    }
  }
  if (isUnreachable(code, message)) {
    return {
      code: 'P1001',
      message: `Can't reach database server at \`${host}\`\n\nPlease make sure your database server is running at \`${host}\`.`,
    }
  }
  if (/SSL|TLS|certificate/i.test(message)) {
    return { code: 'P1011', message: `Error opening a TLS connection: ${message}` }
  }
  return { code: undefined, message }
}

function isUnreachable(code: string | undefined, message: string): boolean {
  // pg reports its own time limit, and a server that hangs up, without a code.
  return (code !== undefined && UNREACHABLE.has(code)) || /timeout expired|terminated unexpectedly/.test(message)
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}

function addressOf(databaseUrl: string) {
  const url = new URL(databaseUrl)
  return {
    host: `${url.hostname}:${url.port || 5432}`,
    database: decodeURIComponent(url.pathname.slice(1)),
    user: decodeURIComponent(url.username),
  }
}
