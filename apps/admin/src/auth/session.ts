import type { Permission } from '@afterbell/domain/access/permissions'
import type { Me } from './operations.ts'

/** Where the browser stands: not yet known, nobody signed in, or somebody. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unreachable' }
  /** There is no account at all yet. */
  | { readonly kind: 'set-up' }
  | { readonly kind: 'signed-out'; readonly expired: boolean }
  | { readonly kind: 'signed-in'; readonly me: Me }

interface Doors {
  /** Asks the server who is signed in, and takes over what the account prefers; null: nobody. */
  readonly whoAmI: () => Promise<Me | null>
  /** Whether the installation has no account yet. */
  readonly isSetUpOpen: () => Promise<boolean>
  /** Called before somebody's screens open. */
  readonly onSignedIn: (me: Me) => void
  /** Called when the account's screens have closed: nothing of it may stay behind. */
  readonly onSignedOut: () => void
}

const schoolKey = 'afterbell.school'

/** Who is signed in here, and in which school the account is working. */
export class Session {
  #state: SessionState = { kind: 'unknown' }
  #loading: Promise<void> | null = null
  #permissions: ReadonlySet<string> = new Set()
  readonly #watchers = new Set<() => void>()
  readonly #doors: Doors

  constructor(doors: Doors) {
    this.#doors = doors
  }

  readonly state = (): SessionState => this.#state

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher)
    return () => this.#watchers.delete(watcher)
  }

  /** Who is signed in; null before anybody is. */
  get me(): Me | null {
    return this.#state.kind === 'signed-in' ? this.#state.me : null
  }

  /** The school chosen on this device, of an account that serves several. */
  readonly chosenSchool = (): string | null => localStorage.getItem(schoolKey)

  may(permission: Permission): boolean {
    return this.#permissions.has(permission)
  }

  /** Asks the server who is signed in; askers at the same time share one question. */
  load(): Promise<void> {
    this.#loading ??= this.#ask().finally(() => {
      this.#loading = null
    })
    return this.#loading
  }

  async #ask() {
    try {
      const me = await this.#doors.whoAmI()
      if (!me) return (await this.#doors.isSetUpOpen()) ? this.#become({ kind: 'set-up' }) : this.end()
      this.#permissions = new Set(me.permissions.map(({ name }) => name))
      this.#doors.onSignedIn(me)
      this.#become({ kind: 'signed-in', me })
    } catch {
      if (this.#state.kind === 'unknown') this.#become({ kind: 'unreachable' })
    }
  }

  /** Works in another school of the account from now on; everything is read again there. */
  async workIn(schoolId: string): Promise<void> {
    localStorage.setItem(schoolKey, schoolId)
    this.#doors.onSignedOut()
    this.#become({ kind: 'unknown' })
    await this.load()
  }

  /** Closes the account's screens; `expired` when the server no longer knows the session. */
  end({ expired = false } = {}): void {
    const wasIn = this.#state.kind === 'signed-in'
    this.#permissions = new Set()
    this.#become({ kind: 'signed-out', expired: expired && wasIn })
    if (wasIn) this.#doors.onSignedOut()
  }

  #become(state: SessionState) {
    this.#state = state
    for (const watcher of this.#watchers) watcher()
  }
}
