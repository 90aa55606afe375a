import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { database } from '../../database.ts'
import { type ApiProcesses, startApiProcesses } from '../../testing/api-processes.ts'
import { type ClubScene, setClubScene } from '../../testing/club-scene.ts'
import { deadlocks, lockedInBothOrders } from '../../testing/deadlocks.ts'
import { figure } from '../../testing/figures.ts'

const rivals = 64
const rounds = figure(50, 10_000)
const editors = figure(20, 1000)

const document = `mutation ($input: EnrolPupilInput!) { enrolPupil(input: $input) { __typename
  ... on ClubFullError { capacity waitingLength } } }`

let scene: ClubScene
let pupilIds: string[]
let servers: ApiProcesses
beforeAll(async () => {
  scene = await setClubScene()
  pupilIds = (await scene.pupils(3, rivals)).map(({ id }) => id)
  servers = await startApiProcesses(3)
})
afterAll(() => servers?.[Symbol.asyncDispose]())

async function facts(clubId: string) {
  const { taken, maximum } = await database.club.findUniqueOrThrow({
    where: { schoolId_id: { schoolId: scene.schoolId, id: clubId } },
  })
  const rows = await database.enrolment.count({ where: { schoolId: scene.schoolId, clubId, state: 'ENROLLED' } })
  return { taken, maximum, rows }
}

/** Its pupils are free at that time again, for the next round. */
const close = (id: string) =>
  database.club.updateMany({ where: { schoolId: scene.schoolId, id }, data: { state: 'CLOSED' } })

const tally = (names: readonly string[]) =>
  Object.fromEntries(
    Map.groupBy(names, (name) => name)
      .entries()
      .map(([name, all]) => [name, all.length]),
  )

describe('the last place (D1)', () => {
  test(
    `goes to exactly one of ${rivals} who ask several servers at once, in each of ${rounds} rounds`,
    async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { id: clubId } = await scene.club({ maximum: 1 })
        const answers = await Promise.all(
          pupilIds.map((pupilId) => servers.ask(document, { input: { clubId, pupilId } }, scene.admin)),
        )
        expect(answers.filter(({ status, errors }) => status !== 200 || errors)).toEqual([])
        expect(tally(answers.map(({ data }) => data.enrolPupil.__typename))).toEqual({
          Enrolment: 1,
          ClubFullError: rivals - 1,
        })
        expect(await facts(clubId)).toEqual({ taken: 1, maximum: 1, rows: 1 })
        await close(clubId)
      }
    },
    60_000 + rounds * 5_000,
  )

  test('the others wait in one order, each at a place of his own', async () => {
    const { id: clubId } = await scene.club({ maximum: 1 })
    const waiting = `mutation ($input: JoinWaitingListInput!) { joinWaitingList(input: $input) { __typename
      ... on Enrolment { position } } }`
    const answers = await Promise.all(
      pupilIds.map((pupilId) => servers.ask(waiting, { input: { clubId, pupilId } }, scene.admin)),
    )
    expect(answers.filter(({ errors }) => errors)).toEqual([])
    const positions = answers.map(({ data }) => data.joinWaitingList.position)
    expect(positions.toSorted((one, other) => one - other)).toEqual(pupilIds.map((_, index) => index + 1))
    await close(clubId)
  })

  test('is given away twice by counting first and inserting then (control)', async () => {
    const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 })
    try {
      // Without the walls of the database, which would refuse what this does.
      await pool.query('CREATE TABLE naive_place (club int, pupil int)')
      const naive = async (club: number, pupil: number) => {
        const client = await pool.connect()
        try {
          await client.query('BEGIN')
          const { rows } = await client.query('SELECT count(*)::int AS taken FROM naive_place WHERE club = $1', [club])
          if (rows[0].taken < 1) await client.query('INSERT INTO naive_place VALUES ($1, $2)', [club, pupil])
          await client.query('COMMIT')
        } finally {
          client.release()
        }
      }
      for (let club = 0; club < 20; club += 1) {
        await Promise.all(Array.from({ length: rivals }, (_, pupil) => naive(club, pupil)))
      }
      const { rows } = await pool.query('SELECT club FROM naive_place GROUP BY club HAVING count(*) > 1')
      expect(rows.length).toBeGreaterThan(15)
    } finally {
      await pool.end()
    }
  })
})

describe('one pupil, one place at a time', () => {
  test('of two clubs that meet at the same time, one takes the pupil, whoever asks first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const clubs = [
        await scene.club(),
        await scene.club(),
        await scene.club({
          sessions: [
            [2, 1],
            [3, 1],
          ],
        }),
      ]
      const pupilId = pupilIds[round]
      const answers = await Promise.all(
        clubs.map(({ id }) => servers.ask(document, { input: { clubId: id, pupilId } }, scene.admin)),
      )
      expect(tally(answers.map(({ data }) => data.enrolPupil.__typename))).toEqual({ Enrolment: 1, TimeClashError: 2 })
      for (const { id } of clubs) await close(id)
    }
  })
})

describe('several clubs at once (D3)', () => {
  const moving = `mutation ($input: MoveEnrolmentsInput!) { moveEnrolments(input: $input) { __typename } }`

  test('families who ask for three clubs in any order never wait for each other for ever', async () => {
    const clubs = [
      await scene.club({ maximum: 200, sessions: [[1, 1]] }),
      await scene.club({ maximum: 200, sessions: [[3, 1]] }),
      await scene.club({ maximum: 200, sessions: [[4, 1]] }),
      await scene.club({ maximum: 200, sessions: [[5, 1]] }),
    ]
    const shuffled = (seed: number) =>
      clubs
        .map(({ id }, index) => ({ id, key: (seed * 7919 + index * 104_729) % 101 }))
        .sort((one, other) => one.key - other.key)
    const before = await deadlocks()
    const answers = await Promise.all(
      pupilIds.map((pupilId, index) => {
        const items = shuffled(index)
          .slice(0, 3)
          .map(({ id }) => ({ pupilId, toClubId: id, toState: 'ENROLLED' }))
        return servers.ask(moving, { input: { items, reason: '报名' } }, scene.admin)
      }),
    )
    expect(tally(answers.map(({ data }) => data?.moveEnrolments.__typename ?? 'broken'))).toEqual({
      MovedEnrolments: rivals,
    })
    expect(await deadlocks()).toBe(before)
    const taken = await Promise.all(clubs.map(({ id }) => facts(id)))
    expect(taken.reduce((sum, each) => sum + each.taken, 0)).toBe(rivals * 3)
    for (const each of taken) expect(each.taken).toBe(each.rows)
  })

  test('locks taken in the order of the wishes deadlock (control)', async () => {
    const ends = await lockedInBothOrders('club', [(await scene.club()).id, (await scene.club()).id])
    expect(ends.toSorted()).toEqual(['40P01', 'fine'])
  })
})

describe('two editors (D4)', () => {
  test('of many who pin, release and withdraw the same place with one version in hand, one succeeds', {
    timeout: 60_000 + editors * 5_000,
  }, async () => {
    const documents = [
      'mutation ($input: PinEnrolmentInput!) { answer: pinEnrolment(input: $input) { __typename } }',
      'mutation ($input: WithdrawPupilInput!) { answer: withdrawPupil(input: $input) { __typename } }',
    ]
    for (let round = 0; round < editors; round += 1) {
      const club = await scene.club()
      const place = await scene.place(club.id, pupilIds[round % rivals] ?? '')
      const input = { enrolmentId: place.id, expectedUpdatedAt: place.updatedAt, reason: '校队' }
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) => servers.ask(documents[index % 2] ?? '', { input }, scene.admin)),
      )
      expect(tally(answers.map(({ data }) => data.answer.__typename))).toEqual({ Enrolment: 1, ConflictError: 7 })
      const actions = await database.action.count({ where: { recordIds: { has: place.id } } })
      expect(actions).toBe(1)
      await close(club.id)
    }
  })

  const together = 8
  const raise = `mutation ($input: UpdateClubInput!) { answer: updateClub(input: $input) { __typename } }`

  /** Eight who have read the club add one place each to what they read; how many were told that it is done, and what was added. */
  async function raisedBy(save: (club: { id: string; maximum: number; updatedAt: Date }) => Promise<boolean>) {
    const club = await scene.club({ maximum: 20 })
    const read = await database.club.findUniqueOrThrow({
      where: { schoolId_id: { schoolId: scene.schoolId, id: club.id } },
    })
    const told = await Promise.all(Array.from({ length: together }, () => save(read)))
    const { maximum } = await facts(club.id)
    await close(club.id)
    return { done: told.filter(Boolean).length, added: maximum - read.maximum }
  }

  test('every edit that was acknowledged stands', { timeout: 60_000 + editors * 5_000 }, async () => {
    for (let round = 0; round < editors; round += 1) {
      const { done, added } = await raisedBy(async ({ id, maximum, updatedAt }) => {
        const input = { id, expectedUpdatedAt: updatedAt, maximum: maximum + 1 }
        const { data } = await servers.ask(raise, { input }, scene.admin)
        return data.answer.__typename === 'Club'
      })
      expect({ done, added }).toEqual({ done: 1, added: 1 })
    }
  })

  test('without the version all are told that it is done, and all but one are lost (control)', async () => {
    const { done, added } = await raisedBy(async ({ id, maximum }) => {
      const { count } = await database.club.updateMany({
        where: { schoolId: scene.schoolId, id },
        data: { maximum: maximum + 1 },
      })
      return count === 1
    })
    expect({ done, added }).toEqual({ done: together, added: 1 })
  })
})
