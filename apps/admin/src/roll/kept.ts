import type { Sheet, Status } from './operations.ts'

/** A mark as it was made on this phone. */
export interface MadeMark {
  readonly pupilId: string
  readonly status: Status
  readonly at: string
}

/** What waits to be sent: each has a key of its own, under which the server acts once however often it is sent. */
export type Waiting =
  | { readonly kind: 'marks'; readonly key: string; readonly takerId: string; readonly marks: readonly MadeMark[] }
  | { readonly kind: 'close'; readonly key: string; readonly takerId: string }

/** What the server answered that the teacher has to know. */
export type Note =
  | {
      readonly kind: 'merged'
      readonly key: string
      readonly pupil: string
      readonly yours: Status
      readonly stands: Status
      readonly byName: string
      readonly afterClosing: boolean
    }
  | { readonly kind: 'refused'; readonly key: string; readonly message: string }

/** Everything that this phone keeps of a session: what it last read, what it has not sent, what it has to tell. */
export interface Kept {
  readonly sheet: Sheet | null
  /** By how much the server's clock is ahead of this phone's, in milliseconds. */
  readonly ahead: number
  readonly waiting: readonly Waiting[]
  readonly notes: readonly Note[]
}

export const nothingKept: Kept = { sheet: null, ahead: 0, waiting: [], notes: [] }

const prefix = 'afterbell.roll:'

/** What is kept of a session. */
export function readKept(storage: Storage, sessionId: string): Kept {
  const text = storage.getItem(prefix + sessionId)
  return text ? { ...nothingKept, ...JSON.parse(text) } : nothingKept
}

/** Keeps it: at once, so that nothing that was tapped is lost with the page. */
export function keep(storage: Storage, sessionId: string, kept: Kept): void {
  storage.setItem(prefix + sessionId, JSON.stringify(kept))
}

/** The sessions of which something waits here. */
export function sessionsWaiting(storage: Storage): string[] {
  return keysOf(storage).filter((sessionId) => readKept(storage, sessionId).waiting.length > 0)
}

/** Forgets the sheets of other sessions that have nothing left to send: names stay on a phone no longer than needed. */
export function forgetOthers(storage: Storage, sessionId: string): void {
  for (const other of keysOf(storage)) {
    if (other !== sessionId && readKept(storage, other).waiting.length === 0) storage.removeItem(prefix + other)
  }
}

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
