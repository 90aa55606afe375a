import type { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inputHashOf } from '@afterbell/domain/placement/commit-reveal'
import { database } from '../../../database.ts'
import { openSecrets } from '../secrets.ts'
import { inputOf } from './canonical-columns.ts'
import { type FrozenInput, freezeInput } from './frozen-input.ts'
import type { Reader } from './read-input.ts'

/** What is read of a draw whose input is compared with what stands now. */
export const wholeDraw = {
  commitment: true,
  adjustments: { orderBy: { id: 'asc' } },
} as const satisfies Prisma.DrawInclude
export type WholeDraw = Prisma.DrawGetPayload<{ include: typeof wholeDraw }>

/** What a run would rest on if it were started now, by its own rules. */
export function inputAsItStands(tx: Reader, viewer: SchoolViewer, draw: WholeDraw): Promise<FrozenInput> {
  const { termId, commitment, createdAt } = draw
  const { drawId, rule, options } = inputOf(draw)
  const { pseudonymKey } = openSecrets(viewer.schoolId, commitment.secretCipher)
  // Changes by hand that the run itself kept are among its pins; later ones are not of its input.
  const adjustments = draw.adjustments.filter((adjustment) => adjustment.createdAt < createdAt)
  return freezeInput(tx, viewer, { termId, drawId, pseudonymKey, rule, options, adjustments })
}

/** Whether applications, places or pins changed since a dry run; null of a draw that is no dry run. */
export async function inputsChanged(viewer: SchoolViewer, id: string): Promise<boolean | null> {
  const { schoolId } = viewer
  const draw = await database.draw.findFirst({ where: { schoolId, id, state: 'READY' }, include: wholeDraw })
  if (!draw) return null
  const { input } = await inputAsItStands(database, viewer, draw)
  return inputHashOf(input) !== draw.inputHash
}
