import { createDatabaseClient, type DatabaseClient, Prisma } from '@afterbell/db/client'
import { findRefusal, isPoolExhausted, isSerializationConflict, type RefusalKind } from '@afterbell/db/driver-errors'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { environment } from './environment.ts'
import { busy } from './graphql/refusals.ts'
import { currentRequest } from './http/request-scope.ts'

export const database: DatabaseClient = createDatabaseClient(environment.DATABASE_URL, {
  poolSize: environment.DATABASE_POOL,
})

/** A connection inside a transaction. */
export type Transaction = Parameters<Parameters<DatabaseClient['$transaction']>[0]>[0]

/** Leaves connections for the reads beside: transactions wait here, in order, instead of failing in the pool. */
const admitted = Math.max(1, environment.DATABASE_POOL - 2)
const waiting: (() => void)[] = []
let running = 0

async function admission() {
  if (running < admitted) running += 1
  else await new Promise<void>((admit) => waiting.push(admit))
}

function leave() {
  const next = waiting.shift()
  if (next) next()
  else running -= 1
}

const attempts = 3

/** How long a transaction may take before it is rolled back; whoever moves a whole school says a longer time. */
const ordinarySeconds = 5

/**
 * Runs `work` in one transaction: all of it is kept, or nothing.
 * A deadlock, a serialization failure or a wait for a lock that took too long starts it again (it has then changed nothing),
 * so `work` touches only the database. Throws the refusal `BUSY` when even that does not help: nothing is kept then, and the
 * client may try again.
 */
export async function inTransaction<Result>(
  work: (tx: Transaction) => Promise<Result>,
  { seconds = ordinarySeconds }: { readonly seconds?: number } = {},
): Promise<Result> {
  await admission()
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await database.$transaction(work, { timeout: seconds * 1000 })
      } catch (error) {
        const isWorthwhile = isSerializationConflict(error) || worthAnotherTry.has(findRefusal(error)?.kind)
        if (isWorthwhile && attempt < attempts) continue
        throw isWorthwhile || isExpired(error) || isPoolExhausted(error) ? busy(currentRequest().locale) : error
      }
    }
  } finally {
    leave()
  }
}

/** A lock came too late; or the term was closed meanwhile, which the services say in words when they begin again. */
const worthAnotherTry = new Set<RefusalKind | undefined>(['lock-timeout', 'closed-term'])

/** Prisma gave the transaction up, waiting for a connection or after its time: it is rolled back. */
const isExpired = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2028'

/** A school's date as a column of type `date` takes it. */
export function columnDate(date: SchoolDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}

/** A column of type `date` as a school's date. */
export function schoolDateOf(column: Date): SchoolDate {
  return column.toISOString().slice(0, 10) as SchoolDate
}

/** The composite key under which Prisma finds a row of a school. */
export const rowKey = ({ schoolId, id }: { readonly schoolId: string; readonly id: string }) => ({
  schoolId_id: { schoolId, id },
})
