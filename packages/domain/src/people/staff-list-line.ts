import { type Grade, parseGrade } from '../schools/grade.ts'
import { withoutSpaces } from '../written-text.ts'
import type { ListRow } from './list-cell.ts'
import type { ListHeader } from './list-header.ts'
import type { ListIssue } from './list-issue.ts'
import { type LineReader, lineReader } from './list-line.ts'
import { readListedClass, type SchoolHomeClass } from './listed-class.ts'
import type { StaffListColumn } from './staff-list-columns.ts'
import { parseStaffNumber } from './staff-number.ts'

/** An office (处室) or grade department (年级组, 级部) of the school. */
export interface SchoolOffice {
  readonly id: string
  readonly name: string
  /** The grade of a grade department. */
  readonly grade: Grade | null
}

/** What a line of a list of staff says, normalised. Undefined is what it does not say, or not readably. */
export interface StaffValues {
  readonly staffNumber: string | undefined
  readonly name: string | undefined
  readonly officeId: string | undefined
  /** The grade taught; of those who teach several, none. */
  readonly grade: Grade | undefined
  readonly subjects: readonly string[] | undefined
  /** The home class of which he is class teacher. */
  readonly homeClassId: string | undefined
  readonly phone: string | undefined
}

/** A line as far as it can be read alone, without the others and the school's staff. */
export interface StaffLineReading {
  readonly line: number
  readonly values: StaffValues
  readonly issues: readonly ListIssue<StaffListColumn>[]
}

/** The longest name of a subject, in characters. */
export const SUBJECT_LIMIT = 20

const BETWEEN_ITEMS = /[、,;/|]+/
const GRADE_DEPARTMENT = /^(.+?年级)(?:组|部|级部|年级组)?$/

/** Reads one row of a list of staff. */
export function readStaffLine(
  row: ListRow,
  header: ListHeader<StaffListColumn>,
  offices: readonly SchoolOffice[],
  homeClasses: readonly SchoolHomeClass[],
): StaffLineReading {
  const reader = lineReader(row, header)
  const grade = readGrade(reader)
  const values: StaffValues = {
    staffNumber: readStaffNumber(reader),
    name: reader.name(reader.required('name'), 'name'),
    officeId: reader.parsed(
      'office',
      (written) => officeOf(written, offices)?.id,
      'OFFICE_UNKNOWN',
      (written) => ({ written }),
    ),
    grade,
    subjects: reader.parsed('subjects', parseSubjects, 'TEXT_TOO_LONG', () => ({ maximum: SUBJECT_LIMIT })),
    homeClassId: readListedClass(reader, 'homeClass', statedClass(reader.text('homeClass')), grade, homeClasses)?.id,
    phone: reader.phone(reader.text('phone'), 'phone'),
  }
  return { line: row.line, values, issues: reader.issues }
}

function readStaffNumber(reader: LineReader<StaffListColumn>): string | undefined {
  return reader.required('staffNumber') === undefined
    ? undefined
    : reader.parsed('staffNumber', parseStaffNumber, 'NUMBER_UNREADABLE', () => ({}))
}

function readGrade(reader: LineReader<StaffListColumn>): Grade | undefined {
  const grades = reader.parsed('grade', parseGrades, 'GRADE_UNKNOWN', (written) => ({ written }))
  if (grades === undefined || grades.length === 1) return grades?.[0]
  return reader.report('grade', 'SEVERAL_GRADES', { grades })
}

/** Reads 三年级, 三、四年级 or 3/4; undefined when a part of it is no grade. */
function parseGrades(text: string): readonly Grade[] | undefined {
  const grades = text.split(BETWEEN_ITEMS).map(parseGrade)
  const known = grades.filter((grade) => grade !== undefined)
  return known.length === grades.length ? [...new Set(known)].toSorted((one, other) => one - other) : undefined
}

function parseSubjects(text: string): readonly string[] | undefined {
  const subjects = [...new Set(text.split(BETWEEN_ITEMS).map(withoutSpaces))].filter((subject) => subject !== '')
  return subjects.every((subject) => [...subject].length <= SUBJECT_LIMIT) ? subjects : undefined
}

/** An office by its name, or a grade department by its grade: 一年级组 and 一年级部 are the same. */
function officeOf(written: string, offices: readonly SchoolOffice[]): SchoolOffice | undefined {
  const name = withoutSpaces(written)
  const named = offices.find((office) => withoutSpaces(office.name) === name)
  if (named) return named
  const grade = parseGrade(GRADE_DEPARTMENT.exec(name)?.[1] ?? '')
  return grade === undefined ? undefined : offices.find((office) => office.grade === grade)
}

/** Those who are no class teachers have 否, 无 or a dash in the column. */
function statedClass(written: string | undefined): string | undefined {
  return written === undefined || /^(?:否|无|不是|[-–—/])$/.test(written) ? undefined : written
}
