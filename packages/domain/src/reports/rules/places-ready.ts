import type { Finding, PlanRule } from '../finding.ts'
import type { ClubFacts, ClubSessionFacts, TermFacts, VenueFacts } from '../term-facts.ts'
import { overlap } from '../week.ts'
import { asIs, evidenceOf, timeWord, whenEvidence } from '../wording.ts'

/** R59: places are ready: every session has a venue that holds it, and no venue is wanted by two at once. */
export const rule: PlanRule = {
  requirement: 'R59',
  title: { zh: '场地到位', en: 'Places ready' },
  promise: () => ({
    zh: '每次活动都有场地，场地容得下，同一时间只有一处使用。',
    en: 'Every session has a venue that is large enough, and no venue is used by two at one time.',
  }),
  check: (facts) => [...careWithout(facts), ...facts.clubs.flatMap((club) => clubFindings(facts, club))],
}

const careWithout = ({ careClasses }: TermFacts): Finding[] =>
  careClasses
    .filter(({ venue }) => !venue)
    .map((care) => ({
      sentence: {
        zh: `${timeWord(care).zh} ${care.name}没有场地。`,
        en: `${care.name} has no venue on ${timeWord(care).en}.`,
      },
      evidence: [whenEvidence(care)],
      mend: { kind: 'PAGE', page: '/care' },
    }))

const clubFindings = (facts: TermFacts, club: ClubFacts): Finding[] =>
  club.sessions.flatMap((session) => {
    const evidence = [whenEvidence(session), evidenceOf('社团', 'Club', asIs(club.name))]
    const mend = { kind: 'RECORD', resource: 'clubs', id: club.id } as const
    if (!session.venue) return [{ sentence: withoutVenue(facts, club, session), evidence, mend }]
    const { name, capacity } = session.venue
    if (club.taken <= capacity) return []
    return [
      {
        sentence: {
          zh: `「${club.name}」已录取 ${club.taken} 人，${name}只容 ${capacity} 人。`,
          en: `${club.name} has ${club.taken} pupils enrolled; ${name} holds ${capacity}.`,
        },
        evidence: [...evidence, evidenceOf('场地', 'Venue', asIs(name))],
        mend,
      },
    ]
  })

function withoutVenue(facts: TermFacts, { name }: ClubFacts, session: ClubSessionFacts) {
  const when = timeWord(session)
  const user = session.wishedVenue && userOf(facts, session.wishedVenue, session)
  if (!session.wishedVenue || !user) {
    return { zh: `${when.zh}「${name}」没有场地。`, en: `${name} has no venue on ${when.en}.` }
  }
  return {
    zh: `${when.zh}「${name}」希望用${session.wishedVenue.name}，而「${user}」已在那里。`,
    en: `${name} wishes for ${session.wishedVenue.name} on ${when.en}, where ${user} meets already.`,
  }
}

/** Who uses a venue while the session lasts. */
function userOf({ clubs, careClasses }: TermFacts, venue: VenueFacts, time: ClubSessionFacts): string | undefined {
  const uses = [
    ...careClasses,
    ...clubs.flatMap(({ name, sessions }) => sessions.map((session) => ({ ...session, name }))),
  ]
  return uses.find((use) => use.venue?.id === venue.id && overlap(use, time))?.name
}
