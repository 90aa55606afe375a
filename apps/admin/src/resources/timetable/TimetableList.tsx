import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import { dayKey, entryKey } from './grid.ts'
import type { Entry, Timetable } from './operations.ts'
import { SessionButton } from './SessionButton.tsx'
import { dayText, spanText } from './wording.ts'

interface TimetableListProps {
  readonly timetable: Timetable
  readonly onOpen: (entry: Entry) => void
}

/** The timetable on a phone: a list for each day. */
export function TimetableList({ timetable: { days, entries }, onOpen }: TimetableListProps) {
  const say = useWords()
  const full = days
    .map((day) => ({ day, own: entries.filter((entry) => dayKey(entry) === dayKey(day)) }))
    .filter(({ own }) => own.length > 0)
  return (
    <>
      {full.map(({ day, own }) => (
        <Box key={dayKey(day)} component="section" sx={{ mb: 2 }}>
          <Typography component="h2" variant="h6">
            {dayText(day, say)}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {own.map((entry) => (
              <Box key={entryKey(entry)} component="li">
                <Typography component="span" variant="body2" color="text.secondary">
                  {spanText(entry.startsAt, entry.endsAt)}
                </Typography>
                <SessionButton entry={entry} onOpen={onOpen} />
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </>
  )
}
