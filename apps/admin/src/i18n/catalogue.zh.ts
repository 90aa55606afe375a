import { actionsZh } from '../resources/actions/messages.zh.ts'
import { boardZh } from '../resources/clubs/board/messages.zh.ts'
import { importsZh } from '../resources/people/imports/messages.zh.ts'
import { peopleZh } from '../resources/people/messages.zh.ts'
import { schoolsZh } from '../resources/schools/messages.zh.ts'
import { timetableZh } from '../resources/timetable/messages.zh.ts'
import { reactAdminZh } from './react-admin.zh.ts'
import { wordsZh } from './words.zh.ts'

/** Everything that the dashboard says, in Chinese. A room adds its resources, its enums, and words of its own. */
export const zh = {
  ra: reactAdminZh,
  ...wordsZh,
  ...importsZh,
  ...timetableZh,
  schools: schoolsZh.words,
  people: peopleZh.words,
  enums: { ...schoolsZh.enums, ...peopleZh.enums },
  resources: { ...schoolsZh.resources, ...peopleZh.resources, ...actionsZh.resources },
  ...boardZh,
}
