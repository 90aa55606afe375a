import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { weekdays, weekdayText } from '../schools/weekday.ts'
import { EditDialog } from './EditDialog.tsx'
import type { Choice } from './grid.ts'
import { type Availability, SetAvailability } from './operations.ts'
import { useEdit } from './use-edit.ts'

interface AvailabilityDialogProps {
  readonly termId: string
  readonly person: Choice
  /** What is known; null: nothing yet. */
  readonly said: Availability | null
  readonly onClose: () => void
}

const mostDays = ['', '0', '1', '2', '3', '4', '5']

/** Enters when a person can serve in the term (R21). */
export function AvailabilityDialog({ termId, person, said, onClose }: AvailabilityDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const [days, setDays] = useState<readonly number[]>(said?.weekdays ?? weekdays)
  const [most, setMost] = useState(said?.daysAWeek == null ? '' : String(said.daysAWeek))
  const save = () =>
    void edit.edit({
      document: SetAvailability,
      input: {
        ...{ termId, staffId: person.id, weekdays: [...days] },
        ...{ daysAWeek: most === '' ? null : Number(most), expectedUpdatedAt: said?.updatedAt ?? null },
      },
      done: 'timetable.availabilitySaved',
      ids: [person.id],
      onDone: onClose,
    })
  return (
    <EditDialog
      title={say('timetable.editAvailability', { name: person.name })}
      edit={edit}
      ready
      onSave={save}
      onClose={onClose}
    >
      <ToggleButtonGroup
        value={[...days]}
        aria-label={say('timetable.weekdaysOf')}
        onChange={(_event, next: number[]) => setDays(next)}
      >
        {weekdays.map((day) => (
          <ToggleButton key={day} value={day} sx={{ color: 'text.primary', fontSize: '1rem' }}>
            {weekdayText(day, say)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <TextField
        select
        label={say('timetable.daysAWeek')}
        value={most}
        onChange={({ target }) => setMost(target.value)}
      >
        {mostDays.map((each) => (
          <MenuItem key={each} value={each}>
            {each === '' ? say('timetable.noLimit') : each}
          </MenuItem>
        ))}
      </TextField>
    </EditDialog>
  )
}
