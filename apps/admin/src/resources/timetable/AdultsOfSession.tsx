import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { AssignStaff, type Entry, type EntryAdult, type Suggestions } from './operations.ts'
import { PersonChoice } from './PersonChoice.tsx'
import type { TimetableEdit } from './use-edit.ts'

interface AdultsOfSessionProps {
  readonly entry: Entry
  readonly suggestions: Suggestions | null
  readonly edit: TimetableEdit
  readonly onDone: () => void
}

/** Who stands in the session; in the weekly pattern they are assigned, replaced, pinned and removed here (R16, R21). */
export function AdultsOfSession({ entry, suggestions, edit: { edit, saving }, onDone }: AdultsOfSessionProps) {
  const say = useWords()
  const [chosen, setChosen] = useState<Suggestions['adults'][number] | null>(null)
  const [reason, setReason] = useState('')
  const weekly = entry.date === null && entry.editable
  const hasLeader = entry.adults.some(({ part }) => part === 'LEADS')

  const change = (changes: readonly object[]) =>
    edit({
      document: AssignStaff,
      input: { changes: [...changes] as never, reason: reason || null },
      done: 'timetable.saved',
      onDone,
    })
  const seen = ({ assignmentId, updatedAt }: EntryAdult) => ({ assignmentId, expectedUpdatedAt: updatedAt })

  return (
    <section>
      <Typography component="h3" variant="subtitle1">
        {say('timetable.adults')}
      </Typography>
      {entry.adults.length === 0 && <Typography color="warning.dark">{say('timetable.noAdult')}</Typography>}
      {entry.adults.map((adult) => (
        <Stack
          key={adult.staffId}
          direction="row"
          sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1, minHeight: 44 }}
        >
          <Typography sx={{ flexGrow: 1 }}>
            {adult.name} · {say(`timetable.parts.${adult.part}`)}
            {adult.pinned && ` · ${say('timetable.pinned')}`}
            {adult.covers && ` · ${say('timetable.covers')}`}
            {adult.reason && <em> {adult.reason}</em>}
          </Typography>
          {weekly && (
            <>
              <Button
                size="small"
                disabled={saving || (!adult.pinned && !reason)}
                aria-label={`${say(adult.pinned ? 'timetable.unpin' : 'timetable.pin')}: ${adult.name}`}
                onClick={() => void change([{ ...seen(adult), staffId: adult.staffId, pinned: !adult.pinned }])}
              >
                {say(adult.pinned ? 'timetable.unpin' : 'timetable.pin')}
              </Button>
              {chosen && (
                <Button
                  size="small"
                  disabled={saving}
                  aria-label={say('timetable.replaceBy', { name: adult.name, other: chosen.name })}
                  onClick={() => void change([{ ...seen(adult), staffId: chosen.id }])}
                >
                  {say('timetable.replace')}
                </Button>
              )}
              <Button
                size="small"
                color="error"
                disabled={saving}
                aria-label={`${say('timetable.remove')}: ${adult.name}`}
                onClick={() => void change([seen(adult)])}
              >
                {say('timetable.remove')}
              </Button>
            </>
          )}
        </Stack>
      ))}
      {weekly && (
        <Stack spacing={1} sx={{ mt: 1 }}>
          <PersonChoice
            label={say('timetable.freeAdults')}
            suggestions={suggestions}
            value={chosen}
            onChange={setChosen}
          />
          <TextField
            size="small"
            label={say('timetable.reasonToPin')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <Button
            variant="contained"
            loading={saving}
            disabled={!chosen}
            onClick={() =>
              chosen &&
              void change([{ sessionId: entry.sessionId, staffId: chosen.id, part: hasLeader ? 'ASSISTS' : 'LEADS' }])
            }
          >
            {say(hasLeader ? 'timetable.assignAssistant' : 'timetable.assign')}
          </Button>
        </Stack>
      )}
    </section>
  )
}
