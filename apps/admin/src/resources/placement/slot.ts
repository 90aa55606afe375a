import type { Words } from '../../i18n/use-words.ts'
import { weekdayText } from '../schools/weekday.ts'

/** A slot by its id, w2p2: 周二 第 2 课时. */
export function slotText(slotId: string, say: Words): string {
  const [, weekday = '', period = ''] = /^w(\d)p(\d+)$/.exec(slotId) ?? []
  return say('placement.slot', { weekday: weekdayText(Number(weekday), say), period })
}
