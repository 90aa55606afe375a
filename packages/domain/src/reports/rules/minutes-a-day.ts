import { checkServiceDuration } from '../../schools/dismissal.ts'
import type { PlanRule } from '../finding.ts'
import type { TermFacts } from '../term-facts.ts'
import { asIs, evidenceOf, gradesWord, minutesCount, spanWord } from '../wording.ts'

/** Bells and dismissals of a term hold on every weekday: one stands for all. */
const anyWeekday = 1

/** R12: the service fills the minutes promised, counted to the grade's own dismissal. Grades 3–4 of the plan leave after 115 of 120. */
export const rule: PlanRule = {
  requirement: 'R12',
  title: { zh: '每天服务时长', en: 'Minutes of service a day' },
  promise: ({ thresholds }) =>
    thresholds && {
      zh: `每个年级每天服务满 ${thresholds.minutesPerDay} 分钟，计至该年级放学。`,
      en: `Every grade is served for ${thresholds.minutesPerDay} minutes a day, counted to its own dismissal.`,
    },
  check: (facts) => {
    const promised = facts.thresholds?.minutesPerDay ?? 0
    const short = checkServiceDuration(servedDays(facts), promised).filter(({ met }) => !met)
    const alike = Map.groupBy(short, ({ serviceStart, dismissal }) => spanWord(serviceStart, dismissal))
    return [...alike].map(([span, checks]) => {
      const grades = gradesWord(checks.map(({ grade }) => grade))
      const { minutes, shortBy } = checks[0] ?? { minutes: 0, shortBy: 0 }
      return {
        sentence: {
          zh: `${grades.zh} ${span} 共 ${minutes} 分钟，比方案承诺的 ${promised} 分钟少 ${shortBy} 分钟。`,
          en: `${grades.en}: ${span} is ${minutes} minutes, ${shortBy} fewer than the ${promised} that the plan promises.`,
        },
        evidence: [
          evidenceOf('年级', 'Grades', grades),
          evidenceOf('服务开始至放学', 'Start to dismissal', asIs(span)),
          evidenceOf('实际', 'Given', minutesCount(minutes)),
          evidenceOf('承诺', 'Promised', minutesCount(promised)),
        ],
        mend: { kind: 'RECORD', resource: 'terms', id: facts.termId },
      }
    })
  },
}

function servedDays({ bells, dismissals }: TermFacts) {
  return dismissals.flatMap(({ grade, leavesAt }) => {
    const own = bells.find(({ grades }) => grades.includes(grade))
    return own ? [{ grade, weekday: anyWeekday, serviceStart: own.startsAt, dismissal: leavesAt } as const] : []
  })
}
