import type { ListIssueCode } from '../people/list-issue.ts'
import type { LineReader } from '../people/list-line.ts'
import { nearMiss } from '../people/near-miss.ts'
import type { Grade } from '../schools/grade.ts'
import type { ApplicationListColumn } from './application-list-columns.ts'

/** A pupil of the school, as far as applications are about him. */
export interface ApplyingPupil {
  readonly id: string
  readonly pupilNumber: string
  readonly name: string
  readonly homeClassId: string
  readonly grade: Grade
  readonly archived: boolean
}

/** The school's pupils, by what lists say of them. */
export interface ListedPupils {
  readonly byNumber: ReadonlyMap<string, ApplyingPupil>
  readonly byName: ReadonlyMap<string, readonly ApplyingPupil[]>
}

/** Orders pupils by what lists say of them. */
export function listedPupils(pupils: readonly ApplyingPupil[]): ListedPupils {
  return {
    byNumber: new Map(pupils.map((pupil) => [pupil.pupilNumber, pupil])),
    byName: Map.groupBy(
      pupils.filter(({ archived }) => !archived),
      ({ name }) => name,
    ),
  }
}

interface Stated {
  readonly number: string | undefined
  readonly name: string | undefined
  readonly homeClassId: string | undefined
}

type Propose = (column: ApplicationListColumn, code: ListIssueCode, text: string) => void

/**
 * The pupil whom a line is about, by number and name together: where they contradict, it is reported, and what must have
 * been meant is proposed. Never one without the other: a slip in a number would hand a child's place to another child.
 */
export function readApplicant(
  reader: LineReader<ApplicationListColumn>,
  stated: Stated,
  { byNumber, byName }: ListedPupils,
  propose: Propose,
): ApplyingPupil | undefined {
  const { number, name, homeClassId } = stated
  if (number === undefined || name === undefined) return undefined
  const numbered = byNumber.get(number)
  const classmates = (byName.get(name) ?? []).filter((pupil) => pupil.homeClassId === homeClassId)
  const named = classmates.length === 1 ? classmates[0] : undefined
  if (!numbered) {
    if (named) propose('pupilNumber', 'PUPIL_UNKNOWN', named.pupilNumber)
    return reader.report('pupilNumber', 'PUPIL_UNKNOWN', {})
  }
  if (numbered.name !== name) {
    const isSlip = nearMiss(name, [numbered], (pupil) => pupil.name) !== undefined
    if (isSlip) propose('name', 'PUPIL_OF_OTHER_NAME', numbered.name)
    else if (named) propose('pupilNumber', 'PUPIL_OF_OTHER_NAME', named.pupilNumber)
    return reader.report(isSlip || !named ? 'name' : 'pupilNumber', 'PUPIL_OF_OTHER_NAME', {})
  }
  return numbered.archived ? reader.report('pupilNumber', 'PUPIL_LEFT', {}) : numbered
}
