import { DAY_KINDS } from '@afterbell/domain/schools/term-calendar'
import FlagIcon from '@mui/icons-material/FlagOutlined'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { dayLooks } from './day-look.ts'

const entry = { display: 'inline-flex', alignItems: 'center', gap: 0.5 } as const

/** What the icons of the calendar mean. */
export function CalendarLegend() {
  const say = useWords()
  const translate = useTranslate()
  return (
    <Box
      component="ul"
      aria-label={say('schools.legend')}
      sx={{ listStyle: 'none', p: 0, m: 0, display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, fontSize: 14 }}
    >
      {DAY_KINDS.map((kind) => {
        const { Icon, colour } = dayLooks[kind]
        return (
          <Box component="li" key={kind} sx={entry}>
            <Icon fontSize="small" sx={{ color: `${colour}.main` }} />
            {enumLabel(translate, 'CalendarDayKind', kind)}
          </Box>
        )
      })}
      <Box component="li" sx={entry}>
        <FlagIcon fontSize="small" color="primary" />
        {say('schools.firstServiceDay')}
      </Box>
    </Box>
  )
}
