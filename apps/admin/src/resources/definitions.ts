import { actions } from './actions/operations.ts'
import { venues } from './schools/operations.ts'

/** Every resource of the dashboard. */
export const definitions = [venues, actions] as const
