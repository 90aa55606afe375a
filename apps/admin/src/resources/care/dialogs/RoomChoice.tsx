import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useGetList } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'

interface Venue {
  readonly id: string
  readonly name: string
  readonly capacity: number
}

interface RoomChoiceProps {
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Chooses a room, or none. */
export function RoomChoice({ value, onChange }: RoomChoiceProps) {
  const say = useWords()
  const { data = [] } = useGetList<Venue>('venues', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'name', order: 'ASC' },
  })
  // The choice stands empty until the rooms are read: a value without its item is no value.
  const known = data.some(({ id }) => id === value) ? value : ''
  return (
    <TextField select label={say('care.room')} value={known} onChange={({ target }) => onChange(target.value)}>
      <MenuItem value="">{say('care.noRoom')}</MenuItem>
      {data.map(({ id, name, capacity }) => (
        <MenuItem key={id} value={id}>
          {say('care.roomOf', { name, capacity })}
        </MenuItem>
      ))}
    </TextField>
  )
}
