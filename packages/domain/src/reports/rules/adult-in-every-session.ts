import type { Finding, PlanRule } from '../finding.ts'
import type { StaffFacts, TermFacts, WeekTime } from '../term-facts.ts'
import { standsElsewhere } from '../week.ts'
import { asIs, evidenceOf, timeWord, whenEvidence } from '../wording.ts'

/** R16: every care class and every club session has at least one adult assigned, or it is an open finding. */
export const rule: PlanRule = {
  requirement: 'R16',
  title: { zh: '每个班、每次活动都有人看护', en: 'An adult in every session' },
  promise: () => ({
    zh: '每个托管班和每次社团活动至少有一名成人值守。',
    en: 'Every care class and every club session has at least one adult.',
  }),
  check: (facts) => [...uncoveredCare(facts), ...uncoveredClubs(facts)],
}

const uncoveredCare = ({ careClasses }: TermFacts): Finding[] =>
  careClasses
    .filter(({ adults }) => adults.length === 0)
    .map((care) => ({
      sentence: {
        zh: `${timeWord(care).zh} ${care.name}没有人值守。`,
        en: `Nobody stands in ${care.name} on ${timeWord(care).en}.`,
      },
      evidence: [whenEvidence(care), evidenceOf('托管班', 'Care class', asIs(care.name))],
      mend: { kind: 'PAGE', page: '/timetable' },
    }))

function uncoveredClubs(facts: TermFacts): Finding[] {
  const held = facts.clubs.filter(({ state }) => state !== 'DRAFT')
  return held.flatMap((club) =>
    club.sessions
      .filter(({ adults }) => adults.length === 0)
      .map((session) => {
        const teachers = facts.staff.filter(({ id }) => club.teacherIds.includes(id))
        const busy = teachers.flatMap((teacher) => busyAt(facts, teacher, session))
        const why = busy[0] ?? (teachers.length === 0 ? noTeacher : notAssigned)
        return {
          sentence: {
            zh: `${timeWord(session).zh}「${club.name}」没有人值守：${why.zh}。`,
            en: `Nobody stands in ${club.name} on ${timeWord(session).en}: ${why.en}.`,
          },
          evidence: [whenEvidence(session), evidenceOf('社团', 'Club', asIs(club.name))],
          mend: { kind: 'RECORD', resource: 'clubs', id: club.id } as const,
        }
      }),
  )
}

const noTeacher = { zh: '社团还没有指导教师', en: 'the club has no teacher yet' }
const notAssigned = { zh: '指导教师还没有排到这次活动', en: 'its teacher is not assigned to this session yet' }

/** Where a club's teacher stands instead. */
const busyAt = (facts: TermFacts, teacher: StaffFacts, time: WeekTime) =>
  standsElsewhere(facts, teacher.id, time).map(({ name }) => ({
    zh: `${teacher.name}同一时间在「${name}」`,
    en: `${teacher.name} is in ${name} at that time`,
  }))
