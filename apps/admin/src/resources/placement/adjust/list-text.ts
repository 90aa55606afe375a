import type { Words } from '../../../i18n/use-words.ts'

/** A club, its waiting list, or care alone. */
export function listText(say: Words, club: string | undefined, waiting: boolean): string {
  if (club === undefined) return say('placement.careOnly')
  return waiting ? say('placement.waitingFor', { club }) : club
}
