import './scalars.ts'
import '../live/subscription.ts'
import '../modules/actions/index.ts'
import '../modules/schools/index.ts'
import '../modules/policies/index.ts'
import '../modules/groups/index.ts'
import '../modules/people/index.ts'
import '../modules/people/accounts/index.ts'
import '../modules/clubs/index.ts'
import '../modules/applications/index.ts'
import '../modules/placement/index.ts'
import '../modules/timetable/index.ts'
import '../modules/assessments/index.ts'
import '../modules/reports/index.ts'
import { builder } from './builder.ts'

/** The whole schema: every room adds its part by being imported here. */
export const schema = builder.toSchema()
