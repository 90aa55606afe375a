import type { Prisma } from '@afterbell/db/client'
import type { ApplicationFacts } from '@afterbell/domain/applications/lifecycle'
import type { Transaction } from '../../../database.ts'

/** An application's row with what its life cycle depends on. */
export const whole = {
  choices: { orderBy: { rank: 'asc' } },
  pupil: { select: { name: true, archivedAt: true, homeClass: { select: { grade: { select: { number: true } } } } } },
  term: { select: { state: true } },
} as const satisfies Prisma.ApplicationInclude
export type WholeApplication = Prisma.ApplicationGetPayload<{ include: typeof whole }>

/** The facts that the life cycle asks for. */
export const factsOf = ({ state, confirmedAt, term, pupil }: WholeApplication): ApplicationFacts => ({
  state,
  confirmed: confirmedAt !== null,
  termIsOver: term.state === 'CLOSED',
  pupilHasLeft: pupil.archivedAt !== null,
})

/** Locks applications in the order of their ids, so that two batches never wait for each other (D3). */
export async function lockApplications(tx: Transaction, schoolId: string, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "application" WHERE "school_id" = ${schoolId}::uuid AND "id" = ANY(${[...ids]}::uuid[])
     ORDER BY "id" FOR UPDATE`
}

/** The moment of a change to rows, always later than what stands, so that two changes within a millisecond are told apart. */
export const laterThanAll = (rows: readonly { readonly updatedAt: Date }[]): Date =>
  new Date(rows.reduce((latest, { updatedAt }) => Math.max(latest, updatedAt.getTime() + 1), Date.now()))
