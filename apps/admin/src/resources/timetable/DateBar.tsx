import PreviousIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import IconButton from '@mui/material/IconButton'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useWords } from '../../i18n/use-words.ts'
import { daysLater } from './grid.ts'

interface DateBarProps {
  readonly date: string
  /** How far the arrows go. */
  readonly days: 1 | 7
  readonly onChange: (date: string) => void
}

/** Chooses a day, or goes a day or a week back and on. */
export function DateBar({ date, days, onChange }: DateBarProps) {
  const say = useWords()
  return (
    <Stack direction="row" sx={{ alignItems: 'center' }}>
      <IconButton aria-label={say('timetable.earlier')} onClick={() => onChange(daysLater(date, -days))}>
        <PreviousIcon />
      </IconButton>
      <TextField
        size="small"
        type="date"
        label={say('timetable.date')}
        value={date}
        slotProps={{ inputLabel: { shrink: true } }}
        onChange={({ target }) => target.value && onChange(target.value)}
      />
      <IconButton aria-label={say('timetable.later')} onClick={() => onChange(daysLater(date, days))}>
        <NextIcon />
      </IconButton>
    </Stack>
  )
}
