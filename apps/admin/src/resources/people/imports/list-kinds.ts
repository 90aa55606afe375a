import { PUPIL_LIST_HEADINGS } from '@afterbell/domain/people/pupil-list-columns'
import { STAFF_LIST_HEADINGS } from '@afterbell/domain/people/staff-list-columns'
import { CheckPupilList, CheckStaffList } from './operations.ts'

const firstHeadings = (headings: Readonly<Record<string, readonly string[]>>) =>
  Object.values(headings).flatMap(([first]) => (first ? [first] : []))

/** The two lists that a school imports. */
export const listKinds = {
  pupils: {
    title: 'imports.pupilTitle',
    toList: 'imports.toPupils',
    check: CheckPupilList,
    // As schools head them; these are read whatever the language of the dashboard.
    templateHeadings: firstHeadings(PUPIL_LIST_HEADINGS),
  },
  staff: {
    title: 'imports.staffTitle',
    toList: 'imports.toStaff',
    check: CheckStaffList,
    templateHeadings: firstHeadings(STAFF_LIST_HEADINGS),
  },
} as const

export type ListKind = keyof typeof listKinds
