import type { AnyResource } from '../data/resource.ts'
import { actions } from './actions/operations.ts'
import { guardians, pupils, staff } from './people/operations.ts'
import { equipment, homeClasses, terms, venues } from './schools/operations.ts'

/** Every resource of the dashboard. */
export const definitions: readonly AnyResource[] = [
  pupils,
  guardians,
  staff,
  terms,
  homeClasses,
  venues,
  equipment,
  actions,
]
