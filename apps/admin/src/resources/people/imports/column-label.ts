import { PUPIL_LIST_HEADINGS, type PupilListColumn } from '@afterbell/domain/people/pupil-list-columns'
import { STAFF_LIST_HEADINGS, type StaffListColumn } from '@afterbell/domain/people/staff-list-columns'
import type { Words } from '../../../i18n/use-words.ts'

type Known = PupilListColumn | StaffListColumn | 'guardian' | 'archived'

const known: ReadonlySet<string> = new Set([
  ...Object.keys(PUPIL_LIST_HEADINGS),
  ...Object.keys(STAFF_LIST_HEADINGS),
  'guardian',
  'archived',
])

const isKnown = (name: string): name is Known => known.has(name)

/** What a column of a list, or a field that an update changes, is called; `homeClassId` is labelled as `homeClass`. */
export function columnLabel(column: string, say: Words): string {
  const name = column.replace(/Ids?$/, '') || column
  return isKnown(name) ? say(`imports.columns.${name}`) : column
}

/** A value of a change as people read it: the server sends what is chosen from a few by its code. */
export function changedText(field: string, value: string | null, say: Words): string {
  if (value === null || value === '') return say('record.none')
  if (field === 'archived') return say(value === 'true' ? 'ra.boolean.true' : 'ra.boolean.false')
  if (field === 'sex' && (value === 'MALE' || value === 'FEMALE')) return say(`imports.sexes.${value}`)
  return value
}
