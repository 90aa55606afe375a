import { type Grade, parseGrade } from '../schools/grade.ts'
import {
  type HomeClassRef,
  isSameHomeClass,
  parseHomeClassName,
  parseHomeClassNumber,
} from '../schools/home-class-name.ts'
import type { LineReader } from './list-line.ts'

/** A home class of the school. */
export interface SchoolHomeClass extends HomeClassRef {
  readonly id: string
}

/**
 * The home class that a line names, by a name of its own (三（2）班) or a number beside a column for the grade (三年级, 2班).
 * What is unreadable or not in the school is reported; a grade beside it is not judged here.
 */
export function readListedClass<Column extends string>(
  reader: LineReader<Column>,
  column: Column,
  written: string | undefined,
  grade: Grade | undefined,
  homeClasses: readonly SchoolHomeClass[],
): SchoolHomeClass | undefined {
  if (written === undefined) return undefined
  const ref = parseHomeClassName(written) ?? numberBesideGrade(written, grade)
  const homeClass = ref && homeClasses.find((each) => isSameHomeClass(each, ref))
  return homeClass ?? reader.report(column, 'CLASS_UNKNOWN', { written })
}

/** The grade that a line names in a column of its own; what is none is reported. */
export function readListedGrade<Column extends string>(reader: LineReader<Column>, column: Column): Grade | undefined {
  return reader.parsed(column, parseGrade, 'GRADE_UNKNOWN', (written) => ({ written }))
}

function numberBesideGrade(written: string, grade: Grade | undefined): HomeClassRef | undefined {
  const number = parseHomeClassNumber(written)
  return grade === undefined || number === undefined ? undefined : { grade, number }
}
