import { PUPIL_LIST_HEADINGS } from '@afterbell/domain/people/pupil-list-columns'
import { STAFF_LIST_HEADINGS } from '@afterbell/domain/people/staff-list-columns'
import { firstHeadings, type ListKind } from './list-kind.ts'
import { CheckPupilList, CheckStaffList } from './operations.ts'

/** 学生花名册. */
export const pupilList: ListKind = {
  name: 'PUPILS',
  resource: 'pupils',
  permission: 'people:import',
  title: 'imports.pupilTitle',
  toList: 'imports.toPupils',
  templateHeadings: firstHeadings(PUPIL_LIST_HEADINGS),
  ofTerm: false,
  check: CheckPupilList,
}

/** 教职工名册. */
export const staffList: ListKind = {
  name: 'STAFF',
  resource: 'staff',
  permission: 'people:import',
  title: 'imports.staffTitle',
  toList: 'imports.toStaff',
  templateHeadings: firstHeadings(STAFF_LIST_HEADINGS),
  ofTerm: false,
  check: CheckStaffList,
}
