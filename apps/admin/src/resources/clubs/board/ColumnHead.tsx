import LockIcon from '@mui/icons-material/LockOutlined'
import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { MenuDot } from './card-boxes.ts'
import { closure } from './cards.ts'
import type { Column } from './operations.ts'
import { meetingText } from './wording.ts'

/** What opens a club's menu; null where there is nothing to do with a club. */
export type OnColumnMenu = ((column: Column, anchor: HTMLElement) => void) | null

interface ColumnHeadProps {
  readonly column: Column
  readonly weekday: number
  readonly onMenu: OnColumnMenu
}

/** A club's name, how full it is, its teacher and room, and why its roster cannot change when it cannot. */
export function ColumnHead({ column, weekday, onMenu }: ColumnHeadProps) {
  const say = useWords()
  const { name, taken, maximum } = column
  const { teachers, rooms, times } = meetingText(say, column, weekday)
  const closed = closure(column)
  return (
    <Box sx={{ p: 1, pb: 0.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center' }}>
        <Typography component="h2" sx={{ flex: 1, minWidth: 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {name}
        </Typography>
        {onMenu && (
          <MenuDot
            type="button"
            aria-label={say('board.clubMore', { club: name })}
            aria-haspopup="menu"
            onClick={(event) => onMenu(column, event.currentTarget)}
            sx={{ height: 30 }}
          >
            {'⋯'}
          </MenuDot>
        )}
      </Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Typography sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {say('board.taken', { taken, maximum })}
        </Typography>
        <Typography sx={{ color: taken < maximum ? 'success.main' : 'warning.main', fontSize: '0.875rem' }}>
          {taken < maximum ? say('board.free', { free: maximum - taken }) : say('board.full')}
        </Typography>
      </Box>
      <LinearProgress
        role="meter"
        variant="determinate"
        value={Math.min(100, (taken / maximum) * 100)}
        color={taken < maximum ? 'primary' : 'warning'}
        aria-label={say('board.takenLabel', { taken, maximum })}
        sx={{ height: 6, borderRadius: 3, my: 0.5 }}
      />
      <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
        {teachers || say('board.noTeacher')} · {rooms || say('board.noVenue')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{times}</Typography>
      {closed && (
        <Typography sx={{ display: 'flex', gap: 0.5, fontSize: '0.875rem', fontWeight: 600, mt: 0.5 }}>
          <LockIcon sx={{ fontSize: 18 }} />
          {say(`board.closures.${closed}`)}
        </Typography>
      )}
    </Box>
  )
}
