/** Why PostgreSQL refused a statement, where the program can do something about it. */
export type RefusalKind =
  /** Another transaction changed what this one read: try the whole transaction again. */
  | 'serialization-failure'
  /** Two transactions waited for each other, and this one had to give way: try it again. */
  | 'deadlock'
  | 'lock-timeout'
  | 'statement-timeout'
  | 'unique-violation'
  | 'foreign-key-violation'
  | 'check-violation'
  | 'exclusion-violation'
  /** The term that the row is of has been closed: it is kept as it was. */
  | 'closed-term'

export interface DatabaseRefusal {
  kind: RefusalKind
  /** PostgreSQL's five-letter code. */
  sqlState: string
  /** The constraint that was violated, where one was. */
  constraint?: string | undefined
}

const KINDS = new Map<string, RefusalKind>([
  ['40001', 'serialization-failure'],
  ['40P01', 'deadlock'],
  ['55P03', 'lock-timeout'],
  ['57014', 'statement-timeout'],
  ['23505', 'unique-violation'],
  ['23503', 'foreign-key-violation'],
  ['23001', 'foreign-key-violation'],
  ['23514', 'check-violation'],
  ['23P01', 'exclusion-violation'],
  ['AB001', 'closed-term'],
])

/**
 * Finds PostgreSQL's refusal underneath an error of Prisma or of `pg`. Prisma's own codes do not suffice: P2034 stands for
 * both serialization failures and deadlocks, P2039 for every check, exclusion and lock, P2010 for all of a raw query.
 * @returns undefined when the error is of another kind.
 */
export function findRefusal(error: unknown): DatabaseRefusal | undefined {
  const report = findReport(error)
  const kind = report && KINDS.get(report.sqlState)
  return kind && { kind, ...report }
}

/**
 * Whether the transaction lost against another one, by a serialization failure or a deadlock: it may succeed when it is
 * run again from its beginning.
 */
export function isSerializationConflict(error: unknown): boolean {
  const kind = findRefusal(error)?.kind
  return kind === 'serialization-failure' || kind === 'deadlock'
}

/** Whether a row with the same unique value is there already. */
export function isUniqueViolation(error: unknown): boolean {
  return findRefusal(error)?.kind === 'unique-violation'
}

/** What the pool says when none of its connections came free in time, and when a new one did not open in time. */
const inVain = /timeout exceeded when trying to connect|Connection terminated due to connection timeout/

/** Whether a statement waited in vain for a connection of the pool: it was never sent. */
export function isPoolExhausted(error: unknown): boolean {
  const within = ['originalError', 'cause', 'driverAdapterError', 'meta'].map((name) => property(error, name))
  const said = [textOf(error, 'message'), textOf(error, 'originalMessage')]
  return (
    said.some((text) => text !== undefined && inVain.test(text)) ||
    within.some((inner) => inner !== undefined && isPoolExhausted(inner))
  )
}

type Report = Omit<DatabaseRefusal, 'kind'>

function findReport(error: unknown): Report | undefined {
  const driverError = property(property(error, 'meta'), 'driverAdapterError') ?? error
  return readAdapterCause(property(driverError, 'cause')) ?? readDriverError(driverError)
}

/** What adapter-pg makes of an error of `pg`. */
function readAdapterCause(cause: unknown): Report | undefined {
  const sqlState = textOf(cause, 'originalCode')
  if (sqlState === undefined) return undefined
  const constraint = textOf(property(cause, 'constraint'), 'index')
  return { sqlState, constraint: constraint ?? constraintInMessage(sqlState, textOf(cause, 'originalMessage')) }
}

/** An error of `pg` itself. */
function readDriverError(error: unknown): Report | undefined {
  const sqlState = textOf(error, 'code')
  return sqlState === undefined ? undefined : { sqlState, constraint: textOf(error, 'constraint') }
}

/** The adapter drops the name of these two; in every language of PostgreSQL it is the last name in the message. */
function constraintInMessage(sqlState: string, message = ''): string | undefined {
  if (sqlState !== '23514' && sqlState !== '23P01') return undefined
  return [...message.matchAll(/["“«„]([^"”»“]+)["”»“]/g)].at(-1)?.[1]
}

function textOf(value: unknown, name: string): string | undefined {
  const found = property(value, name)
  return typeof found === 'string' ? found : undefined
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
