import { type GuardianRelation, parseGuardianRelation } from './guardian-relation.ts'
import type { ListRow } from './list-cell.ts'
import type { ListHeader } from './list-header.ts'
import type { ListIssue } from './list-issue.ts'
import { type LineReader, lineReader } from './list-line.ts'
import { readListedClass, readListedGrade, type SchoolHomeClass } from './listed-class.ts'
import type { PupilListColumn } from './pupil-list-columns.ts'
import { parsePupilNumber } from './pupil-number.ts'
import { parseSchoolRollNumber } from './school-roll-number.ts'
import { parseSex, type Sex } from './sex.ts'

/** A guardian as a list states one. */
export interface ListedGuardian {
  readonly name: string
  readonly relation: GuardianRelation
  readonly phone: string
}

/** What a line of a list of pupils says, normalised. Undefined is what it does not say, or not readably. */
export interface PupilValues {
  readonly pupilNumber: string | undefined
  readonly name: string | undefined
  readonly sex: Sex | undefined
  readonly homeClassId: string | undefined
  readonly schoolRollNumber: string | undefined
  readonly careNote: string | undefined
  readonly remark: string | undefined
  /** The guardian, when name, relation and phone are all there and readable. */
  readonly guardian: ListedGuardian | undefined
}

/** A line as far as it can be read alone, without the others and the school's pupils. */
export interface PupilLineReading {
  readonly line: number
  readonly values: PupilValues
  readonly issues: readonly ListIssue<PupilListColumn>[]
}

/** The longest remark or special care note, in characters. */
export const NOTE_LIMIT = 500

const GUARDIAN_COLUMNS = ['guardianName', 'guardianRelation', 'guardianPhone'] as const

const nothing = () => ({})

/** Reads one row of a list of pupils. */
export function readPupilLine(
  row: ListRow,
  header: ListHeader<PupilListColumn>,
  homeClasses: readonly SchoolHomeClass[],
): PupilLineReading {
  const reader = lineReader(row, header)
  const values: PupilValues = {
    pupilNumber: readPupilNumber(reader),
    name: reader.name(reader.required('name'), 'name'),
    homeClassId: readHomeClass(reader, homeClasses)?.id,
    sex: reader.parsed('sex', parseSex, 'SEX_UNKNOWN', nothing),
    schoolRollNumber: reader.parsed('schoolRollNumber', parseSchoolRollNumber, 'NUMBER_UNREADABLE', nothing),
    careNote: reader.note('careNote', NOTE_LIMIT),
    remark: reader.note('remark', NOTE_LIMIT),
    guardian: readGuardian(reader, header),
  }
  return { line: row.line, values, issues: reader.issues }
}

function readPupilNumber(reader: LineReader<PupilListColumn>): string | undefined {
  return reader.required('pupilNumber') === undefined
    ? undefined
    : reader.parsed('pupilNumber', parsePupilNumber, 'NUMBER_UNREADABLE', nothing)
}

function readHomeClass(
  reader: LineReader<PupilListColumn>,
  homeClasses: readonly SchoolHomeClass[],
): SchoolHomeClass | undefined {
  const grade = readListedGrade(reader, 'grade')
  const homeClass = readListedClass(reader, 'homeClass', reader.required('homeClass'), grade, homeClasses)
  if (grade !== undefined && homeClass && homeClass.grade !== grade) {
    return reader.report('grade', 'GRADE_CONTRADICTS_CLASS', { grade, classGrade: homeClass.grade })
  }
  return homeClass
}

function readGuardian(
  reader: LineReader<PupilListColumn>,
  header: ListHeader<PupilListColumn>,
): ListedGuardian | undefined {
  // Without a name or a phone nobody could be reached, so such a list brings no guardians.
  if (!header.places.has('guardianName') || !header.places.has('guardianPhone')) return undefined
  const known = reader.issues.length
  const cells = GUARDIAN_COLUMNS.map((column) => reader.text(column))
  const isBlank = cells.every((cell) => cell === undefined) && reader.issues.length === known
  if (isBlank) return reader.report('guardianName', 'GUARDIAN_NOT_STATED', {})
  const name = reader.name(reader.required('guardianName'), 'guardianName')
  const phone = reader.phone(reader.required('guardianPhone'), 'guardianPhone')
  // Many lists have no column for the relation; an empty cell under one is an omission.
  const relation = header.places.has('guardianRelation') ? readRelation(reader) : 'OTHER'
  return name && phone && relation ? { name, phone, relation } : undefined
}

function readRelation(reader: LineReader<PupilListColumn>): ListedGuardian['relation'] | undefined {
  return reader.required('guardianRelation') === undefined
    ? undefined
    : reader.parsed('guardianRelation', parseGuardianRelation, 'RELATION_UNKNOWN', nothing)
}
