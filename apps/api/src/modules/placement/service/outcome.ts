import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { differenceFrom, type RosterDifference } from '../../clubs/service/term-rosters.ts'
import { openSecrets } from '../secrets.ts'
import { clubNames } from './dry-run.ts'
import { pseudonymsOf } from './pseudonyms.ts'
import { inputOf, resultOf } from './run.ts'
import { wantedRosters } from './wanted-rosters.ts'

/** What a draw came to in one club. */
export interface ClubOutcome {
  readonly clubId: string
  readonly name: string
  readonly closes: boolean
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
  const { schoolId } = viewer
  const draw = await database.draw.findFirst({
    where: { schoolId, id, result: { not: null } },
    include: { commitment: true, adjustments: { orderBy: { id: 'asc' } } },
  })
  if (!draw) return null
  const input = inputOf(draw)
  const result = resultOf(draw)
  const { pseudonymKey } = openSecrets(schoolId, draw.commitment.secretCipher)
  const { pupilIdOf } = await pseudonymsOf(database, draw, { pseudonymKey, drawId: input.drawId })
  const { rosters, closing } = wantedRosters(result, draw.adjustments, pupilIdOf)
  const nameOf = await clubNames(database, schoolId)
  const sizeOf = new Map(input.clubs.map((club) => [club.id, club]))
  const cutOffOf = new Map(result.clubs.map(({ clubId, cutOff }) => [clubId, cutOff]))
  return {
    difference: await differenceFrom(database, viewer, rosters),
    clubs: rosters
      .map(({ clubId, enrolled, waiting }) => ({
        clubId,
        name: nameOf(clubId),
        closes: closing.includes(clubId),
        enrolled: enrolled.length,
        minimum: sizeOf.get(clubId)?.minimum ?? 0,
        maximum: sizeOf.get(clubId)?.maximum ?? 0,
        waiting: waiting.length,
        cutOff: cutOffOf.get(clubId) ?? null,
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}
