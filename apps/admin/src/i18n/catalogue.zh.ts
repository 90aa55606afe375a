import { accountsZh } from '../resources/accounts/messages.zh.ts'
import { actionsZh } from '../resources/actions/messages.zh.ts'
import { applicationsZh } from '../resources/applications/messages.zh.ts'
import { assessmentsZh } from '../resources/assessments/messages.zh.ts'
import { careZh } from '../resources/care/messages.zh.ts'
import { boardZh } from '../resources/clubs/board/messages.zh.ts'
import { clubsZh } from '../resources/clubs/messages.zh.ts'
import { groupsZh } from '../resources/groups/messages.zh.ts'
import { importsZh } from '../resources/people/imports/messages.zh.ts'
import { peopleZh } from '../resources/people/messages.zh.ts'
import { placementZh } from '../resources/placement/messages.zh.ts'
import { policiesZh } from '../resources/policies/messages.zh.ts'
import { registersZh } from '../resources/registers/messages.zh.ts'
import { reportsMoreZh, reportsZh } from '../resources/reports/messages.zh.ts'
import { schoolsZh } from '../resources/schools/messages.zh.ts'
import { timetableZh } from '../resources/timetable/messages.zh.ts'
import { reactAdminZh } from './react-admin.zh.ts'
import { wordsZh } from './words.zh.ts'

/** Everything that the dashboard says, in Chinese. A room adds its resources, its enums, and words of its own. */
export const zh = {
  ra: reactAdminZh,
  ...wordsZh,
  ...boardZh,
  ...importsZh,
  ...reportsZh,
  actions: {
    ...wordsZh.actions,
    kinds: {
      ...wordsZh.actions.kinds,
      ...schoolsZh.kinds,
      ...groupsZh.kinds,
      ...clubsZh.kinds,
      ...timetableZh.kinds,
      ...careZh.kinds,
      ...assessmentsZh.kinds,
      ...reportsMoreZh.kinds,
      ...registersZh.kinds,
      ...accountsZh.kinds,
      ...applicationsZh.kinds,
      ...policiesZh.kinds,
      ...placementZh.kinds,
    },
  },
  clubs: clubsZh.words,
  care: careZh.words,
  timetable: timetableZh.words,
  assessments: assessmentsZh.words,
  registers: registersZh.words,
  accounts: accountsZh.words,
  applications: applicationsZh.words,
  schools: schoolsZh.words,
  people: peopleZh.words,
  groups: groupsZh.words,
  policies: policiesZh.words,
  placement: placementZh.words,
  enums: {
    ...schoolsZh.enums,
    ...peopleZh.enums,
    ...groupsZh.enums,
    ...clubsZh.enums,
    ...accountsZh.enums,
    ...applicationsZh.enums,
    ...policiesZh.enums,
    ...placementZh.enums,
    ...careZh.enums,
    ...assessmentsZh.enums,
    ...reportsMoreZh.enums,
    ...registersZh.enums,
  },
  resources: {
    ...schoolsZh.resources,
    ...peopleZh.resources,
    ...groupsZh.resources,
    ...actionsZh.resources,
    ...clubsZh.resources,
    ...accountsZh.resources,
    ...applicationsZh.resources,
    ...policiesZh.resources,
    ...placementZh.resources,
    ...timetableZh.resources,
    ...careZh.resources,
    ...assessmentsZh.resources,
    ...reportsMoreZh.resources,
    ...registersZh.resources,
  },
}
