import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWords, type Words } from '../i18n/use-words.ts'

type WordKey = Parameters<Words>[0]

interface FaultyProps {
  readonly title: WordKey
  readonly reason: WordKey
  /** Names the request in the server's log. */
  readonly requestId?: string
  readonly onRetry?: () => void
}

/** A page that cannot show what it should: what is the case, why, and what now. */
export function Faulty({ title, reason, requestId, onRetry }: FaultyProps) {
  const say = useWords()
  return (
    <Stack role="alert" spacing={2} sx={{ alignItems: 'flex-start', maxWidth: 640, mx: 'auto', p: 4 }}>
      <Typography variant="h5" component="h1">
        {say(title)}
      </Typography>
      <Typography>{say(reason)}</Typography>
      {requestId && <Typography color="text.secondary">{say('faults.number', { number: requestId })}</Typography>}
      {onRetry && (
        <Button variant="contained" onClick={onRetry}>
          {say('faults.reload')}
        </Button>
      )}
    </Stack>
  )
}
