import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { canonicalJson } from '@afterbell/domain/placement/canonical'
import { DRAW_FILE_FORMAT, type DrawFile } from '@afterbell/domain/placement/draw-file'
import { database } from '../../../database.ts'
import { openSecrets } from '../secrets.ts'
import { inputOf, resultOf } from './canonical-columns.ts'

/**
 * The public file of a published draw: everything that anybody needs to draw again, pupils under pseudonyms. Null before it is
 * published: the secret is revealed with the result and not earlier.
 */
export async function drawFile({ schoolId }: SchoolViewer, id: string): Promise<string | null> {
  const draw = await database.draw.findFirst({
    where: { schoolId, id, state: { in: ['PUBLISHED', 'UNDONE'] } },
    include: { commitment: true },
  })
  if (!draw) return null
  const { secretHash, publicEntropy, secretCipher } = draw.commitment
  const file: DrawFile = {
    format: DRAW_FILE_FORMAT,
    commitment: secretHash,
    secret: openSecrets(schoolId, secretCipher).secret,
    publicEntropy: publicEntropy ?? '',
    inputHash: draw.inputHash ?? '',
    seed: draw.seed ?? '',
    input: inputOf(draw),
    result: resultOf(draw),
  }
  return `${canonicalJson(file)}\n`
}
