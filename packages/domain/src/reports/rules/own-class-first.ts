import { evenShare } from '../../timetable/allocation/even-share.ts'
import type { PlanRule } from '../finding.ts'
import type { CareClassFacts, StaffFacts, TermFacts } from '../term-facts.ts'
import { sessionsOf, standsElsewhere } from '../week.ts'
import { asIs, evidenceOf, timeWord, whenEvidence } from '../wording.ts'

/** R21: adults come first from the same home class, then from the same grade; somebody else only when none of these is free and has stood less than an even share. */
export const rule: PlanRule = {
  requirement: 'R21',
  title: { zh: '看护教师先本班、再本年级', en: 'Own class first, then own grade' },
  promise: () => ({
    zh: '托管班先由本班教师值守，其次本年级；都没有空或已尽平均分担，才由其他人值守。',
    en: 'A care class has a teacher of its own home class, else of its grade; somebody else only when none of them is free or below an even share.',
  }),
  check: (facts) =>
    facts.careClasses.flatMap((care) => {
      const leader = facts.staff.find(({ id }) => care.adults.some(({ staffId, leads }) => leads && staffId === id))
      if (!leader) return []
      const nearer = facts.staff.filter(
        (person) => nearness(care, person) > nearness(care, leader) && isFree(facts, person, care),
      )
      const best = nearer.toSorted((one, other) => nearness(care, other) - nearness(care, one))[0]
      if (!best) return []
      const from =
        nearness(care, best) === OWN_CLASS ? { zh: '本班', en: 'own class' } : { zh: '本年级', en: 'own grade' }
      return [
        {
          sentence: {
            zh: `${timeWord(care).zh} ${care.name}由${leader.name}值守，而${from.zh}的${best.name}有空。`,
            en: `${leader.name} stands in ${care.name} on ${timeWord(care).en} while ${best.name} of its ${from.en} is free.`,
          },
          evidence: [
            whenEvidence(care),
            evidenceOf('值守', 'Assigned', asIs(leader.name)),
            evidenceOf('可换为', 'Could be', asIs(best.name)),
          ],
          mend: { kind: 'PAGE', page: '/timetable' } as const,
        },
      ]
    }),
}

const OWN_CLASS = 2
const OWN_GRADE = 1

/** How near a person is to the pupils of a care class: of their own home class, of their grade, or neither. */
function nearness({ homeClassIds, grade }: CareClassFacts, person: StaffFacts): 0 | 1 | 2 {
  if (person.homeClassIds.some((id) => homeClassIds.includes(id))) return OWN_CLASS
  return person.grade === grade ? OWN_GRADE : 0
}

/** Whether somebody could stand there besides: nowhere else at the time, and neither at the agreed days nor at an even share. */
function isFree(facts: TermFacts, person: StaffFacts, care: CareClassFacts): boolean {
  if (!person.weekdays.includes(care.weekday) || standsElsewhere(facts, person.id, care).length > 0) return false
  const own = sessionsOf(facts).filter(({ adults }) => adults.some(({ staffId }) => staffId === person.id))
  const days = new Set(own.map(({ weekday }) => weekday))
  const most = person.daysAWeek ?? person.weekdays.length
  if (!days.has(care.weekday) && days.size >= most) return false
  return own.length < evenShare(heldSessions(facts), facts.staff)
}

const heldSessions = ({ careClasses, clubs }: TermFacts) =>
  careClasses.length + clubs.filter(({ state }) => state !== 'DRAFT').flatMap(({ sessions }) => sessions).length
