import { createHmac } from 'node:crypto'
import { database } from '../database.ts'
import { environment } from '../environment.ts'
import { Refusal } from '../http/json-endpoint.ts'

/** What is limited, and to how much. */
export interface Limit {
  readonly name: string
  readonly uses: number
  readonly seconds: number
}

/** A use that was let through; it can be given back. */
export interface Admitted {
  readonly admitted: true
  readonly key: Uint8Array<ArrayBuffer>
  readonly windowStarted: Date
}

interface Refused {
  readonly admitted: false
  /** How long until the next use is let through. */
  readonly retryAfterSeconds: number
}

/** The counted name is not kept in a readable form: neither user names that were tried nor addresses. */
const keyOf = ({ name }: Limit, subject: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    createHmac('sha256', environment.AFTERBELL_AUTH_SECRET).update(`throttle:${name}:${subject}`).digest(),
  )

/**
 * Counts a use by `subject`, unless its window is full. One statement decides, so that rivals over all processes are
 * let through exactly as often as the limit says. A refusal is not counted and prolongs nothing: a delay, no lock-out.
 */
export async function admit(limit: Limit, subject: string): Promise<Admitted | Refused> {
  const key = keyOf(limit, subject)
  const [counted] = await database.$queryRaw<{ windowStarted: Date }[]>`
    INSERT INTO throttle AS kept (key, uses, window_started) VALUES (${key}, 1, clock_timestamp())
    ON CONFLICT (key) DO UPDATE SET
      uses = CASE WHEN kept.window_started > excluded.window_started - make_interval(secs => ${limit.seconds})
        THEN kept.uses + 1 ELSE 1 END,
      window_started = CASE WHEN kept.window_started > excluded.window_started - make_interval(secs => ${limit.seconds})
        THEN kept.window_started ELSE excluded.window_started END
    WHERE kept.uses < ${limit.uses}
      OR kept.window_started <= excluded.window_started - make_interval(secs => ${limit.seconds})
    RETURNING window_started AS "windowStarted"`
  if (counted) return { admitted: true, key, windowStarted: counted.windowStarted }
  const full = await database.throttle.findUnique({ where: { key } })
  const elapsed = full ? (Date.now() - full.windowStarted.getTime()) / 1000 : 0
  return { admitted: false, retryAfterSeconds: Math.max(1, Math.ceil(limit.seconds - elapsed)) }
}

/** Takes back a use that turned out to be none, such as a sign-in that succeeded; only within its own window. */
export async function giveBack({ key, windowStarted }: Admitted): Promise<void> {
  await database.throttle.updateMany({
    where: { key, windowStarted, uses: { gt: 0 } },
    data: { uses: { decrement: 1 } },
  })
}

/** Forgets what was counted of `subject`. */
export async function forget(limit: Limit, subject: string): Promise<void> {
  await database.throttle.deleteMany({ where: { key: keyOf(limit, subject) } })
}

/** Counts a use. Throws Refusal when there were too many. */
export async function refuseTooMany(limit: Limit, subject: string): Promise<Admitted> {
  const use = await admit(limit, subject)
  if (use.admitted) return use
  const minutes = Math.ceil(use.retryAfterSeconds / 60)
  const sentence = {
    zh: `尝试次数过多，请 ${minutes} 分钟后再试。账号没有被锁定。`,
    en: `There were too many attempts; try again in ${minutes} minutes. The account is not locked.`,
  }
  throw new Refusal(429, 'TOO_MANY_ATTEMPTS', sentence, use.retryAfterSeconds)
}
