import { readFile } from 'node:fs/promises'
import { readSpreadsheet } from '@afterbell/api/src/spreadsheet/read.ts'
import type { SheetRow } from '@afterbell/api/src/spreadsheet/sheet.ts'
import { checkPupilList } from '@afterbell/domain/people/pupil-list'
import type { ListedGuardian } from '@afterbell/domain/people/pupil-list-line'
import type { Sex } from '@afterbell/domain/people/sex'
import { checkStaffList } from '@afterbell/domain/people/staff-list'
import type { SchoolOffice } from '@afterbell/domain/people/staff-list-line'
import type { Grade } from '@afterbell/domain/schools/grade'
import type { DemoHomeClass } from '../schools.ts'

/** The school's own lists, as it sends them: invented people, real mistakes. */
const FIXTURES = new URL('../../../fixtures/', import.meta.url)

/** A pupil as the school's list names him. */
export interface ListedPupil {
  readonly pupilNumber: string
  readonly name: string
  readonly homeClassId: string
  readonly sex: Sex | undefined
  readonly remark: string | undefined
  readonly guardian: ListedGuardian | undefined
}

/** A member of staff as the school's list names him. */
export interface ListedStaff {
  readonly staffNumber: string
  readonly name: string
  readonly officeId: string
  readonly grade: Grade | undefined
  readonly subjects: readonly string[]
  readonly homeClassId: string | undefined
  readonly phone: string | undefined
}

/** The rows of a fixture's first sheet. */
export async function readFixture(fileName: string): Promise<readonly SheetRow[]> {
  const { rows } = await readSpreadsheet(await readFile(new URL(fileName, FIXTURES)), fileName)
  return rows
}

/** The pupils of the school's list: each line that says who and in which class, repeated numbers once. */
export async function readPupilList(homeClasses: readonly DemoHomeClass[]): Promise<ListedPupil[]> {
  const check = checkPupilList(await readFixture('pupils-2022-spring.xlsx'), { homeClasses, pupils: [] })
  if (!check.ok) throw new Error(`The demo's list of pupils cannot be read: ${check.code}`)
  const pupils = check.lines.flatMap(({ values }) => {
    const { pupilNumber, name, homeClassId } = values
    return pupilNumber && name && homeClassId ? { ...values, pupilNumber, name, homeClassId } : []
  })
  return firstOfEach(pupils, ({ pupilNumber }) => pupilNumber)
}

/** The staff of the school's list: each line that says who and in which office, repeated numbers once. */
export async function readStaffList(
  homeClasses: readonly DemoHomeClass[],
  offices: readonly SchoolOffice[],
): Promise<ListedStaff[]> {
  const rows = await readFixture('staff-2022-spring.xlsx')
  const check = checkStaffList(rows, { homeClasses, offices, staff: [] })
  if (!check.ok) throw new Error(`The demo's list of staff cannot be read: ${check.code}`)
  const staff = check.lines.flatMap(({ values }) => {
    const { staffNumber, name, officeId, subjects = [] } = values
    return staffNumber && name && officeId ? { ...values, staffNumber, name, officeId, subjects } : []
  })
  return firstOfEach(staff, ({ staffNumber }) => staffNumber)
}

function firstOfEach<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>()
  for (const item of items) if (!seen.has(keyOf(item))) seen.set(keyOf(item), item)
  return [...seen.values()]
}
