import type { Regulation } from './regulation.ts'
import { application, homeLink, volunteers } from './regulations/families.ts'
import { inspection, lessonPlans, quality } from './regulations/quality.ts'
import { equipment, study, thirdParties } from './regulations/resources.ts'
import { attendance, dutyRoster, emergency, safety } from './regulations/safety.ts'

/** The thirteen regulations of the plan (sections E–G), all in force with the term's first service day. */
export const regulations: readonly Regulation[] = [
  quality,
  application,
  homeLink,
  volunteers,
  safety,
  dutyRoster,
  emergency,
  attendance,
  study,
  equipment,
  thirdParties,
  inspection,
  lessonPlans,
]

/** The first day on which the regulations are in force, YYYY-MM-DD. */
export const regulationsEffectiveFrom = '2022-02-14'
