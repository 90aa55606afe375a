/**
 * The public file of a draw, as this program reads it. Written anew on purpose: the verifier shares no code with the product, so that a
 * mistake of the one is not a mistake of the other.
 */
export interface Session {
  weekday: number
  start: number
  end: number
}
export interface Club {
  id: string
  slotId: string
  minimum: number
  target: number
  maximum: number
  grades: number[]
  sessions: Session[]
}
export interface Pupil {
  id: string
  grade: number
  tier: number
  pastMisses: number
  careWeekdays: number[]
  lists: { slotId: string; clubIds: string[] }[]
}
export interface Input {
  drawId: string
  rule: 'DEFERRED_ACCEPTANCE' | 'RANK_MAXIMAL'
  slots: { id: string; weekday: number; period: number | null }[]
  clubs: Club[]
  pupils: Pupil[]
  pins: { pupilId: string; clubId: string }[]
  closingOrder: string[]
  periods: (Session & { grade: number; period: number })[]
  options: { maximumClubs: number | null; carryOverCap: number; unranked: 'NONE' | 'EVEN' | 'FILL'; tiers?: string[] }
}
export interface PublishedFile {
  format: string
  commitment: string
  secret: string
  publicEntropy: string
  inputHash: string
  seed: string
  input: Input
  result: unknown
}

/** JSON with sorted keys and no blanks. */
export function plainText(value: unknown): string {
  return JSON.stringify(value, (_key, each) => {
    if (typeof each !== 'object' || each === null || Array.isArray(each)) return each
    const sorted: Record<string, unknown> = {}
    for (const key of Object.keys(each).sort()) sorted[key] = each[key]
    return sorted
  })
}

const ascending = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

/** The input with its rows sorted as the published format wants them. */
export function withSortedRows(input: Input): Input {
  return {
    ...input,
    clubs: input.clubs
      .map((club) => ({
        ...club,
        grades: [...club.grades].sort(ascending),
        sessions: [...club.sessions].sort((a, b) => a.weekday - b.weekday || a.start - b.start || a.end - b.end),
      }))
      .sort((a, b) => ascending(a.id, b.id)),
    pupils: input.pupils
      .map((pupil) => ({
        ...pupil,
        careWeekdays: [...pupil.careWeekdays].sort(ascending),
        lists: pupil.lists.filter((list) => list.clubIds.length > 0).sort((a, b) => ascending(a.slotId, b.slotId)),
      }))
      .sort((a, b) => ascending(a.id, b.id)),
    pins: [...input.pins].sort((a, b) => ascending(`${a.pupilId} ${a.clubId}`, `${b.pupilId} ${b.clubId}`)),
    periods: [...input.periods].sort((a, b) => a.grade - b.grade || a.weekday - b.weekday || a.period - b.period),
  }
}
