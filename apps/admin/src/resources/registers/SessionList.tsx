import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import { useMay } from '../../auth/use-session.ts'
import { instantText } from '../../i18n/moments.ts'
import { useWords, type Words } from '../../i18n/use-words.ts'
import { spanText } from '../timetable/wording.ts'
import { listed, type SessionFilter, sessionFilters } from './day-sessions.ts'
import type { DaySession } from './operations.ts'
import { PassDialog } from './passes/PassDialog.tsx'

interface SessionListProps {
  readonly sessions: readonly DaySession[]
  readonly filter: SessionFilter
  readonly onFilter: (filter: SessionFilter) => void
  readonly isToday: boolean
}

/** The sessions of a day, those with problems first. */
export function SessionList({ sessions, filter, onFilter, isToday }: SessionListProps) {
  const say = useWords()
  const [passFor, setPassFor] = useState<DaySession | null>(null)
  const mayGivePass = useMay('registers:substitute') && isToday
  const rows = listed(sessions, filter)
  return (
    <Box>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: 'wrap', gap: 1, mb: 1 }}
        role="group"
        aria-label={say('registers.filter')}
      >
        {sessionFilters.map((each) => (
          <Chip
            key={each}
            label={say(`registers.filters.${each}`, { n: listed(sessions, each).length })}
            color={each === filter ? 'primary' : 'default'}
            variant={each === filter ? 'filled' : 'outlined'}
            aria-pressed={each === filter}
            onClick={() => onFilter(each)}
          />
        ))}
      </Stack>
      {rows.length === 0 && <Typography color="text.secondary">{say('registers.nothingListed')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map((session) => (
          <SessionRow key={session.id} session={session} onPass={mayGivePass ? () => setPassFor(session) : null} />
        ))}
      </Box>
      {passFor && <PassDialog session={passFor} onClose={() => setPassFor(null)} />}
    </Box>
  )
}

interface SessionRowProps {
  readonly session: DaySession
  readonly onPass: (() => void) | null
}

function SessionRow({ session, onPass }: SessionRowProps) {
  const say = useWords()
  const { id, name, problems, mine, takable, state, cancelled } = session
  const [worst] = problems
  const isBig = mine && state !== 'CLOSED' && takable
  return (
    <Box
      component="li"
      data-session={id}
      sx={{
        ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, rowGap: 0.5, py: 1, pl: 1 },
        ...{ borderTop: 1, borderColor: 'divider' },
        borderLeft: worst ? '4px solid' : '4px solid transparent',
        borderLeftColor: worst ? (worst === 'OVERDUE' ? 'warning.main' : 'error.main') : 'transparent',
      }}
    >
      <Box sx={{ flexGrow: 1, flexBasis: 220, minWidth: 0 }}>
        <Typography>
          {spanText(session.startsAt, session.endsAt)} <b>{name}</b>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {[adultNames(session, say), session.venueName].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ flexBasis: 200 }}>
        <Typography variant="body2">{stateText(session, say)}</Typography>
        {problems.map((problem) => (
          <Typography key={problem} variant="body2" color={problem === 'OVERDUE' ? 'warning' : 'error'}>
            {say(`registers.problems.${problem}`)}
          </Typography>
        ))}
        {session.openHandOvers > 0 && (
          <Typography variant="body2">{say('registers.handOvers', { n: session.openHandOvers })}</Typography>
        )}
      </Box>
      <Stack
        direction="row"
        useFlexGap
        sx={{ flexWrap: 'wrap', gap: 1, ...(isBig && { flexBasis: { xs: '100%', md: 'auto' } }) }}
      >
        {problems.includes('NO_ADULT') && (
          <Button component={Link} to="/timetable" size="small">
            {say('registers.arrange')}
          </Button>
        )}
        {onPass && !cancelled && (
          <Button size="small" aria-label={say('registers.pass.named', { name })} onClick={onPass}>
            {say('registers.pass.button')}
          </Button>
        )}
        {takable && (
          <Button
            href={`/m/roll/${id}`}
            variant={state === 'CLOSED' ? 'text' : isBig ? 'contained' : 'outlined'}
            size={isBig ? 'large' : 'small'}
            sx={isBig ? { flexGrow: 1, minHeight: 56, minWidth: 160, fontSize: '1.125rem' } : {}}
            aria-label={say(state === 'CLOSED' ? 'registers.openNamed' : 'registers.takeNamed', { name })}
          >
            {say(state === 'CLOSED' ? 'registers.openSheet' : 'registers.take')}
          </Button>
        )}
      </Stack>
    </Box>
  )
}

function adultNames({ adults }: DaySession, say: Words): string {
  const names = adults.map(({ name, coverForName }) =>
    coverForName ? say('registers.coverFor', { name, absent: coverForName }) : name,
  )
  return names.join(say('list.separator')) || say('registers.noAdult')
}

function stateText({ cancelled, state, unmarked, present, expected, closedAt }: DaySession, say: Words): string {
  if (cancelled) return say('registers.states.cancelled')
  const here = say('registers.here', { present, expected })
  if (state === null) return `${here} ${say('registers.states.none')}`
  if (state === 'OPEN') return `${here} ${say('registers.states.open', { n: unmarked })}`
  return `${here} ✔ ${say('registers.states.closed')} ${closedAt ? instantText(closedAt).slice(11) : ''}`
}
