import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useWords } from '../../../i18n/use-words.ts'
import type { CareNeighbour } from './operations.ts'

interface NeighbourChoiceProps {
  readonly neighbours: readonly CareNeighbour[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Chooses another class of the grade and weekday, with how full it is. */
export function NeighbourChoice({ neighbours, value, onChange }: NeighbourChoiceProps) {
  const say = useWords()
  return (
    <TextField select label={say('care.into')} value={value} onChange={({ target }) => onChange(target.value)}>
      {neighbours.map(({ id, name, pupilCount, venue }) => (
        <MenuItem key={id} value={id}>
          {venue
            ? say('care.neighbour', { name, pupils: pupilCount, room: venue.name, capacity: venue.capacity })
            : say('care.neighbourWithoutRoom', { name, pupils: pupilCount })}
        </MenuItem>
      ))}
    </TextField>
  )
}
