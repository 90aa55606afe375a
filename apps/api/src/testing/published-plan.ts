import type { PlanThresholds } from '@afterbell/domain/policies/thresholds'
import { database } from '../database.ts'
import type { ClubScene } from './club-scene.ts'

/** Sets a plan in force for the scene's term, as it stands after its publication. */
export function publishPlan({ schoolId, termId, admin }: ClubScene, changed: Partial<PlanThresholds> = {}) {
  const thresholds = {
    minutesPerDay: 120,
    sportPeriodsPerWeek: 2,
    scienceOrArtPeriodsPerWeek: 2,
    clubTargetSize: 25,
    clubSizeTolerance: 5,
    combineWithin: 'GRADE' as const,
    ...changed,
  }
  const version = {
    number: 1,
    state: 'PUBLISHED' as const,
    approvedAt: new Date(),
    approvedById: admin,
    publishedAt: new Date(),
    effectiveFrom: new Date('2022-02-14'),
    body: [],
    createdById: admin,
    thresholds: { create: thresholds },
  }
  return database.policy.create({
    data: { schoolId, termId, kind: 'PLAN', level: 'SCHOOL', title: '方案', versions: { create: version } },
  })
}
