import { resourceMeta } from '@afterbell/graphql/schema-meta'
import type { MenuEntry } from '../layout/menu.ts'
import { accountsRoom } from './accounts/room.tsx'
import { actionsRoom } from './actions/room.tsx'
import { applicationsRoom } from './applications/room.tsx'
import { assessmentsRoom } from './assessments/room.tsx'
import { careRoom } from './care/room.tsx'
import { boardRoom } from './clubs/board/room.tsx'
import { clubsRoom } from './clubs/room.tsx'
import { groupsRoom } from './groups/room.tsx'
import { importsRoom } from './people/imports/room.tsx'
import { peopleRoom } from './people/room.tsx'
import { placementRoom } from './placement/room.tsx'
import { policiesRoom } from './policies/room.tsx'
import { registersRoom } from './registers/room.tsx'
import { reportsRoom } from './reports/room.tsx'
import type { Room } from './room.tsx'
import { schoolsRoom } from './schools/room.tsx'
import { timetableRoom } from './timetable/room.tsx'

/** Every room of the dashboard. The menu keeps this order within a group. */
export const rooms: readonly Room[] = [
  boardRoom,
  clubsRoom,
  placementRoom,
  careRoom,
  applicationsRoom,
  peopleRoom,
  importsRoom,
  schoolsRoom,
  timetableRoom,
  assessmentsRoom,
  registersRoom,
  reportsRoom,
  policiesRoom,
  groupsRoom,
  accountsRoom,
  actionsRoom,
]

/** Every page that the menu leads to: boards and the like before the lists of their room. */
export const menuEntries: readonly MenuEntry[] = rooms.flatMap(({ resources, pages = [] }) => [
  ...pages.flatMap(({ path, menu }) => (menu ? [{ ...menu, to: path, label: { words: menu.label } }] : [])),
  ...resources.flatMap(({ definition, group, icon }) => {
    const resource = resourceMeta(definition.type).list
    const permission = definition.permissions.read
    return group ? [{ group, icon, permission, to: `/${resource}`, label: { resource } }] : []
  }),
])
