import type { AnyResource } from '../data/resource.ts'
import { accounts } from './accounts/operations.ts'
import { actions } from './actions/operations.ts'
import { applications } from './applications/operations.ts'
import { inspections, tasks } from './assessments/operations.ts'
import { careClasses } from './care/operations.ts'
import { clubs, courses } from './clubs/operations.ts'
import { groups } from './groups/operations.ts'
import { guardians, pupils, staff } from './people/operations.ts'
import { draws } from './placement/operations.ts'
import { policies } from './policies/operations.ts'
import { equipment, homeClasses, terms, venues } from './schools/operations.ts'

/** Every resource of the dashboard. */
export const definitions: readonly AnyResource[] = [
  pupils,
  guardians,
  staff,
  groups,
  terms,
  homeClasses,
  venues,
  equipment,
  clubs,
  courses,
  careClasses,
  applications,
  draws,
  inspections,
  tasks,
  policies,
  accounts,
  actions,
]
