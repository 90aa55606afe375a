import type { Finding, PlanRule } from '../finding.ts'
import type { TermFacts } from '../term-facts.ts'
import { asIs, evidenceOf, peopleCount } from '../wording.ts'

/** Fewer identical applications of a class are not conspicuous: friends apply alike. */
const CONSPICUOUS = 10
const CONSPICUOUS_SHARE = 0.8

/** R90: strictly voluntary: nobody is placed whose guardian has not confirmed, and no class is entered by staff all alike. */
export const rule: PlanRule = {
  requirement: 'R90',
  title: { zh: '严格自愿', en: 'Strictly voluntary' },
  promise: () => ({
    zh: '报名由家长自愿作出并确认；未确认的不编入任何班级和社团。',
    en: 'Guardians apply of their own will and confirm; nobody is placed before that.',
  }),
  check: (facts) => [...placedUnconfirmed(facts), ...enteredAlike(facts)],
}

function placedUnconfirmed({ applications, clubs, careClasses }: TermFacts): Finding[] {
  const placed = new Set([...clubs, ...careClasses].flatMap(({ pupilIds }) => pupilIds))
  const found = applications.filter(({ confirmed, pupilId }) => !confirmed && placed.has(pupilId))
  const byClass = Map.groupBy(found, ({ homeClassName }) => homeClassName)
  return [...byClass].map(([name, pupils]) => ({
    sentence: {
      zh: `${name}有 ${pupils.length} 名学生已编入，家长尚未确认。`,
      en: `${peopleCount(pupils.length).en} of ${name} are placed although their guardians have not confirmed.`,
    },
    evidence: [evidenceOf('班级', 'Class', asIs(name)), evidenceOf('学生', 'Pupils', peopleCount(pupils.length))],
    mend: { kind: 'PAGE', page: '/applications' },
  }))
}

function enteredAlike({ applications }: TermFacts): Finding[] {
  const byClass = Map.groupBy(applications, ({ homeClassId }) => homeClassId)
  return [...byClass.values()].flatMap((ofClass) => {
    const entered = ofClass.filter(({ enteredByStaff }) => enteredByStaff)
    const alike = [...Map.groupBy(entered, wishOf).values()].sort((one, other) => other.length - one.length)[0] ?? []
    const [first] = alike
    if (!first || alike.length < CONSPICUOUS || alike.length < ofClass.length * CONSPICUOUS_SHARE) return []
    const name = first.homeClassName
    return [
      {
        sentence: {
          zh: `${name}有 ${alike.length} 份由教师录入的报名，星期和志愿完全相同，请核实是否自愿。`,
          en: `${alike.length} applications of ${name} were entered by staff with the same weekdays and choices. Make sure that they were free.`,
        },
        evidence: [
          evidenceOf('班级', 'Class', asIs(name)),
          evidenceOf('相同的报名', 'Alike', peopleCount(alike.length)),
          evidenceOf('全班报名', 'All of the class', peopleCount(ofClass.length)),
        ],
        mend: { kind: 'PAGE', page: '/applications' } as const,
      },
    ]
  })
}

const wishOf = ({ weekdays, clubIds }: TermFacts['applications'][number]) =>
  JSON.stringify([[...weekdays].sort(), clubIds])
