import type { PlanRule } from '../finding.ts'
import { asIs, evidenceOf, gradesWord, minutesCount, spanWord } from '../wording.ts'

/** R14 (and R13): the bell schedule itself, from its start to its end, holds the minutes promised; dismissal apart. */
export const rule: PlanRule = {
  requirement: 'R14',
  title: { zh: '作息安排的服务时段', en: 'The service window of the bells' },
  promise: ({ thresholds }) =>
    thresholds && {
      zh: `每张作息时间表从开始到结束不少于 ${thresholds.minutesPerDay} 分钟。`,
      en: `Every bell schedule lasts at least ${thresholds.minutesPerDay} minutes from its start to its end.`,
    },
  check: ({ termId, bells, thresholds }) => {
    const promised = thresholds?.minutesPerDay ?? 0
    return bells
      .filter(({ startsAt, endsAt }) => endsAt - startsAt < promised)
      .map(({ grades, startsAt, endsAt }) => {
        const span = spanWord(startsAt, endsAt)
        const of = gradesWord(grades)
        const minutes = endsAt - startsAt
        return {
          sentence: {
            zh: `${of.zh}的作息 ${span} 共 ${minutes} 分钟，少于 ${promised} 分钟。`,
            en: `The bells of ${of.en}, ${span}, last ${minutes} minutes, fewer than ${promised}.`,
          },
          evidence: [
            evidenceOf('年级', 'Grades', of),
            evidenceOf('时段', 'Window', asIs(span)),
            evidenceOf('实际', 'Given', minutesCount(minutes)),
          ],
          mend: { kind: 'RECORD', resource: 'terms', id: termId } as const,
        }
      })
  },
}
