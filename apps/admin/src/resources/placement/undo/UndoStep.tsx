import Alert from '@mui/material/Alert'
import { useWords } from '../../../i18n/use-words.ts'
import { NextStep } from '../NextStep.tsx'
import type { AtHand } from '../use-placement.ts'
import { PublishedDraw } from './PublishedDraw.tsx'

/** 撤销: what is published, how it is checked by anybody, and how it is taken back. */
export function UndoStep({ draws }: AtHand) {
  const say = useWords()
  const made = draws.filter(({ state }) => state === 'PUBLISHED' || state === 'UNDONE')
  return (
    <>
      {made.length === 0 && (
        <>
          <Alert severity="info">{say('placement.nothingPublished')}</Alert>
          <NextStep to="publish" />
        </>
      )}
      {made.map((draw) => (
        <PublishedDraw key={draw.id} draw={draw} />
      ))}
    </>
  )
}
