import { accountsEn } from '../resources/accounts/messages.en.ts'
import { actionsEn } from '../resources/actions/messages.en.ts'
import { applicationsEn } from '../resources/applications/messages.en.ts'
import { assessmentsEn } from '../resources/assessments/messages.en.ts'
import { careEn } from '../resources/care/messages.en.ts'
import { boardEn } from '../resources/clubs/board/messages.en.ts'
import { clubsEn } from '../resources/clubs/messages.en.ts'
import { groupsEn } from '../resources/groups/messages.en.ts'
import { importsEn } from '../resources/people/imports/messages.en.ts'
import { peopleEn } from '../resources/people/messages.en.ts'
import { placementEn } from '../resources/placement/messages.en.ts'
import { policiesEn } from '../resources/policies/messages.en.ts'
import { registersEn } from '../resources/registers/messages.en.ts'
import { reportsEn, reportsMoreEn } from '../resources/reports/messages.en.ts'
import { schoolsEn } from '../resources/schools/messages.en.ts'
import { timetableEn } from '../resources/timetable/messages.en.ts'
import type { Translated } from './catalogue.ts'
import type { zh } from './catalogue.zh.ts'
import { reactAdminEn } from './react-admin.en.ts'
import { wordsEn } from './words.en.ts'

/** Everything that the dashboard says, in English. A room adds its resources, its enums, and words of its own. */
export const en: Translated<typeof zh> = {
  ra: reactAdminEn,
  ...wordsEn,
  ...boardEn,
  ...importsEn,
  ...reportsEn,
  actions: {
    ...wordsEn.actions,
    kinds: {
      ...wordsEn.actions.kinds,
      ...schoolsEn.kinds,
      ...groupsEn.kinds,
      ...clubsEn.kinds,
      ...timetableEn.kinds,
      ...careEn.kinds,
      ...assessmentsEn.kinds,
      ...reportsMoreEn.kinds,
      ...registersEn.kinds,
      ...accountsEn.kinds,
      ...applicationsEn.kinds,
      ...policiesEn.kinds,
      ...placementEn.kinds,
    },
  },
  clubs: clubsEn.words,
  care: careEn.words,
  timetable: timetableEn.words,
  assessments: assessmentsEn.words,
  registers: registersEn.words,
  accounts: accountsEn.words,
  applications: applicationsEn.words,
  schools: schoolsEn.words,
  people: peopleEn.words,
  groups: groupsEn.words,
  policies: policiesEn.words,
  placement: placementEn.words,
  enums: {
    ...schoolsEn.enums,
    ...peopleEn.enums,
    ...groupsEn.enums,
    ...clubsEn.enums,
    ...accountsEn.enums,
    ...applicationsEn.enums,
    ...policiesEn.enums,
    ...placementEn.enums,
    ...careEn.enums,
    ...assessmentsEn.enums,
    ...reportsMoreEn.enums,
    ...registersEn.enums,
  },
  resources: {
    ...schoolsEn.resources,
    ...peopleEn.resources,
    ...groupsEn.resources,
    ...actionsEn.resources,
    ...clubsEn.resources,
    ...accountsEn.resources,
    ...applicationsEn.resources,
    ...policiesEn.resources,
    ...placementEn.resources,
    ...timetableEn.resources,
    ...careEn.resources,
    ...assessmentsEn.resources,
    ...reportsMoreEn.resources,
    ...registersEn.resources,
  },
}
