import type { ListRow } from '../people/list-cell.ts'
import { checkList, type ListCheck } from '../people/list-check.ts'
import { type ListIssue, type ListProposal, listIssue } from '../people/list-issue.ts'
import { type FieldChange, type KnownRecord, type ListVerdict, verdictOf } from '../people/list-line.ts'
import { APPLICATION_LIST_HEADINGS, type ApplicationListColumn } from './application-list-columns.ts'
import {
  type ApplicationLineReading,
  type ApplicationSurroundings,
  type ApplicationValues,
  type PickUp,
  readApplicationLine,
} from './application-list-line.ts'
import type { PickUpMode } from './input.ts'
import { type ApplicationState, afterEdit } from './lifecycle.ts'

/** The columns without which no line could be taken over. */
export const APPLICATION_LIST_REQUIRED = [
  'pupilNumber',
  'name',
  'monday',
] as const satisfies readonly ApplicationListColumn[]

/** A pupil's application that stands in the term, not withdrawn. */
export interface StandingApplication {
  readonly id: string
  readonly pupilId: string
  readonly state: Exclude<ApplicationState, 'WITHDRAWN'>
  readonly weekdays: readonly number[]
  readonly clubIds: readonly string[]
  readonly reason: string | null
  readonly pickUpMode: PickUpMode | null
  readonly pickUp: PickUp | null
  readonly confirmed: boolean
}

/** What the school has, as far as the check needs it. */
export interface ApplicationListState extends ApplicationSurroundings {
  readonly standing: readonly StandingApplication[]
  /** When the pupil's application of the term was last withdrawn. */
  readonly withdrawnAt: ReadonlyMap<string, Date>
}

/** A change that an update would make. */
export type ApplicationChange =
  | FieldChange<'weekdays', readonly number[]>
  | FieldChange<'clubIds', readonly string[]>
  | FieldChange<'reason', string>
  | FieldChange<'pickUpMode', PickUpMode>
  | FieldChange<'pickUp', PickUp>
  | FieldChange<'confirmed', boolean>

/** One line of the list with its verdict. */
export interface ApplicationListLine {
  readonly line: number
  readonly verdict: ListVerdict
  readonly issues: readonly ListIssue<ApplicationListColumn>[]
  readonly proposals: readonly ListProposal<ApplicationListColumn>[]
  readonly values: ApplicationValues
  readonly duplicateOf: number | undefined
  readonly known: KnownRecord<ApplicationChange> | undefined
}

export type ApplicationListCheck = ListCheck<ApplicationListLine, ApplicationListColumn>

/**
 * Checks the city platform's list of applications (R32) against what the school has, line by line, before anything is
 * written. What the list does not say of reason and pick-up leaves what is known as it is.
 */
export function checkApplicationList(rows: readonly ListRow[], state: ApplicationListState): ApplicationListCheck {
  return checkList(rows, {
    headings: APPLICATION_LIST_HEADINGS,
    required: APPLICATION_LIST_REQUIRED,
    identifying: ['pupilNumber', 'name'],
    ignored: ['serial'],
    read: (row, header) => readApplicationLine(row, header, state),
    judge: (readings) => judge(readings, state),
    numberOf: () => undefined,
    known: [],
  })
}

function judge(readings: readonly ApplicationLineReading[], state: ApplicationListState): ApplicationListLine[] {
  const standing = new Map(state.standing.map((application) => [application.pupilId, application]))
  const ofPupil = Map.groupBy(
    readings.filter(({ values }) => values.pupil),
    ({ values }) => values.pupil?.id ?? '',
  )
  return readings.map((reading) => {
    const { line, values, proposals } = reading
    const rivals = values.pupil ? (ofPupil.get(values.pupil.id) ?? []) : [reading]
    const duplicateOf = rivals.find((rival) => rival.line < line && saysTheSame(rival.values, values))?.line
    const others = rivals.filter((rival) => !saysTheSame(rival.values, values)).map((rival) => rival.line)
    const application = values.pupil && standing.get(values.pupil.id)
    const known = application && { id: application.id, changes: changesOf(application, values) }
    const issues = [...reading.issues]
    if (others.length > 0) issues.push(listIssue('pupilNumber', 'SECOND_APPLICATION', { lines: others }))
    if (isWithdrawnSince(values, state)) issues.push(listIssue('submittedAt', 'WITHDRAWN_SINCE', {}))
    if (application && known && lapses(application, known.changes)) {
      issues.push(listIssue('pupilNumber', 'DECISION_WILL_LAPSE', {}))
    }
    return { line, verdict: verdictOf(issues, duplicateOf, known), issues, proposals, values, duplicateOf, known }
  })
}

/** Whether both lines want the same; when they were submitted does not matter. */
function saysTheSame(one: ApplicationValues, other: ApplicationValues): boolean {
  const wanted = ({ weekdays, clubIds, pickUpMode, pickUp, reason, confirmed }: ApplicationValues) =>
    JSON.stringify([weekdays, clubIds, pickUpMode, pickUp, reason, confirmed])
  return wanted(one) === wanted(other)
}

/** A withdrawal is the guardians' last word until they submit anew (R90): an old list never brings an application back. */
function isWithdrawnSince({ pupil, submittedAt }: ApplicationValues, { withdrawnAt, standing }: ApplicationListState) {
  const withdrawn = pupil && withdrawnAt.get(pupil.id)
  if (!withdrawn || standing.some(({ pupilId }) => pupilId === pupil.id)) return false
  return submittedAt === undefined || submittedAt <= withdrawn
}

function lapses({ state }: StandingApplication, changes: readonly ApplicationChange[]): boolean {
  return state === 'APPROVED' && afterEdit(state, { wishes: changesWishes(changes) }).decisionLapses
}

/** Whether weekdays or choices change: what was decided on and confirmed. */
export function changesWishes(changes: readonly ApplicationChange[]): boolean {
  return changes.some(({ field }) => field === 'weekdays' || field === 'clubIds')
}

function changesOf(standing: StandingApplication, values: ApplicationValues): ApplicationChange[] {
  const changes: ApplicationChange[] = []
  const { weekdays, clubIds, reason, pickUpMode, pickUp, confirmed } = values
  if (!isSame(standing.weekdays, weekdays)) changes.push({ field: 'weekdays', from: standing.weekdays, to: weekdays })
  if (!isSame(standing.clubIds, clubIds)) changes.push({ field: 'clubIds', from: standing.clubIds, to: clubIds })
  if (reason !== undefined && reason !== standing.reason) {
    changes.push({ field: 'reason', from: standing.reason, to: reason })
  }
  if (pickUpMode !== undefined && pickUpMode !== standing.pickUpMode) {
    changes.push({ field: 'pickUpMode', from: standing.pickUpMode, to: pickUpMode })
  }
  if (pickUp && !(pickUp.name === standing.pickUp?.name && pickUp.phone === standing.pickUp.phone)) {
    changes.push({ field: 'pickUp', from: standing.pickUp, to: pickUp })
  }
  if (confirmed && !standing.confirmed) changes.push({ field: 'confirmed', from: false, to: true })
  return changes
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) => JSON.stringify(one) === JSON.stringify(other)
