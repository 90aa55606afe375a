import {
  APPLICATION_LIST_HEADINGS,
  type ApplicationListColumn,
} from '@afterbell/domain/applications/application-list-columns'
import { CLUB_LIST_HEADINGS, type ClubListColumn } from '@afterbell/domain/clubs/club-list-columns'
import { PUPIL_LIST_HEADINGS, type PupilListColumn } from '@afterbell/domain/people/pupil-list-columns'
import { STAFF_LIST_HEADINGS, type StaffListColumn } from '@afterbell/domain/people/staff-list-columns'
import type { WordKey, Words } from '../../../i18n/use-words.ts'

type Field = 'guardian' | 'archived' | 'pickUp' | 'sessions' | 'club'
type Known = PupilListColumn | StaffListColumn | ClubListColumn | ApplicationListColumn | Field

const fields: readonly Field[] = ['guardian', 'archived', 'pickUp', 'sessions', 'club']

const known: ReadonlySet<string> = new Set([
  ...Object.keys(PUPIL_LIST_HEADINGS),
  ...Object.keys(STAFF_LIST_HEADINGS),
  ...Object.keys(CLUB_LIST_HEADINGS),
  ...Object.keys(APPLICATION_LIST_HEADINGS),
  ...fields,
])

const isKnown = (name: string): name is Known => known.has(name)

/** What a column of a list, or a field that an update changes, is called; `homeClassId` is labelled as `homeClass`. */
export function columnLabel(column: string, say: Words): string {
  const name = column === 'teacherIds' ? 'teachers' : column.replace(/Ids?$/, '') || column
  return isKnown(name) ? say(`imports.columns.${name}`) : column
}

/** A value of a change as people read it: the server sends what is chosen from a few by its code. */
export function changedText(field: string, value: string | null, say: Words): string {
  if (value === null || value === '') return say('record.none')
  if (field === 'archived' || field === 'confirmed')
    return say(value === 'true' ? 'ra.boolean.true' : 'ra.boolean.false')
  if (field === 'sex' && (value === 'MALE' || value === 'FEMALE')) return say(`imports.sexes.${value}`)
  const coded = codes[`${field}.${value}`]
  return coded ? say(coded) : value
}

/** What is chosen from a few, by its code. */
const codes: Readonly<Record<string, WordKey>> = {
  'pickUpMode.COLLECTED': 'enums.PickUpMode.COLLECTED',
  'pickUpMode.ALONE': 'enums.PickUpMode.ALONE',
  'pickUpMode.BUS': 'enums.PickUpMode.BUS',
  'category.SPORT': 'enums.ClubCategory.SPORT',
  'category.ART': 'enums.ClubCategory.ART',
  'category.SCIENCE': 'enums.ClubCategory.SCIENCE',
  'level.GRADE': 'enums.ClubLevel.GRADE',
  'level.SCHOOL': 'enums.ClubLevel.SCHOOL',
}
