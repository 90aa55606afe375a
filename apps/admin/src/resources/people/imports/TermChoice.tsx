import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useEffect } from 'react'
import { useGetList } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'

interface TermChoiceProps {
  readonly value: string | null
  readonly onChoose: (termId: string) => void
}

interface TermRow {
  readonly id: string
  readonly name: string
  readonly state: string
}

/** The term of a list; the one that is open unless another is chosen. A term that is over takes no list. */
export function TermChoice({ value, onChoose }: TermChoiceProps) {
  const say = useWords()
  const { data = [] } = useGetList<TermRow>('terms', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'startsOn', order: 'DESC' },
  })
  const terms = data.filter(({ state }) => state !== 'CLOSED')
  const first = (terms.find(({ state }) => state === 'OPEN') ?? terms[0])?.id
  useEffect(() => {
    if (value === null && first) onChoose(first)
  }, [value, first, onChoose])
  if (terms.length === 0) return null
  return (
    <TextField
      select
      label={say('imports.term')}
      value={value ?? ''}
      onChange={({ target }) => onChoose(target.value)}
      sx={{ minWidth: 260 }}
    >
      {terms.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  )
}
