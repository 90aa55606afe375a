import { columnDate, database } from '../../database.ts'
import type { Scene } from '../../testing/scene.ts'
import { adminOnly, type Row, schoolRoles, version } from './cell.ts'

const venueOf = ({ venue }: Scene) => ({ id: venue.id })
const gradeOf = ({ grades }: Scene) => grades[0]?.id
const bells = (scene: Scene) => ({
  name: crypto.randomUUID(),
  startsAt: 900,
  endsAt: 940,
  gradeIds: [gradeOf(scene)],
  periods: [{ startsAt: 900, endsAt: 940, half: false }],
})

/** A term of the cell's own. */
const newTerm = ({ school }: Scene) =>
  database.term.create({
    data: {
      schoolId: school.id,
      name: crypto.randomUUID(),
      startsOn: columnDate('2023-02-13'),
      endsOn: columnDate('2023-06-30'),
      firstServiceOn: columnDate('2023-02-13'),
    },
  })

async function newSchedule(scene: Scene) {
  const { schoolId, id: termId } = await newTerm(scene)
  return database.bellSchedule.create({ data: { schoolId, termId, name: '示范', startsAt: 900, endsAt: 940 } })
}

async function newDismissal(scene: Scene) {
  const { schoolId, id: termId } = await newTerm(scene)
  const gradeId = gradeOf(scene) ?? ''
  return database.dismissal.create({ data: { schoolId, termId, gradeId, leavesAt: 1040, gate: '东门', order: 1 } })
}

const newEquipment = ({ school }: Scene) =>
  database.equipment.create({ data: { schoolId: school.id, name: '示范器材', quantity: 3 } })

/** Home classes are numbered from the top of each grade downwards, so that those of a scene are left alone. */
let taken = 0
const freeClass = ({ grades }: Scene) => {
  taken += 1
  return { gradeId: grades[taken % grades.length]?.id ?? '', number: 99 - Math.floor(taken / grades.length) }
}
const newHomeClass = (scene: Scene) =>
  database.homeClass.create({ data: { schoolId: scene.school.id, ...freeClass(scene) } })

const dates = { startsOn: '2024-02-12', endsOn: '2024-06-28', firstServiceOn: '2024-02-12' }
const own = { for: adminOnly } as const
const ownRecord = { for: adminOnly, namesRecord: true } as const
const readable = { for: schoolRoles, namesRecord: true } as const

export const schools: Record<string, Row> = {
  schools: { for: [...schoolRoles, 'bureau'], namesRecord: true, lists: ({ school }) => school.id },
  school: { for: [...schoolRoles, 'bureau'], namesRecord: true, args: ({ school }) => ({ id: school.id }) },
  terms: { ...readable, lists: ({ term }) => term.id },
  term: { ...readable, args: ({ term }) => ({ id: term.id }) },
  grades: { ...readable, lists: (scene) => gradeOf(scene) ?? '' },
  homeClasses: { ...readable, lists: (scene) => scene.classOf(3).id },
  homeClass: { ...readable, args: (scene) => ({ id: scene.classOf(3).id }) },
  venues: { ...readable, lists: ({ venue }) => venue.id },
  venue: { ...readable, args: venueOf },
  equipment: { ...readable, lists: async (scene) => (await newEquipment(scene)).id },

  createTerm: { ...own, args: () => ({ input: { name: crypto.randomUUID(), ...dates } }) },
  updateTerm: { ...ownRecord, args: async (s) => ({ input: { ...version(await newTerm(s)), endsOn: '2023-07-01' } }) },
  openTerm: { ...ownRecord, args: async (scene) => ({ input: version(await newTerm(scene)) }) },
  closeTerm: { ...ownRecord, args: async (scene) => ({ input: version(await newTerm(scene)) }) },
  setCalendarDays: { ...ownRecord, args: async (scene) => ({ input: { ...version(await newTerm(scene)), days: [] } }) },
  createBellSchedule: {
    ...ownRecord,
    args: async (scene) => ({ input: { termId: (await newTerm(scene)).id, ...bells(scene) } }),
  },
  updateBellSchedule: {
    ...ownRecord,
    args: async (scene) => ({ input: { ...version(await newSchedule(scene)), ...bells(scene) } }),
  },
  createDismissal: {
    ...ownRecord,
    args: async (s) => ({
      input: { termId: (await newTerm(s)).id, gradeId: gradeOf(s), leavesAt: 1040, gate: '东门', order: 1 },
    }),
  },
  updateDismissal: {
    ...ownRecord,
    args: async (s) => ({ input: { ...version(await newDismissal(s)), gate: '西门' } }),
  },
  createHomeClass: { ...own, args: (scene) => ({ input: freeClass(scene) }) },
  updateHomeClass: {
    ...ownRecord,
    args: async (scene) => ({ input: { ...version(await newHomeClass(scene)), venueId: null } }),
  },
  archiveHomeClasses: { ...ownRecord, args: async (scene) => ({ ids: [(await newHomeClass(scene)).id] }) },
  createVenue: { ...own, args: () => ({ input: { name: crypto.randomUUID(), kind: 'HALL', capacity: 9 } }) },
  updateVenue: { ...ownRecord, args: ({ venue }) => ({ input: { ...version(venue), capacity: 50 } }) },
  archiveVenues: { ...ownRecord, args: ({ venue }) => ({ ids: [venue.id] }) },
  createEquipment: { ...own, args: () => ({ input: { name: '示范器材', quantity: 3 } }) },
  updateEquipment: { ...ownRecord, args: async (s) => ({ input: { ...version(await newEquipment(s)), quantity: 4 } }) },
  archiveEquipment: { ...ownRecord, args: async (scene) => ({ ids: [(await newEquipment(scene)).id] }) },
}
