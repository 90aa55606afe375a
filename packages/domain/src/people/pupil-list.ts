import type { ListRow } from './list-cell.ts'
import { checkList, type ListCheck } from './list-check.ts'
import { type ListIssue, listIssue } from './list-issue.ts'
import { type FieldChange, type KnownRecord, type ListVerdict, verdictOf } from './list-line.ts'
import { repeatsIn, sharedKeys } from './list-repeat.ts'
import type { SchoolHomeClass } from './listed-class.ts'
import { PUPIL_LIST_HEADINGS, type PupilListColumn } from './pupil-list-columns.ts'
import { type ListedGuardian, type PupilLineReading, type PupilValues, readPupilLine } from './pupil-list-line.ts'
import type { Sex } from './sex.ts'

/** The columns without which no line could be taken over. */
const REQUIRED_COLUMNS = ['pupilNumber', 'name', 'homeClass'] as const satisfies readonly PupilListColumn[]

/** A pupil whom the school has already. */
export interface KnownPupil {
  readonly id: string
  readonly pupilNumber: string
  readonly name: string
  readonly sex: Sex | null
  readonly homeClassId: string | null
  readonly schoolRollNumber: string | null
  readonly careNote: string | null
  readonly remark: string | null
  readonly archived: boolean
  readonly guardians: readonly ListedGuardian[]
}

/** What the school has, as far as the check needs it. */
export interface PupilListState {
  readonly homeClasses: readonly SchoolHomeClass[]
  readonly pupils: readonly KnownPupil[]
}

/** A change that an update would make. A line that names an archived pupil brings him back. */
export type PupilChange =
  | FieldChange<'name' | 'homeClassId' | 'schoolRollNumber' | 'careNote' | 'remark', string>
  | FieldChange<'sex', Sex>
  | FieldChange<'guardian', ListedGuardian>
  | FieldChange<'archived', boolean>

/** One line of the list with its verdict. */
export interface PupilListLine {
  readonly line: number
  readonly verdict: ListVerdict
  readonly issues: readonly ListIssue<PupilListColumn>[]
  /** What the line says, normalised; what it does not say, or not readably, is undefined. */
  readonly values: PupilValues
  /** The line that says it already, of a duplicate. */
  readonly duplicateOf: number | undefined
  /** The pupil whom the line is about, when the school has him. */
  readonly known: KnownRecord<PupilChange> | undefined
}

/** What the check of a list of pupils comes to. */
export type PupilListCheck = ListCheck<PupilListLine, PupilListColumn>

/**
 * Checks a school's own list of pupils against what the school has, line by line, before anything is written.
 * A column that the list lacks, and an empty cell, leave what is known as it is.
 */
export function checkPupilList(rows: readonly ListRow[], state: PupilListState): PupilListCheck {
  return checkList(rows, {
    headings: PUPIL_LIST_HEADINGS,
    required: REQUIRED_COLUMNS,
    identifying: ['pupilNumber', 'name'],
    ignored: ['serial'],
    read: (row, header) => readPupilLine(row, header, state.homeClasses),
    judge: (readings) => judge(readings, state),
    numberOf: ({ values }) => values.pupilNumber,
    known: state.pupils.map(({ id, archived, pupilNumber }) => ({ id, archived, number: pupilNumber })),
  })
}

function judge(readings: readonly PupilLineReading[], state: PupilListState): PupilListLine[] {
  const repeats = repeatsIn(
    readings.map(({ line, values }) => ({ line, number: values.pupilNumber, name: values.name })),
  )
  const namesakes = sharedKeys(
    readings.filter(({ line }) => repeats.get(line)?.duplicateOf === undefined),
    ({ values }) => nameInClass(values.name, values.homeClassId),
  )
  const knownByNumber = new Map(state.pupils.map((pupil) => [pupil.pupilNumber, pupil]))
  const knownByName = new Map(state.pupils.map((pupil) => [nameInClass(pupil.name, pupil.homeClassId), pupil]))
  return readings.map(({ line, values, issues: read }) => {
    const { duplicateOf, otherNames = [] } = repeats.get(line) ?? {}
    const pupil = values.pupilNumber === undefined ? undefined : knownByNumber.get(values.pupilNumber)
    const known = pupil && { id: pupil.id, changes: changesOf(pupil, values) }
    const issues = [...read]
    const others = namesakes.get(line)
    const namesake = pupil ? undefined : knownByName.get(nameInClass(values.name, values.homeClassId) ?? '')
    if (otherNames.length > 0) issues.push(listIssue('pupilNumber', 'NUMBER_OF_OTHER_NAME', { lines: otherNames }))
    else if (others) issues.push(listIssue('name', 'SAME_NAME_IN_CLASS', { lines: others }))
    if (known?.changes.some(({ field }) => field === 'name')) issues.push(listIssue('name', 'NAME_WILL_CHANGE', {}))
    if (namesake) issues.push(listIssue('name', 'SAME_NAME_KNOWN', { existingId: namesake.id }))
    return { line, verdict: verdictOf(issues, duplicateOf, known), issues, values, duplicateOf, known }
  })
}

function nameInClass(name: string | undefined, homeClassId: string | null | undefined): string | undefined {
  return name && homeClassId ? `${homeClassId} ${name}` : undefined
}

function changesOf(pupil: KnownPupil, values: PupilValues): PupilChange[] {
  const changes: PupilChange[] = []
  for (const field of ['name', 'homeClassId', 'schoolRollNumber', 'careNote', 'remark'] as const) {
    const to = values[field]
    if (to !== undefined && to !== pupil[field]) changes.push({ field, from: pupil[field], to })
  }
  if (values.sex !== undefined && values.sex !== pupil.sex) {
    changes.push({ field: 'sex', from: pupil.sex, to: values.sex })
  }
  const guardian = values.guardian && guardianChange(pupil.guardians, values.guardian)
  if (guardian) changes.push(guardian)
  if (pupil.archived) changes.push({ field: 'archived', from: true, to: false })
  return changes
}

/** A guardian is the same one by name, or else by phone: a name may be corrected, and a phone may change. */
function guardianChange(known: readonly ListedGuardian[], to: ListedGuardian): PupilChange | undefined {
  const from = known.find(({ name }) => name === to.name) ?? known.find(({ phone }) => phone === to.phone) ?? null
  const isSame = from && from.name === to.name && from.relation === to.relation && from.phone === to.phone
  return isSame ? undefined : { field: 'guardian', from, to }
}
