import { database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import type { Row } from './cell.ts'

/** An undoable line of the log, made for the cell: an admin's archiving of a venue. */
async function archivedVenue({ school, admin }: Scene) {
  const schoolId = school.id
  const venue = await database.venue.create({
    data: { schoolId, name: crypto.randomUUID(), kind: 'HALL', capacity: 1, archivedAt: new Date() },
  })
  const { id } = await database.action.create({
    data: {
      schoolId,
      kind: 'schools:archive-venues',
      permission: 'schools:edit',
      actorId: admin,
      actorName: '示范',
      resource: 'venues',
      recordIds: [venue.id],
      inverse: { kind: 'venues:restore', data: { ids: [venue.id] } },
    },
  })
  return { id }
}

/** Others than the admin find only what they did themselves. */
const found = {
  for: ['admin', 'office', 'lead3', 'lead5'],
  namesRecord: true,
  onlyGrade: { office: 'none', lead3: 'none', lead5: 'none' },
} as const

export const actions: Record<string, Row> = {
  actions: { ...found, lists: async (scene) => (await archivedVenue(scene)).id },
  undoAction: { ...found, args: archivedVenue },
  recordsChanged: { for: 'signed in' },
}
