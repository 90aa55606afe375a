import type { DrawInput } from '../src/placement/draw-input.ts'
import type { DrawResult } from '../src/placement/draw-result.ts'
import type { Grade } from '../src/schools/grade.ts'

/** What a list came to under any rule, so that rules can be compared. */
export interface ListOutcome {
  readonly pupilId: string
  readonly grade: Grade
  readonly slotId: string
  /** 1 for the first choice; null for no place. */
  readonly choice: number | null
}

export function outcomesOfDraw({ pupils }: DrawInput, result: DrawResult): ListOutcome[] {
  const gradeOf = new Map(pupils.map(({ id, grade }) => [id, grade]))
  return result.pupils.flatMap(({ pupilId, lists }) =>
    lists.map(({ slotId, clubId, choices }) => ({
      pupilId,
      grade: gradeOf.get(pupilId) ?? 1,
      slotId,
      choice: clubId === null ? null : choices.findIndex((choice) => choice.clubId === clubId) + 1,
    })),
  )
}

/** First choices ÷ lists, of one grade or of all; null when there are no lists. */
export function firstChoiceShare(outcomes: readonly ListOutcome[], grade?: Grade): number | null {
  const counted = outcomes.filter((each) => grade === undefined || each.grade === grade)
  return counted.length === 0 ? null : counted.filter(({ choice }) => choice === 1).length / counted.length
}
