import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Skeleton from '@mui/material/Skeleton'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { lazy, Suspense, useState } from 'react'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { DrawChoice } from '../DrawChoice.tsx'
import { NextStep } from '../NextStep.tsx'
import { NoRun } from '../NoRun.tsx'
import { ReadAdjustments } from '../operations.ts'
import { PupilSearch } from '../PupilSearch.tsx'
import { type AtHand, useOfDraw } from '../use-placement.ts'
import { useStartRun } from '../use-start-run.ts'
import { AdjustDialog } from './AdjustDialog.tsx'
import { AdjustmentTable } from './AdjustmentTable.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'

/** The board is much, and most who look at a draw never move anybody. */
const DraftSection = lazy(async () => ({ default: (await import('./draft/DraftSection.tsx')).DraftSection }))

/** 调整: changes by hand, each with its reason, as differences from what was drawn. */
export function AdjustStep({ term, draws, draw }: AtHand) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  const { start, starting } = useStartRun(term.id, draws)
  const [changed, setChanged] = useState<string | null>(null)
  const { data } = useOfDraw(ReadAdjustments, 'adjustments', { id: draw?.id ?? '' }, draw !== null)
  if (!draw) return <NoRun />
  const adjustments = data?.draw?.adjustments ?? []
  const isOpen = draw.state === 'READY'
  return (
    <>
      <DrawChoice draws={draws} draw={draw} />
      <Section title={say('placement.byHand')}>
        <Stack spacing={2}>
          <Typography>{say('placement.adjustWhy')}</Typography>
          {!isOpen && <Alert severity="info">{say('placement.adjustClosed')}</Alert>}
          {isOpen && mayRun && <PupilSearch drawId={draw.id} onChoose={setChanged} />}
          {isOpen && !mayRun && <Typography color="text.secondary">{say('placement.byAdmin')}</Typography>}
        </Stack>
      </Section>
      {isOpen && (
        <Section title={say('placement.draft.title')}>
          <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
            <DraftSection draw={draw} />
          </Suspense>
        </Section>
      )}
      <Section title={say('placement.handDifferences')}>
        <DifferenceTable differences={data?.draw?.handDifferences ?? []} />
      </Section>
      <Section title={say('placement.adjustments', { smart_count: adjustments.length })}>
        <AdjustmentTable draw={draw} adjustments={adjustments} />
        {mayRun && adjustments.length > 0 && (
          <Stack spacing={1} sx={{ mt: 2, alignItems: 'flex-start' }}>
            <Typography color="text.secondary">{say('placement.keepHint')}</Typography>
            <Button
              variant="outlined"
              loading={starting}
              onClick={() => void start({ rules: draw.rules, keepAdjustmentsOf: draw.id })}
            >
              {say('placement.runAgainKeeping')}
            </Button>
          </Stack>
        )}
      </Section>
      <NextStep to="publish" />
      {changed && isOpen && mayRun && <AdjustDialog draw={draw} pupilId={changed} onClose={() => setChanged(null)} />}
    </>
  )
}
