import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { NextStep } from '../NextStep.tsx'
import { isSameRules, rulesIn, rulesText } from '../rules.ts'
import { stepPath } from '../steps.ts'
import type { AtHand } from '../use-placement.ts'
import { useStartRun } from '../use-start-run.ts'
import { Comparison } from './Comparison.tsx'
import { RunUnderWay } from './RunUnderWay.tsx'

/** 试排: runs are started, watched, cancelled, and laid side by side. */
export function RunsStep({ term, draws, commitment }: AtHand) {
  const say = useWords()
  const mayRun = useMay('placement:run')
  const [params] = useSearchParams()
  const { start, starting } = useStartRun(term.id, draws)
  const rules = rulesIn(params, commitment?.rules)
  const isOfficial = Boolean(commitment?.rules && isSameRules(rules, commitment.rules))
  const underWay = draws.filter(({ state }) => state === 'QUEUED' || state === 'RUNNING')
  return (
    <>
      <Section title={say('placement.startRun')}>
        <Stack spacing={1} sx={{ alignItems: 'flex-start' }}>
          <Typography>{say(isOfficial ? 'placement.runOfficial' : 'placement.runRehearsal')}</Typography>
          <Typography color="text.secondary">
            {rulesText(rules, say)}{' '}
            <Link component={RouterLink} to={stepPath('rules', params)}>
              {say('placement.changeRules')}
            </Link>
          </Typography>
          {!commitment && <Alert severity="warning">{say('placement.commitFirst')}</Alert>}
          {mayRun ? (
            <Button variant="contained" loading={starting} disabled={!commitment} onClick={() => void start({ rules })}>
              {say(isOfficial ? 'placement.startOfficial' : 'placement.startRehearsal')}
            </Button>
          ) : (
            <Typography color="text.secondary">{say('placement.byAdmin')}</Typography>
          )}
        </Stack>
        {underWay.map((draw) => (
          <RunUnderWay key={draw.id} draw={draw} mayCancel={mayRun} />
        ))}
      </Section>
      <Section title={say('placement.comparison')}>
        <Comparison draws={draws.filter(({ stats }) => stats !== null)} />
      </Section>
      <NextStep to="explain" />
    </>
  )
}
