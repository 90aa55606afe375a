import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { clockOfMinutes, minutesOfClock } from '../schools/clock.ts'
import { type Entry, SaveException, type Suggestions } from './operations.ts'
import { PersonChoice } from './PersonChoice.tsx'
import type { TimetableEdit } from './use-edit.ts'

const kinds = ['COVER', 'MOVE', 'CANCEL'] as const
type Kind = (typeof kinds)[number]

interface ExceptionFormsProps {
  readonly entry: Entry
  readonly date: string
  readonly suggestions: Suggestions | null
  readonly edit: TimetableEdit
  readonly onDone: () => void
}

/** Enters what differs on the date: a cover, a move or a cancellation. The weekly pattern stays. */
export function ExceptionForms({ entry, date, suggestions, edit: { edit, saving }, onDone }: ExceptionFormsProps) {
  const say = useWords()
  const weeklyAdults = entry.adults.filter(({ covers }) => !covers)
  const [kind, setKind] = useState<Kind>('COVER')
  const [absentId, setAbsentId] = useState(weeklyAdults[0]?.staffId ?? '')
  const [cover, setCover] = useState<Suggestions['adults'][number] | null>(null)
  const [venueId, setVenueId] = useState('')
  const [start, setStart] = useState(clockOfMinutes(entry.startsAt))
  const [end, setEnd] = useState(clockOfMinutes(entry.endsAt))
  const [reason, setReason] = useState('')

  const save = () =>
    edit({
      document: SaveException,
      input: {
        ...{ sessionId: entry.sessionId, date, kind, reason },
        ...(kind === 'COVER' && { absentId: absentId || null, coverId: cover?.id ?? null }),
        ...(kind === 'MOVE' && {
          venueId: venueId || null,
          startsAt: minutesOfClock(start),
          endsAt: minutesOfClock(end),
        }),
      },
      done: 'timetable.saved',
      onDone,
    })

  return (
    <Stack component="section" spacing={1}>
      <Typography component="h3" variant="subtitle1">
        {say('timetable.thatDay')}
      </Typography>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={kind}
        aria-label={say('timetable.thatDay')}
        onChange={(_event, next: Kind | null) => next && setKind(next)}
      >
        {kinds.map((each) => (
          <ToggleButton key={each} value={each} sx={{ color: 'text.primary', minHeight: 44 }}>
            {say(`timetable.kinds.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {kind === 'COVER' && (
        <>
          <TextField
            select
            size="small"
            label={say('timetable.absent')}
            value={absentId}
            onChange={({ target }) => setAbsentId(target.value)}
          >
            <MenuItem value="">{say('timetable.nobodyAbsent')}</MenuItem>
            {weeklyAdults.map(({ staffId, name }) => (
              <MenuItem key={staffId} value={staffId}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <PersonChoice label={say('timetable.cover')} suggestions={suggestions} value={cover} onChange={setCover} />
        </>
      )}
      {kind === 'MOVE' && (
        <>
          <Stack direction="row" spacing={1}>
            <TextField
              size="small"
              type="time"
              label={say('timetable.start')}
              value={start}
              onChange={({ target }) => setStart(target.value)}
            />
            <TextField
              size="small"
              type="time"
              label={say('timetable.end')}
              value={end}
              onChange={({ target }) => setEnd(target.value)}
            />
          </Stack>
          <TextField
            select
            size="small"
            label={say('timetable.freeVenues')}
            value={venueId}
            onChange={({ target }) => setVenueId(target.value)}
          >
            <MenuItem value="">{say('timetable.sameVenue')}</MenuItem>
            {(suggestions?.venues ?? []).map(({ id, name, capacity, fits }) => (
              <MenuItem key={id} value={id}>
                {say(fits ? 'timetable.venueFits' : 'timetable.venueSmall', { name, capacity })}
              </MenuItem>
            ))}
          </TextField>
        </>
      )}
      <TextField
        size="small"
        required
        label={say('timetable.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        variant="contained"
        loading={saving}
        disabled={!reason.trim() || (kind === 'COVER' && !cover)}
        onClick={() => void save()}
      >
        {say('record.save')}
      </Button>
    </Stack>
  )
}
