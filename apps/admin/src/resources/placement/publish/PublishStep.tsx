import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Link, useSearchParams } from 'react-router-dom'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { DrawChoice } from '../DrawChoice.tsx'
import { NextStep } from '../NextStep.tsx'
import { NoRun } from '../NoRun.tsx'
import { stepPath } from '../steps.ts'
import type { AtHand } from '../use-placement.ts'
import { ChangedBanner } from './ChangedBanner.tsx'
import { Differences } from './Differences.tsx'
import { PublishForm } from './PublishForm.tsx'

/** 发布: what changes, in counts, before the result becomes the rosters. */
export function PublishStep(at: AtHand) {
  const say = useWords()
  const [params] = useSearchParams()
  const mayPublish = useMay('placement:publish')
  const { draws, draw } = at
  if (!draw) return <NoRun />
  const published = draws.find(({ state }) => state === 'PUBLISHED')
  return (
    <>
      <DrawChoice draws={draws} draw={draw} />
      {draw.state === 'READY' && <ChangedBanner at={at} draw={draw} />}
      {draw.state === 'PUBLISHED' && <Alert severity="success">{say('placement.isPublished')}</Alert>}
      {draw.state === 'UNDONE' && <Alert severity="info">{say('placement.isUndone')}</Alert>}
      {published && published.id !== draw.id && (
        <Alert severity="warning">{say('placement.otherPublished', { name: published.name })}</Alert>
      )}
      {draw.state === 'READY' && !draw.official && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" component={Link} to={stepPath('rules', params)}>
              {say('placement.toEntropy')}
            </Button>
          }
        >
          {say('placement.rehearsalStays')}
        </Alert>
      )}
      {draw.state !== 'UNDONE' && (
        <Section title={say('placement.changes')}>
          <Differences draw={draw} />
        </Section>
      )}
      {draw.state === 'READY' && draw.official && !published && (
        <Section title={say('placement.steps.publish')}>
          {mayPublish ? (
            <PublishForm at={at} draw={draw} />
          ) : (
            <Typography>{say('placement.publishByAdmin')}</Typography>
          )}
        </Section>
      )}
      {published && <NextStep to="undo" change={{ draw: published.id }} />}
    </>
  )
}
