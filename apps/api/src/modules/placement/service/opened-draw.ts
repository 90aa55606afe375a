import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import { database } from '../../../database.ts'
import { openSecrets } from '../secrets.ts'
import { inputOf, resultOf } from './canonical-columns.ts'
import { type Pseudonyms, pseudonymsOf } from './pseudonyms.ts'
import { type DrawnRosters, wantedRosters } from './wanted-rosters.ts'

/** A draw that is done, with who its pseudonyms are. */
export interface OpenedDraw extends Pseudonyms {
  readonly seed: string
  readonly input: DrawInput
  readonly result: DrawResult
  /** What it comes to, changes by hand counted in. */
  readonly wanted: DrawnRosters
}

/** Opens a draw for who may read it; null while it has no result. */
export async function openDraw(schoolId: string, id: string): Promise<OpenedDraw | null> {
  const draw = await database.draw.findFirst({
    where: { schoolId, id, result: { not: null } },
    include: { commitment: true, adjustments: { orderBy: { id: 'asc' } } },
  })
  if (!draw) return null
  const input = inputOf(draw)
  const result = resultOf(draw)
  const { pseudonymKey } = openSecrets(schoolId, draw.commitment.secretCipher)
  const pseudonyms = await pseudonymsOf(database, draw, { pseudonymKey, drawId: input.drawId })
  const wanted = wantedRosters(result, draw.adjustments, pseudonyms.pupilIdOf)
  return { ...pseudonyms, seed: draw.seed ?? '', input, result, wanted }
}
