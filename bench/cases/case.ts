import type { Finding } from '../finding.ts'
import type { Lab } from '../lab.ts'

/** How much and how often is measured. */
export interface Effort {
  readonly rounds: number
  /** Requests to one contender in one round; before the first round twice as many, unmeasured. */
  readonly requests: number
}

/** One thing that `pnpm bench` measures: `cases/<name>.ts`, named in `cases/registry.ts`. */
export interface BenchCase {
  readonly name: string
  readonly run: (lab: Lab, effort: Effort) => Promise<readonly Finding[]>
}
