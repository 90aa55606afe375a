import { useGetOne } from 'react-admin'
import { useMe } from '../auth/use-session.ts'
import { useWords } from '../i18n/use-words.ts'
import { useCurrentTerm } from '../resources/clubs/use-current-term.ts'
import { usePlaces } from '../resources/clubs/use-places.ts'
import type { Term } from '../resources/schools/operations.ts'
import { FigureCard } from './FigureCard.tsx'
import { Figures, ListFigure } from './Figures.tsx'
import { Findings } from './Findings.tsx'
import { clubFigures, clubsUnderWay } from './figures.ts'
import { listAddress } from './list-address.ts'

/** The clubs of the open term and what is to be done about them: the school's, or for leads and teachers their own. */
export function ClubOverview() {
  const say = useWords()
  const { roles } = useMe()
  const term = useCurrentTerm()
  const { data: detail } = useGetOne<Term>(
    'terms',
    { id: term?.id ?? '', meta: { detail: true } },
    { enabled: Boolean(term) },
  )
  if (!term) return null
  const wholeSchool = roles.some(({ role }) => role === 'SCHOOL_ADMIN' || role === 'OFFICE')
  const scope = { termId: term.id, ...(!wholeSchool && { mine: true }) }
  return (
    <>
      <Findings term={detail} scope={scope} />
      <Figures title={say(wholeSchool ? 'home.clubs.title' : 'home.clubs.mine', { term: term.name })}>
        {clubFigures(scope).map((figure) => (
          <ListFigure key={figure.label} figure={figure} />
        ))}
      </Figures>
      <Places filter={clubsUnderWay(scope)} />
    </>
  )
}

const kinds = ['places', 'taken', 'free', 'waiting'] as const

function Places({ filter }: { filter: Readonly<Record<string, unknown>> }) {
  const say = useWords()
  const places = usePlaces(filter)
  return (
    <Figures title={say('home.places.title')}>
      {kinds.map((kind) => (
        <FigureCard
          key={kind}
          label={say(`home.places.${kind}`)}
          value={places?.[kind]}
          to={listAddress('clubs', filter)}
        />
      ))}
    </Figures>
  )
}
