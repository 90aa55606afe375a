import type { Words } from '../../i18n/use-words.ts'
import type { FigureNumber } from './operations.ts'

type Counted = Pick<FigureNumber, 'numerator' | 'denominator' | 'share' | 'hidden'>

/** A share as people read it; a dash where there is no data, a word where the number is kept back. */
export function shareText({ share, hidden }: Pick<Counted, 'share' | 'hidden'>, say: Words): string {
  if (hidden) return say('reports.hidden')
  return share === null ? '—' : `${(share * 100).toFixed(1)}%`
}

/** The number that a figure shows: its share, or the count that it is. */
export function figureText({ figure, ...counted }: FigureNumber, say: Words): string {
  if (figure.unit === 'COUNT' && counted.numerator !== null) return String(counted.numerator)
  return shareText(counted, say)
}

/** The count behind a share. */
export const countText = ({ numerator, denominator }: Counted): string =>
  numerator === null || !denominator ? '' : `${numerator} / ${denominator}`

/** Whether a figure falls short of what the plan aims at. */
export const isBelowTarget = ({ share, figure: { target } }: FigureNumber): boolean =>
  share !== null && target !== null && share < target
