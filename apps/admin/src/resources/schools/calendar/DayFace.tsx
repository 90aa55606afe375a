import type { TermDay } from '@afterbell/domain/schools/term-calendar'
import FlagIcon from '@mui/icons-material/FlagOutlined'
import Box from '@mui/material/Box'
import { useWords } from '../../../i18n/use-words.ts'
import { dayLooks } from './day-look.ts'
import { type DayMarks, dayWord } from './day-words.ts'

/** What is seen of a day: its number, its kind by icon and word, and what is special about it. */
export function DayFace({ day, marks }: { day: TermDay; marks: DayMarks }) {
  const say = useWords()
  const { Icon, colour } = dayLooks[day.kind]
  return (
    // The cell has all of it as one sentence.
    <Box
      aria-hidden
      sx={{ display: 'grid', gap: 0.25, alignContent: 'start', minWidth: 0, fontSize: { xs: 12, sm: 14 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
        <Box component="span" sx={{ fontSize: { xs: 14, sm: 16 }, fontWeight: 600 }}>
          {Number(day.date.slice(8))}
        </Box>
        {marks.isToday && (
          <Box component="span" sx={{ fontWeight: 700, color: 'primary.main' }}>
            {say('schools.today')}
          </Box>
        )}
        {marks.isFirstServiceDay && (
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', color: 'primary.main' }}>
            <FlagIcon sx={{ fontSize: 16 }} />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {say('schools.firstDayWord')}
            </Box>
          </Box>
        )}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
        <Icon sx={{ fontSize: { xs: 14, sm: 16 }, color: `${colour}.main` }} />
        <span>{dayWord(day, say)}</span>
      </Box>
      {marks.note && (
        <Box
          component="span"
          sx={{ display: { xs: 'none', sm: 'block' }, color: 'text.secondary', overflowWrap: 'anywhere' }}
        >
          {marks.note}
        </Box>
      )}
    </Box>
  )
}
