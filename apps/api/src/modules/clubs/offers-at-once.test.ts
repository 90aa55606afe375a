import { beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { figure } from '../../testing/figures.ts'
import { meeting } from '../../testing/meeting.ts'
import { promote, reorder } from './roster-documents.ts'

const together = 8
const rounds = figure(4, 1_000)
const patience = { timeout: 60_000 + rounds * 5_000 }

let here: ClubScene
beforeAll(async () => {
  here = await setClubScene()
})

/** A club with so many free places, and eight who wait for them. */
async function waited(free: number) {
  const club = await here.club({ maximum: free })
  const pupils = await here.pupils(3, together)
  const waiting = []
  for (const { id } of pupils) waiting.push(await here.place(club.id, id, 'WAITING'))
  return { clubId: club.id, waiting }
}

const enrolled = (clubId: string) =>
  database.enrolment.findMany({
    where: { schoolId: here.schoolId, clubId, state: 'ENROLLED' },
    orderBy: { enrolledAt: 'asc' },
  })

const close = (id: string) =>
  database.club.updateMany({ where: { schoolId: here.schoolId, id }, data: { state: 'CLOSED' } })

describe('one freed place, given on by many at once (D1)', () => {
  test('goes to the next in line alone', patience, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { clubId, waiting } = await waited(1)
      const answers = await Promise.all(waiting.map(() => promote(here.admin, { clubId })))
      expect(answers.filter(({ state }) => state === 'ENROLLED')).toHaveLength(1)
      expect(answers.filter(({ __typename }) => __typename === 'ClubFullError')).toHaveLength(together - 1)
      expect(await enrolled(clubId)).toMatchObject([{ id: waiting[0]?.id }])
      expect(await here.taken(clubId)).toBe(1)
      await close(clubId)
    }
  })

  test('is given away several times by counting first, without the walls of the database (control)', async () => {
    const { clubId, waiting } = await waited(1)
    const counted = meeting(together)
    const naively = ({ id }: { id: string }) =>
      database.$transaction(async (tx) => {
        const taken = await tx.enrolment.count({ where: { schoolId: here.schoolId, clubId, state: 'ENROLLED' } })
        await counted()
        if (taken >= 1) return
        await tx.$executeRaw`SET LOCAL session_replication_role = replica`
        await tx.enrolment.updateMany({
          where: { schoolId: here.schoolId, id },
          data: { state: 'ENROLLED', enrolledAt: new Date() },
        })
      })
    await Promise.all(waiting.map(naively))
    expect(await enrolled(clubId)).toHaveLength(together)
  })
})

describe('a promotion that is sent again (D5)', () => {
  const free = 3
  const keyed = (clubId: string, idempotencyKey: string) => promote(here.admin, { clubId, idempotencyKey })

  test('with its key enrols one, whoever comes first', patience, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { clubId, waiting } = await waited(free)
      const key = crypto.randomUUID()
      const answers = await Promise.all(waiting.map(() => keyed(clubId, key)))
      expect(answers.map(({ id }) => id)).toEqual(waiting.map(() => waiting[0]?.id))
      expect(await enrolled(clubId)).toHaveLength(1)
      await close(clubId)
    }
  })

  test('without it enrols others too, whom nobody meant (control)', async () => {
    const { clubId, waiting } = await waited(free)
    await Promise.all(waiting.map(() => promote(here.admin, { clubId })))
    expect(await enrolled(clubId)).toHaveLength(free)
    await close(clubId)
  })
})

describe('editors who put one pupil elsewhere in the waiting list, with one version in hand (D4)', () => {
  const moved = (place: { id: string; updatedAt: Date }, position: number) =>
    reorder(here.admin, { id: place.id, updatedAt: place.updatedAt.toISOString() }, { position, reason: '校队' })

  test('one of them does, and every other hears that it was changed', patience, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { clubId, waiting } = await waited(1)
      const last = waiting[together - 1]
      if (!last) throw new Error('Nobody waits')
      // The last place is no change.
      const answers = await Promise.all(Array.from({ length: together }, (_, at) => moved(last, (at % 7) + 1)))
      expect(answers.filter(({ __typename }) => __typename === 'Enrolment')).toHaveLength(1)
      expect(answers.filter(({ __typename }) => __typename === 'ConflictError')).toHaveLength(together - 1)
      expect(await database.action.count({ where: { recordIds: { has: last.id } } })).toBe(1)
      await close(clubId)
    }
  })

  test('without the version all are told that it is done, and all but one are lost (control)', async () => {
    const { waiting } = await waited(1)
    const [first] = waiting
    const told = await Promise.all(
      waiting.map((_, at) =>
        database.enrolment.updateMany({
          where: { schoolId: here.schoolId, id: first?.id ?? '' },
          data: { position: 100 + at },
        }),
      ),
    )
    expect(told.filter(({ count }) => count === 1)).toHaveLength(together)
    const kept = await database.enrolment.findFirstOrThrow({ where: { id: first?.id ?? '' } })
    expect(kept.position).toBeGreaterThanOrEqual(100)
  })
})
