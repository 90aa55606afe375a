import type { DrawResult } from '@afterbell/domain/placement/draw-result'
import { openDraw } from './opened-draw.ts'

/** A list of pupils that the figures of a draw count. */
export type DrawList = 'UNLUCKIEST' | 'WITHOUT_CLUB'

const lists: Record<DrawList, (result: DrawResult) => readonly string[]> = {
  UNLUCKIEST: ({ statistics }) => statistics.unluckiest,
  WITHOUT_CLUB: ({ pupils, places }) => {
    const placed = new Set(places.map(({ pupilId }) => pupilId))
    return pupils.filter(({ pupilId, lists }) => lists.length > 0 && !placed.has(pupilId)).map(({ pupilId }) => pupilId)
  },
}

/** The pupils of a list; none while the draw has no result. */
export async function pupilsOf(schoolId: string, id: string, list: DrawList): Promise<string[]> {
  const draw = await openDraw(schoolId, id)
  return draw ? lists[list](draw.result).flatMap((pseudonym) => draw.pupilIdOf.get(pseudonym) ?? []) : []
}
