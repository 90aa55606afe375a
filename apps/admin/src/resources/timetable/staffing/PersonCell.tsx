import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { Choice } from '../grid.ts'
import { useStaff } from '../use-timetable.ts'
import type { StaffingLine } from './operations.ts'

interface PersonCellProps {
  readonly line: StaffingLine
  readonly chosen: Choice | null
  readonly onChoose: (sessionId: string, person: Choice | null) => void
}

/** Who is proposed; another can be chosen, around whom the rest is worked out again. */
export function PersonCell({ line, chosen, onChoose }: PersonCellProps) {
  const say = useWords()
  const [choosing, setChoosing] = useState(false)
  const { sessionId, staffName, fixing, nearness, name } = line
  if (choosing) return <Chooser line={line} onChoose={onChoose} onClose={() => setChoosing(false)} />
  const canChoose = fixing === null || fixing === 'CHOSEN'
  return (
    <Stack direction="row" sx={{ alignItems: 'center', flexWrap: 'wrap', gap: 0.5 }}>
      <Typography component="span" sx={staffName || chosen ? {} : { color: 'warning.dark' }}>
        {chosen?.name ?? staffName ?? say('timetable.nobody')}
      </Typography>
      {chosen || fixing ? (
        <Chip size="small" color="info" label={say(`timetable.fixing.${chosen ? 'CHOSEN' : (fixing ?? 'CHOSEN')}`)} />
      ) : (
        nearness && <Chip size="small" variant="outlined" label={say(`timetable.nearness.${nearness}`)} />
      )}
      {chosen ? (
        <Button size="small" onClick={() => onChoose(sessionId, null)}>
          {say('record.cancel')}
        </Button>
      ) : (
        canChoose && (
          <Button size="small" aria-label={`${say('timetable.replace')}: ${name}`} onClick={() => setChoosing(true)}>
            {say('timetable.replace')}
          </Button>
        )
      )}
    </Stack>
  )
}

function Chooser({
  line,
  onChoose,
  onClose,
}: Pick<PersonCellProps, 'line' | 'onChoose'> & { readonly onClose: () => void }) {
  const say = useWords()
  const staff = useStaff()
  return (
    <Autocomplete
      size="small"
      openOnFocus
      options={staff}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, person) => {
        onChoose(line.sessionId, person)
        onClose()
      }}
      onBlur={onClose}
      renderInput={(input) => <TextField {...input} autoFocus label={say('timetable.choosePerson')} />}
    />
  )
}
