import DoneIcon from '@mui/icons-material/CheckCircleOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { type StepName, stepPath, steps } from './steps.ts'
import type { AtHand } from './use-placement.ts'

interface StepNavProps {
  readonly step: StepName
  readonly at: AtHand
}

/** Which steps are done, as far as that can be said of a step. */
const done: Partial<Record<StepName, (at: AtHand) => boolean>> = {
  prepare: ({ commitment }) => commitment !== null,
  rules: ({ commitment }) => Boolean(commitment?.rules),
  runs: ({ draws }) => draws.some(({ stats }) => stats !== null),
  publish: ({ draws }) => draws.some(({ state }) => state === 'PUBLISHED'),
}

/** The steps, each a link; the one at hand is marked, and what is done has a tick. */
export function StepNav({ step, at }: StepNavProps) {
  const say = useWords()
  const [params] = useSearchParams()
  return (
    <Box component="nav" aria-label={say('placement.way')}>
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        <Link component={RouterLink} to={{ pathname: '/placement', search: `term=${at.term.id}` }}>
          {say('placement.allOf')}
        </Link>
      </Typography>
      <Box component="ol" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, listStyle: 'none', p: 0, m: 0 }}>
        {steps.map((name, index) => {
          const isDone = done[name]?.(at) ?? false
          return (
            <li key={name}>
              <Button
                component={RouterLink}
                to={stepPath(name, params)}
                variant={name === step ? 'contained' : 'outlined'}
                aria-current={name === step ? 'step' : undefined}
                endIcon={isDone ? <DoneIcon titleAccess={say('placement.stepDone')} /> : undefined}
              >
                {index + 1} {say(`placement.steps.${name}`)}
              </Button>
            </li>
          )
        })}
      </Box>
    </Box>
  )
}
