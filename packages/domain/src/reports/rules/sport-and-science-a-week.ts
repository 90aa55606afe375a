import type { Grade } from '../../schools/grade.ts'
import type { Finding, PlanRule } from '../finding.ts'
import type { ClubFacts, TermFacts } from '../term-facts.ts'
import { clubsOfGrade, periodsOf, servedGrades } from '../weekly-periods.ts'
import { asIs, evidenceOf, gradesWord } from '../wording.ts'

type Category = ClubFacts['category']

/** R19: each grade has each week so many sport periods, and so many science or art periods (counted together). */
export const rule: PlanRule = {
  requirement: 'R19',
  title: { zh: '每周体育与科艺课时', en: 'Sport, science and art periods a week' },
  promise: ({ thresholds }) =>
    thresholds && {
      zh: `每个年级每周体育不少于 ${thresholds.sportPeriodsPerWeek} 课时，科技或艺术合计不少于 ${thresholds.scienceOrArtPeriodsPerWeek} 课时。`,
      en: `Every grade has at least ${thresholds.sportPeriodsPerWeek} sport periods a week, and at least ${thresholds.scienceOrArtPeriodsPerWeek} of science or art together.`,
    },
  check: (facts) => {
    const { thresholds } = facts
    if (!thresholds) return []
    return servedGrades(facts).flatMap((grade) => [
      ...tooFew(facts, grade, ['SPORT'], thresholds.sportPeriodsPerWeek, { zh: '体育', en: 'sport' }),
      ...tooFew(facts, grade, ['SCIENCE', 'ART'], thresholds.scienceOrArtPeriodsPerWeek, {
        zh: '科技或艺术',
        en: 'science or art',
      }),
    ])
  },
}

function tooFew(
  facts: TermFacts,
  grade: Grade,
  categories: readonly Category[],
  promised: number,
  what: { readonly zh: string; readonly en: string },
): Finding[] {
  const held = clubsOfGrade(facts, grade, categories)
  const periods = periodsOf(held)
  if (periods >= promised) return []
  const of = gradesWord([grade])
  return [
    {
      sentence: {
        zh: `${of.zh}每周${what.zh} ${periods} 课时，方案承诺 ${promised} 课时。`,
        en: `${of.en} has ${periods} periods of ${what.en} a week; the plan promises ${promised}.`,
      },
      evidence: [
        evidenceOf('年级', 'Grade', of),
        evidenceOf('每周课时', 'Periods a week', asIs(String(periods))),
        evidenceOf('社团', 'Clubs', {
          zh: held.map(({ name }) => name).join('、') || '无',
          en: held.map(({ name }) => name).join(', ') || 'none',
        }),
      ],
      mend: { kind: 'RECORD', resource: 'terms', id: facts.termId },
    },
  ]
}
