import { withConnection } from '@afterbell/db/databases'
import { describe, expect, test } from 'vitest'
import { figure } from '../../testing/figures.ts'
import { type MortalProduct, startMortalProduct, type Victim } from './mortal-product.ts'

const clients = 8
/** How many acknowledgements lie between two deaths. */
const apart = 20
const deaths: readonly Victim[] = [
  ...Array.from({ length: figure(8, 200) }, () => 'the server' as const),
  ...Array.from({ length: figure(4, 50) }, () => 'PostgreSQL' as const),
]
const operations = Math.ceil((apart * (deaths.length + 1)) / clients)

const outcome = '__typename ... on UserError { code }'
const mark = `mutation ($input: MarkAttendanceInput!) { answer: markAttendance(input: $input) { ${outcome} } }`
const handOver = `mutation ($input: HandOverInput!) { answer: handOver(input: $input) { ${outcome} } }`

const statuses = ['PRESENT', 'ABSENT'] as const
const statusOf = (turn: number) => statuses[turn % 2] ?? 'PRESENT'

/** Each third of a phone's turns hands a class over; the others mark the phone's own pupil. */
const handsOver = (turn: number) => turn % 3 === 2

/** What a phone sends in one of its turns, each mark later than the last. */
function send({ scene, ask }: MortalProduct, client: number, turn: number, key: string) {
  const { sessionId, pupilIds, homeClassId, admin } = scene
  if (handsOver(turn))
    return ask(handOver, { input: { sessionId, fromHomeClassId: homeClassId, count: client, key } }, admin)
  const at = new Date(Date.UTC(2022, 1, 22, 7, 31, turn)).toISOString()
  return ask(
    mark,
    { input: { sessionId, key, marks: [{ pupilId: pupilIds[client], status: statusOf(turn), at }] } },
    admin,
  )
}

/** Sends until it is acknowledged, as the phone's queue does. */
async function untilAcknowledged(
  product: MortalProduct,
  client: number,
  turn: number,
  newKey: (last: string) => string,
) {
  for (let key: string = crypto.randomUUID(), attempt = 0; attempt < 200; attempt += 1) {
    const answer = await send(product, client, turn, key)
    if (answer?.data?.answer) {
      expect(answer.data.answer).toEqual({ __typename: expect.stringMatching(/^(MarksDone|HandOver)$/) })
      return
    }
    await product.whole()
    key = newKey(key)
  }
  throw new Error('Nobody acknowledges any more')
}

const count = (product: MortalProduct, table: string, where: string) =>
  withConnection(product.databaseUrl, async (connection) => {
    const { rows } = await connection.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`)
    return rows[0]?.n
  })

describe('nothing that was acknowledged is lost, and nothing is done twice (D5, D6)', () => {
  test('whoever is killed, however often', { timeout: 3_600_000 }, async () => {
    await using product = await startMortalProduct(clients)
    const left = [...deaths]
    let acknowledged = 0
    let dying: Promise<void> = Promise.resolve()

    async function work(client: number) {
      for (let turn = 0; turn < operations; turn += 1) {
        await untilAcknowledged(product, client, turn, (key) => key)
        acknowledged += 1
        const victim = acknowledged % apart === 0 && left.shift()
        if (victim) dying = product.kill(victim)
      }
    }
    await Promise.all(Array.from({ length: clients }, (_, client) => work(client)))
    await dying
    expect(left).toEqual([])

    const turns = Array.from({ length: operations }, (_, turn) => turn)
    const handOvers = turns.filter(handsOver).length * clients
    expect(await count(product, 'action', `kind = 'registers:hand-over'`)).toBe(handOvers)
    expect(await count(product, 'action', `kind = 'registers:mark'`)).toBe(operations * clients - handOvers)
    const last = turns.findLast((turn) => !handsOver(turn)) ?? 0
    expect(await count(product, 'attendance', `status = '${statusOf(last)}'`)).toBe(clients)
    expect(await count(product, 'hand_over', 'true')).toBe(1)
    expect(await count(product, 'day_fact_differences()', 'true')).toBe(0)
  })

  test('a phone that forgot its key would do it twice (control)', { timeout: 120_000 }, async () => {
    await using product = await startMortalProduct(1)
    // The answer to the first is lost on its way: the phone only knows that it heard nothing.
    await send(product, 0, 2, crypto.randomUUID())
    await untilAcknowledged(product, 0, 2, () => crypto.randomUUID())
    expect(await count(product, 'action', `kind = 'registers:hand-over'`)).toBe(2)
  })
})
