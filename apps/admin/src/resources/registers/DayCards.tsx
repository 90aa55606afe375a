import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import type { SessionFilter } from './day-sessions.ts'
import type { Day } from './operations.ts'

/** Said, and not shown. */
const heard = { position: 'absolute', width: '1px', height: '1px', m: 0, overflow: 'hidden', clipPath: 'inset(50%)' }

interface DayCardsProps {
  readonly pupils: Day['pupils']
  readonly called: number
  readonly sessions: number
  readonly onFilter: (filter: SessionFilter) => void
}

/** The figures of a day, each leading to what it counts; their change is said once, politely. */
export function DayCards({ pupils, called, sessions, onFilter }: DayCardsProps) {
  const say = useWords()
  const cards = [
    ['expected', String(pupils.expected), 'all'],
    ['called', say('registers.classes', { done: called, all: sessions }), 'unfinished'],
    ['present', String(pupils.present), 'all'],
    ['absent', String(pupils.absent), 'absent'],
    ['excused', String(pupils.excused), 'all'],
    ['released', String(pupils.released), 'all'],
  ] as const
  return (
    <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fit, minmax(104px, 1fr))' }}>
      {cards.map(([name, value, filter]) => (
        <ButtonBase
          key={name}
          onClick={() => onFilter(filter)}
          sx={{ display: 'block', p: 1, border: 1, borderColor: 'divider', borderRadius: 1, textAlign: 'left' }}
        >
          <Typography variant="body2" color="text.secondary">
            {say(`registers.cards.${name}`)}
          </Typography>
          <Typography
            variant="h5"
            component="p"
            color={name === 'absent' && pupils.absent > 0 ? 'error' : undefined}
            data-figure={name}
          >
            {value}
          </Typography>
        </ButtonBase>
      ))}
      <Box component="p" aria-live="polite" sx={heard}>
        {say('registers.spoken', { ...pupils })}
      </Box>
    </Box>
  )
}
