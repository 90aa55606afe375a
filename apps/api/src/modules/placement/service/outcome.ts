import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { differenceFrom, type RosterDifference } from '../../clubs/service/term-rosters.ts'
import { clubNames } from './dry-run.ts'
import { type OpenedDraw, openDraw } from './opened-draw.ts'

/** What a draw came to in one club. */
export interface ClubOutcome {
  readonly clubId: string
  readonly name: string
  readonly closes: boolean
  readonly gradeNumbers: readonly number[]
  readonly enrolled: number
  readonly minimum: number
  readonly maximum: number
  readonly waiting: number
  readonly cutOff: number | null
}

/** What publishing a run would change, and what it comes to club by club; changes by hand counted in. */
export interface Outcome {
  readonly difference: RosterDifference
  readonly clubs: readonly ClubOutcome[]
}

/** The outcome of a run that is done; null otherwise. */
export async function outcomeOf(viewer: SchoolViewer, id: string): Promise<Outcome | null> {
  const draw = await openDraw(viewer.schoolId, id)
  if (!draw) return null
  const nameOf = await clubNames(database, viewer.schoolId)
  return {
    difference: await differenceFrom(database, viewer, draw.wanted.rosters),
    clubs: clubOutcomes(draw, nameOf).toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}

/** What a draw came to, club by club. */
export function clubOutcomes({ input, result, wanted }: OpenedDraw, nameOf: (id: string) => string): ClubOutcome[] {
  const sizeOf = new Map(input.clubs.map((club) => [club.id, club]))
  const cutOffOf = new Map(result.clubs.map(({ clubId, cutOff }) => [clubId, cutOff]))
  return wanted.rosters.map(({ clubId, enrolled, waiting }) => ({
    clubId,
    name: nameOf(clubId),
    closes: wanted.closing.includes(clubId),
    gradeNumbers: sizeOf.get(clubId)?.grades ?? [],
    enrolled: enrolled.length,
    minimum: sizeOf.get(clubId)?.minimum ?? 0,
    maximum: sizeOf.get(clubId)?.maximum ?? 0,
    waiting: waiting.length,
    cutOff: cutOffOf.get(clubId) ?? null,
  }))
}
