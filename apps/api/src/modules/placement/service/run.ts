import type { Prisma } from '@afterbell/db/client'
import { canonicalJson } from '@afterbell/domain/placement/canonical'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import { database, inTransaction } from '../../../database.ts'
import { announce } from '../../../live/announce.ts'
import { log } from '../../../log.ts'
import { bytesOf } from './canonical-columns.ts'
import { DrawStoppedError, drawInThread } from './draw-in-thread.ts'
import type { FrozenInput } from './frozen-input.ts'
import { resultRows } from './result-rows.ts'

interface Queued {
  readonly schoolId: string
  readonly id: string
}

/** A run whose process has not been heard of for so long is taken to have died with it. */
const silentAfter = 30_000

const running = new Set<Promise<void>>()

/** Begins to work a queued run out, in this process. It answers at once; the run's row says how far it is. */
export function beginRun(draw: Queued, frozen: FrozenInput, seed: string): void {
  const work = carryOut(draw, frozen, seed).catch((error: unknown) => log.error('a draw failed', { error }))
  running.add(work)
  void work.finally(() => running.delete(work))
}

/** Every run of this process that is being worked out, for a clean stop and for tests. */
export const runsEnded = async (): Promise<void> => {
  await Promise.all(running)
}

async function carryOut(draw: Queued, frozen: FrozenInput, seed: string): Promise<void> {
  if (!(await advance(draw, ['QUEUED'], { state: 'RUNNING', heartbeatAt: new Date() }))) return
  try {
    const result = await drawInThread({ input: frozen.input, seed }, (progress) =>
      advance(draw, ['RUNNING'], { progress, heartbeatAt: new Date() }),
    )
    await keepResult(draw, frozen, result)
  } catch (error) {
    if (error instanceof DrawStoppedError) return
    await advance(draw, ['RUNNING'], { state: 'FAILED', failure: 'BROKEN', finishedAt: new Date() })
    throw error
  }
}

/** Changes the run while it is in one of the states; answers whether it was. */
export function advance(
  { schoolId, id }: Queued,
  from: readonly ('QUEUED' | 'RUNNING')[],
  data: Prisma.DrawUncheckedUpdateManyInput,
): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { count } = await tx.draw.updateMany({ where: { schoolId, id, state: { in: [...from] } }, data })
    if (count > 0) await announce(tx, { schoolId, resource: 'draws', ids: [id] })
    return count > 0
  })
}

async function keepResult({ schoolId, id }: Queued, frozen: FrozenInput, result: DrawResult): Promise<void> {
  await inTransaction(
    async (tx) => {
      const { count } = await tx.draw.updateMany({
        where: { schoolId, id, state: 'RUNNING' },
        data: {
          state: 'READY',
          progress: 100,
          finishedAt: new Date(),
          result: bytesOf(canonicalJson(result)),
          stats: JSON.parse(JSON.stringify(result.statistics)) as Prisma.InputJsonValue,
        },
      })
      if (count === 0) return
      await tx.drawResult.createMany({ data: resultRows({ schoolId, drawId: id }, frozen, result) })
      await announce(tx, { schoolId, resource: 'draws', ids: [id] })
    },
    { seconds: 30 },
  )
}

/** Says of runs whose process died that they failed: nobody else will finish them. Called when runs are read. */
export async function endSilentRuns(schoolId: string, now: Date): Promise<void> {
  const silent = await database.draw.findMany({
    where: {
      schoolId,
      state: { in: ['QUEUED', 'RUNNING'] },
      OR: [
        { heartbeatAt: { lt: new Date(now.getTime() - silentAfter) } },
        { heartbeatAt: null, createdAt: { lt: new Date(now.getTime() - silentAfter) } },
      ],
    },
    select: { schoolId: true, id: true },
  })
  for (const draw of silent) {
    await advance(draw, ['QUEUED', 'RUNNING'], { state: 'FAILED', failure: 'PROCESS_ENDED', finishedAt: now })
  }
}
