import type { Prisma } from '@afterbell/db/client'
import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import { database, type Transaction } from '../../../database.ts'
import { openSecrets } from '../secrets.ts'
import { inputOf, resultOf } from './canonical-columns.ts'
import { wholeDraw } from './input-now.ts'
import { type Pseudonyms, pseudonymsOf } from './pseudonyms.ts'
import { type DrawnRosters, wantedRosters } from './wanted-rosters.ts'

/** A draw that is done, with who its pseudonyms are. */
export interface OpenedDraw extends Pseudonyms {
  readonly termId: string
  readonly updatedAt: Date
  readonly seed: string
  readonly input: DrawInput
  readonly result: DrawResult
  /** What was drawn, before any change by hand to this run. */
  readonly drawn: DrawnRosters
  /** What it comes to, changes by hand counted in. */
  readonly wanted: DrawnRosters
}

/** Opens a draw for who may read it; null while it has no result. */
export async function openDraw(schoolId: string, id: string): Promise<OpenedDraw | null> {
  const draw = await database.draw.findFirst({ where: { schoolId, id, result: { not: null } }, include: wholeDraw })
  return draw && opened(database, draw)
}

/** A draw with its commitment and its changes by hand, opened. */
export async function opened(
  tx: Pick<Transaction, 'application'>,
  draw: Prisma.DrawGetPayload<{ include: typeof wholeDraw }>,
): Promise<OpenedDraw> {
  const { schoolId, termId, updatedAt, createdAt, adjustments } = draw
  const input = inputOf(draw)
  const result = resultOf(draw)
  const { pseudonymKey } = openSecrets(schoolId, draw.commitment.secretCipher)
  const pseudonyms = await pseudonymsOf(tx, draw, { pseudonymKey, drawId: input.drawId })
  const slots = new Map(input.clubs.map((club) => [club.id, club.slotId]))
  const drawnRosters = (byHand: typeof adjustments) =>
    wantedRosters({ result, slotOf: (clubId) => slots.get(clubId) }, byHand, pseudonyms.pupilIdOf)
  return {
    ...pseudonyms,
    termId,
    updatedAt,
    seed: draw.seed ?? '',
    input,
    result,
    // What a former run handed on is part of what this one drew.
    drawn: drawnRosters(adjustments.filter((adjustment) => adjustment.createdAt < createdAt)),
    wanted: drawnRosters(adjustments),
  }
}
