import Stack from '@mui/material/Stack'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { ClubSearch } from '../ClubSearch.tsx'
import { DrawChoice } from '../DrawChoice.tsx'
import { NextStep } from '../NextStep.tsx'
import { NoRun } from '../NoRun.tsx'
import { ReadOutcome } from '../operations.ts'
import { PupilSearch } from '../PupilSearch.tsx'
import { type AtHand, useOfDraw } from '../use-placement.ts'
import { ClubExplained } from './ClubExplained.tsx'
import { PupilExplained } from './PupilExplained.tsx'

/** 说明: any pupil's reasons in words, and any club's cut-off and waiting order. */
export function ExplainStep({ draws, draw }: AtHand) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const { data } = useOfDraw(ReadOutcome, 'outcome', { id: draw?.id ?? '' }, draw !== null)
  if (!draw) return <NoRun />
  const clubs = data?.draw?.outcome?.clubs ?? []
  const pupilId = params.get('pupil')
  const club = clubs.find(({ clubId }) => clubId === params.get('club'))
  const choose = (name: string, id: string | null) => {
    const next = new URLSearchParams(params)
    if (id) next.set(name, id)
    else next.delete(name)
    setParams(next)
  }
  return (
    <>
      <DrawChoice draws={draws} draw={draw} />
      <Section title={say('placement.whyPupil')}>
        <Stack spacing={2}>
          <PupilSearch drawId={draw.id} onChoose={(id) => choose('pupil', id)} />
          {pupilId && <PupilExplained key={`${draw.id}/${pupilId}`} drawId={draw.id} pupilId={pupilId} clubs={clubs} />}
        </Stack>
      </Section>
      <Section title={say('placement.whyClub')}>
        <Stack spacing={2}>
          <ClubSearch
            label={say('placement.searchClub')}
            clubs={clubs}
            value={club?.clubId ?? null}
            onChange={(id) => choose('club', id)}
          />
          {club && <ClubExplained drawId={draw.id} club={club} />}
        </Stack>
      </Section>
      <NextStep to="adjust" />
    </>
  )
}
