import { clubSizeFindings } from '../../clubs/club-size.ts'
import type { PlanRule } from '../finding.ts'
import { asIs, evidenceOf, peopleCount } from '../wording.ts'

/** R22: clubs have about 25 pupils each, within the tolerance of the plan. */
export const rule: PlanRule = {
  requirement: 'R22',
  title: { zh: '社团人数', en: 'Club size' },
  promise: ({ thresholds }) =>
    thresholds && {
      zh: `每个社团约 ${thresholds.clubTargetSize} 人，允许相差 ${thresholds.clubSizeTolerance} 人。`,
      en: `Every club has about ${thresholds.clubTargetSize} pupils, give or take ${thresholds.clubSizeTolerance}.`,
    },
  check: ({ clubs, thresholds }) => {
    if (!thresholds) return []
    const { clubTargetSize: target, clubSizeTolerance: tolerance } = thresholds
    // Before it runs a club is being filled.
    const running = clubs.filter(({ state }) => state === 'RUNNING')
    const sizes = running.map(({ id, taken }) => ({ clubId: id, enrolled: taken }))
    return clubSizeFindings(sizes, { target, tolerance }).map(({ clubId, enrolled, direction, by }) => {
      const name = clubs.find(({ id }) => id === clubId)?.name ?? ''
      const isSmall = direction === 'TOO_SMALL'
      return {
        sentence: {
          zh: `「${name}」${enrolled} 人，比允许的范围${isSmall ? '少' : '多'} ${by} 人。`,
          en: `${name} has ${enrolled} pupils, ${by} ${isSmall ? 'below' : 'above'} the range allowed.`,
        },
        evidence: [
          evidenceOf('社团', 'Club', asIs(name)),
          evidenceOf('已录取', 'Enrolled', peopleCount(enrolled)),
          evidenceOf('允许', 'Allowed', asIs(`${target - tolerance}–${target + tolerance}`)),
        ],
        mend: { kind: 'RECORD', resource: 'clubs', id: clubId } as const,
      }
    })
  },
}
