import type { Viewer } from '@afterbell/domain/access/viewer'

/** How much a mutant lets through in place of a row filter: every row there is, or every row of the asker's school. */
export const widenings = ['everything', 'own school'] as const
export type Widening = (typeof widenings)[number]

type Filter = (viewer: Viewer, ...more: unknown[]) => unknown

let lifted: { readonly name: string; readonly as: Widening } | null = null
const asked = new Set<string>()

/** Every filter that there is, as `room/name`. */
export const filters: string[] = []

/** What the filters of `access.ts` files are asked through, so that one of them can be lifted. */
export function liftable<Module extends object>(room: string, real: Module): Module {
  const through = ([name, exported]: [string, unknown]) =>
    typeof exported === 'function' && isFilter(name) ? asLiftable(`${room}/${name}`, exported as Filter) : exported
  filters.push(
    ...Object.keys(real)
      .filter(isFilter)
      .map((name) => `${room}/${name}`),
  )
  return Object.fromEntries(Object.entries(real).map((each) => [each[0], through(each)])) as Module
}

/**
 * Not what a day is, not who somebody is, and not what is one's own: only what rows there are to see. Whose names are told at a
 * board has a test of its own (board-visits.test.ts), and so has from when a draw's places are told (placement/notify.test.ts).
 */
const isFilter = (name: string) => !notFilters.has(name)

const notFilters: ReadonlySet<string> = new Set([
  ...['schoolToday', 'staffIdsOf', 'ownGroups', 'approvingSeats', 'ownClubs', 'knowsAllStaff'],
  ...['waitsToBeTold', 'toldPlaces'],
])

const asLiftable =
  (name: string, filter: Filter): Filter =>
  (viewer, ...more) => {
    asked.add(name)
    const real = filter(viewer, ...more)
    if (lifted?.name !== name) return real
    if (typeof real === 'boolean') return true
    return lifted.as === 'everything' ? {} : { schoolId: viewer.schoolId }
  }

/** Runs `work` with one filter lifted. */
export async function withFilterLifted<Result>(
  name: string,
  as: Widening,
  work: () => Promise<Result>,
): Promise<Result> {
  lifted = { name, as }
  try {
    return await work()
  } finally {
    lifted = null
  }
}

/** Runs `work` and says which filters were asked meanwhile. */
export async function filtersAskedBy(work: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  asked.clear()
  await work()
  return new Set(asked)
}
