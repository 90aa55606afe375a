import { actionsEn } from '../resources/actions/messages.en.ts'
import { boardEn } from '../resources/clubs/board/messages.en.ts'
import { importsEn } from '../resources/people/imports/messages.en.ts'
import { peopleEn } from '../resources/people/messages.en.ts'
import { schoolsEn } from '../resources/schools/messages.en.ts'
import { timetableEn } from '../resources/timetable/messages.en.ts'
import type { Translated } from './catalogue.ts'
import type { zh } from './catalogue.zh.ts'
import { reactAdminEn } from './react-admin.en.ts'
import { wordsEn } from './words.en.ts'

/** Everything that the dashboard says, in English. */
export const en: Translated<typeof zh> = {
  ra: reactAdminEn,
  ...wordsEn,
  ...importsEn,
  ...timetableEn,
  schools: schoolsEn.words,
  people: peopleEn.words,
  enums: { ...schoolsEn.enums, ...peopleEn.enums },
  resources: { ...schoolsEn.resources, ...peopleEn.resources, ...actionsEn.resources },
  ...boardEn,
}
