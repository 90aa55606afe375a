/** That records changed somewhere: names and ids only. `*` of a resource, or no ids: all of it may have. */
export interface Change {
  readonly resource: string
  readonly ids: readonly string[]
}

/** After a gap nobody knows what changed meanwhile. */
export const everything: Change = { resource: '*', ids: [] }

type Told = (changes: readonly Change[]) => void

/** Changes that come in a burst, such as those of one import, are told together after this rest. In milliseconds. */
const rest = 300

/** Gathers changes and tells them on, at most once in `rest` milliseconds. */
export class ChangeHub {
  #gathered = new Map<string, Set<string> | 'all'>()
  #timer: ReturnType<typeof setTimeout> | null = null
  readonly #audience = new Set<Told>()

  /** Tells `tell` of all changes from now on, until the returned function is called. */
  follow(tell: Told): () => void {
    this.#audience.add(tell)
    return () => this.#audience.delete(tell)
  }

  add({ resource, ids }: Change): void {
    const gathered = this.#gathered.get(resource)
    if (ids.length === 0) this.#gathered.set(resource, 'all')
    else if (gathered !== 'all') this.#gathered.set(resource, new Set([...(gathered ?? []), ...ids]))
    this.#timer ??= setTimeout(() => this.#tell(), rest)
  }

  #tell() {
    const changes = [...this.#gathered].map(([resource, ids]) => ({ resource, ids: ids === 'all' ? [] : [...ids] }))
    this.#gathered = new Map()
    this.#timer = null
    for (const tell of this.#audience) tell(changes)
  }
}
