import CompleteIcon from '@mui/icons-material/CheckCircleOutlined'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { WalkList } from './operations.ts'

interface WalkDaysProps {
  readonly days: WalkList['days']
  readonly date: string
  readonly onDate: (date: string) => void
}

/** How complete the inspection of each service day of the week is (R80); a press goes to that day. */
export function WalkDays({ days, date, onDate }: WalkDaysProps) {
  const say = useWords()
  return (
    <Stack direction="row" role="group" aria-label={say('assessments.week')} sx={{ gap: 0.5, overflowX: 'auto' }}>
      {days.map((day) => {
        const weekday = dateText(day.date, say).slice(11)
        return (
          <Button
            key={day.date}
            size="small"
            variant={day.date === date ? 'outlined' : 'text'}
            aria-pressed={day.date === date}
            startIcon={day.visited === day.running ? <CompleteIcon /> : undefined}
            onClick={() => onDate(day.date)}
            sx={{ flex: '1 0 auto', minHeight: 44, px: 1, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
          >
            {say('assessments.ofDay', { weekday, visited: day.visited, running: day.running })}
          </Button>
        )
      })}
    </Stack>
  )
}
