import DoneIcon from '@mui/icons-material/CheckCircleOutlined'
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router-dom'
import { useWords } from '../i18n/use-words.ts'
import { useFirstSteps } from './first-steps.ts'

/** The way from an empty school to its first term; gone once it has been walked. */
export function FirstSteps() {
  const say = useWords()
  const steps = useFirstSteps()
  if (steps.some(({ done }) => done === undefined) || steps.every(({ done }) => done)) return null
  return (
    <Card component="section" aria-label={say('home.steps.title')}>
      <CardContent>
        <Typography variant="h6" component="h2">
          {say('home.steps.title')}
        </Typography>
        <Typography color="text.secondary">{say('home.steps.reason')}</Typography>
        <Box component="ol" sx={{ listStyle: 'none', p: 0, mb: 0, display: 'grid', gap: 1 }}>
          {steps.map(({ label, to, done }) => (
            <Box component="li" key={label} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              {done ? (
                <DoneIcon color="success" titleAccess={say('home.steps.done')} />
              ) : (
                <OpenIcon color="action" titleAccess={say('home.steps.open')} />
              )}
              {to && !done ? (
                <Link component={RouterLink} to={to}>
                  {say(label)}
                </Link>
              ) : (
                say(label)
              )}
            </Box>
          ))}
        </Box>
      </CardContent>
    </Card>
  )
}
