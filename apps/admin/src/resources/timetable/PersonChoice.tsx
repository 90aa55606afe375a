import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useWords, type Words } from '../../i18n/use-words.ts'
import type { Suggestions } from './operations.ts'

type FreeAdult = Suggestions['adults'][number]

interface PersonChoiceProps {
  readonly label: string
  readonly suggestions: Suggestions | null
  readonly value: FreeAdult | null
  readonly onChange: (adult: FreeAdult | null) => void
}

const described = ({ name, nearness, load }: FreeAdult, say: Words) =>
  say('timetable.suggested', { name, nearness: say(`timetable.nearness.${nearness}`), load })

/** Chooses one of those who are free, the nearest to the pupils first (R21). */
export function PersonChoice({ label, suggestions, value, onChange }: PersonChoiceProps) {
  const say = useWords()
  return (
    <Autocomplete
      size="small"
      options={suggestions?.adults ?? []}
      loading={!suggestions}
      value={value}
      getOptionLabel={(adult) => described(adult, say)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      onChange={(_event, adult) => onChange(adult)}
      renderInput={(input) => <TextField {...input} label={label} />}
    />
  )
}
