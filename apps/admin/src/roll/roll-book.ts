import { newKey } from '../data/new-key.ts'
import type { Connection, Reply } from './connection.ts'
import { forgetOthers, type Kept, keep, type Note, readKept, sessionsWaiting, type Waiting } from './kept.ts'
import { CloseRoll, MarkPupils, ReadRollSheet, type Status } from './operations.ts'

/** How the phone stands with the server. */
export type Link = 'reading' | 'online' | 'offline' | 'signedOut' | 'absent'

type Unsigned = { [Kind in Waiting['kind']]: Omit<Extract<Waiting, { kind: Kind }>, 'takerId'> }[Waiting['kind']]

interface Answered {
  readonly __typename: string
  readonly message?: string
  readonly merged?: readonly Merged[]
}

type Merged = Omit<Extract<Note, { kind: 'merged' }>, 'kind' | 'key' | 'pupil'> & { readonly pupilId: string }

/**
 * A session's roll on a phone. What is tapped is kept at once and sent when the server can be reached, in order, each under a
 * key of its own: nothing is lost with the page or the network, and nothing acts twice (D5).
 */
export class RollBook {
  readonly #sessionId: string
  readonly #connection: Connection
  readonly #storage: Storage
  readonly #told = new Set<() => void>()
  #link: Link = 'reading'
  #sending = false
  #shown: { readonly kept: Kept; readonly link: Link }

  constructor(sessionId: string, connection: Connection, storage: Storage) {
    this.#sessionId = sessionId
    this.#connection = connection
    this.#storage = storage
    this.#shown = { kept: readKept(storage, sessionId), link: this.#link }
  }

  /** What is kept, and how the phone stands: the same object until something changes. */
  readonly shown = () => this.#shown

  readonly follow = (tell: () => void) => {
    this.#told.add(tell)
    return () => this.#told.delete(tell)
  }

  /** Now, by the server's clock. */
  now(): Date {
    return new Date(Date.now() + this.#shown.kept.ahead)
  }

  mark(pupilIds: readonly string[], status: Status): void {
    const at = this.now().toISOString()
    this.#enter({ kind: 'marks', key: newKey(), marks: pupilIds.map((pupilId) => ({ pupilId, status, at })) })
  }

  close(): void {
    this.#enter({ kind: 'close', key: newKey() })
  }

  dismiss(key: string): void {
    this.#change((kept) => ({ ...kept, notes: kept.notes.filter((note) => note.key !== key) }))
  }

  /** Sends what waits and reads the sheet again. */
  async refresh(): Promise<void> {
    if (this.#sending) return
    this.#sending = true
    try {
      // Whose marks these are is known before the first of them is sent.
      if (!(await this.#read())) return
      const waited = await this.#sendAll()
      if (waited && this.#link === 'online') await this.#read()
    } finally {
      this.#sending = false
    }
    if (this.#link === 'online' && this.#mine(this.#sessionId).length > 0) await this.refresh()
  }

  #enter(waiting: Unsigned) {
    this.#change((kept) => {
      const takerId = kept.sheet?.takerId ?? ''
      return { ...kept, waiting: [...kept.waiting, { ...waiting, takerId }] }
    })
    void this.refresh()
  }

  #change(to: (kept: Kept) => Kept, sessionId = this.#sessionId): void {
    // Read again: another window of the same phone may have written meanwhile.
    keep(this.#storage, sessionId, to(readKept(this.#storage, sessionId)))
    this.#tell()
  }

  #tell(link: Link = this.#link): void {
    this.#link = link
    this.#shown = { kept: readKept(this.#storage, this.#sessionId), link }
    for (const tell of this.#told) tell()
  }

  async #read(): Promise<boolean> {
    const asked = Date.now()
    const reply = await this.#connection.ask(ReadRollSheet, { sessionId: this.#sessionId })
    if (reply.kind !== 'answer') {
      this.#tell(linkOf(reply))
      return false
    }
    const { rollSheet: sheet } = reply.data
    if (!sheet) {
      this.#tell('absent')
      return false
    }
    const ahead = new Date(sheet.serverTime).getTime() - (asked + Date.now()) / 2
    this.#link = 'online'
    this.#change((kept) => ({ ...kept, sheet, ahead: Math.abs(ahead) < 2_000 ? 0 : ahead }))
    forgetOthers(this.#storage, this.#sessionId)
    return true
  }

  /** What waits of a session and was made by who is here now: another account's marks are not sent in this one's name. */
  #mine(sessionId: string): readonly Waiting[] {
    const takerId = this.#shown.kept.sheet?.takerId
    return readKept(this.#storage, sessionId).waiting.filter((waiting) => waiting.takerId === takerId)
  }

  /** Whether anything was sent. */
  async #sendAll(): Promise<boolean> {
    let sent = false
    for (const sessionId of [...new Set([...sessionsWaiting(this.#storage), this.#sessionId])]) {
      for (const waiting of this.#mine(sessionId)) {
        const reply = await this.#send(sessionId, waiting)
        if (reply.kind === 'unreachable' || reply.kind === 'signedOut') {
          this.#tell(linkOf(reply))
          return sent
        }
        sent = true
        this.#change((kept) => {
          const left = kept.waiting.filter(({ key }) => key !== waiting.key)
          return { ...kept, waiting: left, notes: [...kept.notes, ...notesOf(waiting.key, reply, kept)] }
        }, sessionId)
      }
    }
    return sent
  }

  #send(sessionId: string, waiting: Waiting): Promise<Reply<{ readonly result: Answered }>> {
    const { key } = waiting
    if (waiting.kind === 'close') return this.#connection.ask(CloseRoll, { input: { sessionId, key } })
    return this.#connection.ask(MarkPupils, { input: { sessionId, key, marks: [...waiting.marks] } })
  }
}

function linkOf({ kind }: Reply<unknown>): Link {
  if (kind === 'signedOut') return 'signedOut'
  return kind === 'refused' ? 'absent' : 'offline'
}

/** What the teacher has to know of an answer: marks that met another's, or why something was refused. */
function notesOf(key: string, reply: Reply<{ readonly result: Answered }>, { sheet }: Kept): Note[] {
  if (reply.kind === 'refused') return [{ kind: 'refused', key, message: reply.message }]
  if (reply.kind !== 'answer') return []
  const { message, merged = [] } = reply.data.result
  if (message) return [{ kind: 'refused', key, message }]
  return merged.map(({ pupilId, ...met }) => ({
    ...met,
    kind: 'merged',
    key: `${key} ${pupilId}`,
    pupil: sheet?.pupils.find((pupil) => pupil.pupilId === pupilId)?.name ?? '',
  }))
}
