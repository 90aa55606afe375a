import { GRADES } from '../schools/grade.ts'
import type { ClubResult, DrawStatistics, GradeCounts, ListCounts, ListResult, PupilResult } from './draw-result.ts'
import type { DrawWeek } from './draw-week.ts'

/** The draw in figures, all of them counts. */
export function drawStatistics(
  { input, held }: DrawWeek,
  pupils: readonly PupilResult[],
  clubs: readonly ClubResult[],
): DrawStatistics {
  const gradeOf = new Map(input.pupils.map(({ id, grade }) => [id, grade]))
  const pastMissesOf = new Map(input.pupils.map(({ id, pastMisses }) => [id, pastMisses]))
  const inNoClub = new Set(input.pupils.flatMap(({ id }, index) => (held[index]?.length ? [] : [id])))
  const got = pupils.flatMap(({ pupilId, lists }) =>
    lists.map((list) => ({ grade: gradeOf.get(pupilId), choice: choiceGot(list), length: list.choices.length })),
  )
  const gotByGrade = Map.groupBy(got, ({ grade }) => grade)
  const byGrade = GRADES.flatMap((grade): GradeCounts[] => {
    const ofGrade = gotByGrade.get(grade)
    return ofGrade ? [{ grade, ...counts(ofGrade) }] : []
  })
  const sizes = new Map(input.clubs.map((club) => [club.id, club]))
  const running = clubs.filter(({ state }) => state === 'RUNS')
  const withSize = (under: 'target' | 'maximum', compare: (taken: number, size: number) => boolean) =>
    running.filter(({ clubId, taken }) => compare(taken, sizes.get(clubId)?.[under] ?? 0)).length
  return {
    total: counts(got),
    byChoice: byChoice(got),
    byGrade,
    worstGrade: worst(byGrade),
    unluckiest: pupils
      .filter(({ pupilId, misses }) => misses > 0 && misses + (pastMissesOf.get(pupilId) ?? 0) >= 2)
      .map(({ pupilId }) => pupilId),
    withoutClub: pupils.filter((pupil) => pupil.lists.length > 0 && inNoClub.has(pupil.pupilId)).length,
    clubs: {
      run: running.length,
      closed: clubs.length - running.length,
      full: withSize('maximum', (taken, size) => taken >= size),
      underMinimum: running.filter(({ keptUnderMinimum }) => keptUnderMinimum).length,
      underTarget: withSize('target', (taken, size) => taken < size),
    },
    places: {
      taken: running.reduce((sum, { taken }) => sum + taken, 0),
      maximum: running.reduce((sum, { clubId }) => sum + (sizes.get(clubId)?.maximum ?? 0), 0),
    },
  }
}

/** As which choice the list got its club: 0 for first; -1 when it got none of those ranked. */
const choiceGot = ({ clubId, choices }: ListResult): number =>
  clubId === null ? -1 : choices.findIndex((choice) => choice.clubId === clubId)

/** A list's length and as which choice it got its club. */
interface Got {
  readonly choice: number
  readonly length: number
}

function counts(got: readonly Got[]): ListCounts {
  const any = got.filter(({ choice }) => choice >= 0).length
  return { lists: got.length, first: got.filter(({ choice }) => choice === 0).length, any, none: got.length - any }
}

function byChoice(got: readonly Got[]): number[] {
  const longest = got.reduce((most, { length }) => Math.max(most, length), 0)
  const numbers = new Array<number>(longest).fill(0)
  for (const { choice } of got) if (choice >= 0) numbers[choice] = (numbers[choice] ?? 0) + 1
  return numbers
}

/** Shares are compared by cross-multiplication: exactly. */
function worst(grades: readonly GradeCounts[]): GradeCounts | null {
  return grades.reduce<GradeCounts | null>(
    (lowest, each) => (lowest && lowest.first * each.lists <= each.first * lowest.lists ? lowest : each),
    null,
  )
}
