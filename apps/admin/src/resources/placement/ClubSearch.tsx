import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useWords } from '../../i18n/use-words.ts'
import type { ClubOutcome } from './operations.ts'

interface ClubSearchProps {
  readonly label: string
  readonly clubs: readonly ClubOutcome[]
  readonly value: string | null
  readonly onChange: (clubId: string | null) => void
}

/** Chooses a club of a draw; each says how full it is. */
export function ClubSearch({ label, clubs, value, onChange }: ClubSearchProps) {
  const say = useWords()
  return (
    <Autocomplete
      options={clubs}
      value={clubs.find(({ clubId }) => clubId === value) ?? null}
      getOptionKey={({ clubId }) => clubId}
      getOptionLabel={({ name, enrolled, maximum }) => say('placement.clubFilled', { name, enrolled, maximum })}
      isOptionEqualToValue={(one, other) => one.clubId === other.clubId}
      onChange={(_, club) => onChange(club?.clubId ?? null)}
      renderInput={(input) => <TextField {...input} label={label} />}
      sx={{ maxWidth: 480 }}
    />
  )
}
