import type { PlanRule } from '../finding.ts'
import { asIs, evidenceOf, peopleCount, whenEvidence } from '../wording.ts'

/** R20: care classes are a home class or several of one grade, as far as the plan lets them be combined, and fit their room. */
export const rule: PlanRule = {
  requirement: 'R20',
  title: { zh: '托管班的编班', en: 'How care classes are formed' },
  promise: ({ thresholds }) =>
    thresholds &&
    (thresholds.combineWithin === 'GRADE'
      ? {
          zh: '托管班由一个班或同年级几个班组成，不超过教室容量。',
          en: 'A care class is a home class, or several of one grade, and fits its room.',
        }
      : {
          zh: '托管班由一个班组成，不合班，不超过教室容量。',
          en: 'A care class is one home class alone, and fits its room.',
        }),
  check: ({ careClasses, thresholds }) =>
    careClasses.flatMap((care) => {
      const evidence = [
        whenEvidence(care),
        evidenceOf('托管班', 'Care class', asIs(care.name)),
        evidenceOf('学生', 'Pupils', peopleCount(care.pupilIds.length)),
      ]
      const mend = { kind: 'PAGE', page: '/care' } as const
      const beyond = care.venue ? care.pupilIds.length - care.venue.capacity : 0
      const combined = thresholds?.combineWithin === 'HOME_CLASS' && care.homeClassIds.length > 1
      return [
        ...(beyond > 0 && care.venue
          ? [
              {
                sentence: {
                  zh: `${care.name}有 ${care.pupilIds.length} 人，${care.venue.name}只容 ${care.venue.capacity} 人。`,
                  en: `${care.name} has ${care.pupilIds.length} pupils; ${care.venue.name} holds ${care.venue.capacity}.`,
                },
                evidence: [...evidence, evidenceOf('场地', 'Venue', asIs(care.venue.name))],
                mend,
              },
            ]
          : []),
        ...(combined
          ? [
              {
                sentence: {
                  zh: `${care.name}由 ${care.homeClassIds.length} 个班合成，方案规定不合班。`,
                  en: `${care.name} combines ${care.homeClassIds.length} home classes; the plan combines none.`,
                },
                evidence,
                mend,
              },
            ]
          : []),
      ]
    }),
}
