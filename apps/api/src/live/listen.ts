import pg from 'pg'
import { environment } from '../environment.ts'
import { log } from '../log.ts'
import { type Announcement, changesChannel } from './announce.ts'

type Told = (announcement: Announcement | 'reconnected') => void

/** Who is to be told, in this process. */
const audience = new Set<Told>()
let connection: Promise<void> | null = null
let stopped = false

const restBeforeReconnecting = 1_000

/** One connection per process hears what every process announces, and hands it on. */
async function listen(): Promise<void> {
  const client = new pg.Client({ connectionString: environment.DATABASE_URL, application_name: 'afterbell-live' })
  client.on('notification', ({ payload }) => {
    if (payload) for (const tell of audience) tell(JSON.parse(payload) as Announcement)
  })
  const lost = new Promise<void>((end) => {
    client.once('end', end)
    client.once('error', () => end())
  })
  await client.connect()
  await client.query(`LISTEN ${changesChannel}`)
  closing = () => client.end()
  void lost.then(reconnect)
}

let closing: () => Promise<void> = async () => {}

/** What was announced meanwhile is not known: after a pause everybody is told to read again. */
async function reconnect(): Promise<void> {
  if (stopped) return
  log.warn('lost the connection that hears of changes; connecting again')
  await new Promise((rested) => {
    setTimeout(rested, restBeforeReconnecting).unref()
  })
  await listen().then(
    () => {
      for (const tell of audience) tell('reconnected')
    },
    () => reconnect(),
  )
}

/** Tells `tell` of every change from now on, until the returned function is called. */
export async function follow(tell: Told): Promise<() => void> {
  stopped = false
  connection ??= listen()
  await connection
  audience.add(tell)
  return () => {
    audience.delete(tell)
  }
}

/** Ends the connection, for a clean stop. */
export async function stopListening(): Promise<void> {
  stopped = true
  await connection
  connection = null
  await closing()
}
