import { memoryStore, type Store } from 'react-admin'

/** What is chosen once and holds on every device of the account, by its key in react-admin's store. */
const kept = [
  /^locale$/,
  /^theme$/,
  /^density$/,
  /^sidebar\.open$/,
  /^[\w-]+\.(columns|savedQueries|perPage)$/,
  /^preferences\./,
]

const isKept = (key: string) => kept.some((pattern) => pattern.test(key))

export type Preferences = Readonly<Record<string, unknown>>

/** Writes preferences to the account; null of a key removes it. */
export type SavePreferences = (changes: Preferences) => Promise<void>

/** How long changes gather before they are saved, in milliseconds. */
const rest = 800

export interface PreferenceStore extends Store {
  /** Takes over what the account prefers, at sign-in. */
  adopt(preferences: Preferences): void
  /** Saves what is still gathered; before signing out. */
  flush(): Promise<void>
}

/**
 * react-admin's store, kept in the account. What is chosen is saved a moment later, together with what else was chosen
 * meanwhile; when saving fails it is tried again with the next change. The rest (selections, pages of lists) lives as
 * long as the tab. react-admin empties its store at sign-out: nothing of one account is left to the next.
 */
export function createPreferenceStore(save: SavePreferences): PreferenceStore {
  const memory = memoryStore()
  let changed: Record<string, unknown> = {}
  let timer: ReturnType<typeof setTimeout> | null = null

  async function flush() {
    if (timer) clearTimeout(timer)
    timer = null
    const saving = changed
    changed = {}
    if (Object.keys(saving).length === 0) return
    await save(saving).catch(() => {
      changed = { ...saving, ...changed }
    })
  }

  function note(key: string, value: unknown) {
    if (!isKept(key)) return
    changed[key] = value
    timer ??= setTimeout(() => void flush(), rest)
  }

  return {
    ...memory,
    setItem: (key, value) => {
      memory.setItem(key, value)
      note(key, value)
    },
    removeItem: (key) => {
      memory.removeItem(key)
      note(key, null)
    },
    removeItems: (prefix) => {
      for (const key of Object.keys(memory.listItems?.(prefix) ?? {})) note(key, null)
      memory.removeItems(prefix)
    },
    reset: () => {
      if (timer) clearTimeout(timer)
      timer = null
      changed = {}
      memory.reset()
    },
    adopt: (preferences) => {
      for (const [key, value] of Object.entries(preferences)) if (isKept(key)) memory.setItem(key, value)
    },
    flush,
  }
}
