import { type Grade, gradeNumeral } from '../schools/grade.ts'

/** What a proposed care class is called unless the school says otherwise: 三（1）（2）班托管; 三（1）班托管第1组 of a divided one. */
export function careClassName(grade: Grade, numbers: readonly number[], group: number | null): string {
  const classes = numbers.map((number) => `（${number}）`).join('')
  return `${gradeNumeral(grade)}${classes}班托管${group === null ? '' : `第${group}组`}`
}
