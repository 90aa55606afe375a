import { packed } from '../../actions/stored-values.ts'
import type { StaffDeeds } from './plan-staff.ts'
import type { StaffColumns } from './write-staff.ts'

const columnNames = [
  'name',
  'pinyin',
  'initials',
  'officeId',
  'gradeId',
  'subjects',
  'phoneCipher',
  'phoneIndex',
  'archivedAt',
] as const satisfies readonly (keyof StaffColumns)[]

/** What a line of a list of staff did, with what stood before in the columns that a list can change. */
export interface KeptStaffDeeds extends StaffDeeds {
  readonly before: ReturnType<typeof packed> | null
}

/** The deeds of a line with the row as it stood before it; null for one that it made. */
export function keptStaffDeeds(deeds: StaffDeeds, row: object | null): KeptStaffDeeds {
  return { ...deeds, before: row && packed(row, columnNames) }
}
