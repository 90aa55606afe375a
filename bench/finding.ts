/** What was measured of one contender: medians over the rounds. */
export interface Measured {
  readonly contender: string
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  /** Milliseconds of CPU a request: of the contender's process, and of PostgreSQL. */
  readonly serverCpu: number
  readonly databaseCpu: number
  readonly bytes: number
}

/** A figure beside its target. */
export interface Verdict {
  readonly what: string
  readonly value: string
  readonly target: string
  readonly met: boolean
}

export interface Finding {
  readonly title: string
  /** What is asked and of whom, in a sentence or two. */
  readonly about: string
  readonly measured: readonly Measured[]
  /** Figures that have no target. */
  readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  readonly verdicts: readonly Verdict[]
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** A ratio that must reach a least value. */
export const atLeast = (what: string, value: number, target: number): Verdict => ({
  what,
  value: value.toFixed(2),
  target: `≥ ${target}`,
  met: value >= target,
})

/** A figure that must not pass a greatest value. */
export const atMost = (what: string, value: number, target: number, unit = ''): Verdict => ({
  what,
  value: `${value.toFixed(unit ? 1 : 2)}${unit}`,
  target: `≤ ${target}${unit}`,
  met: value <= target,
})
