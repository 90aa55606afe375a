import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { useDrawnPupils } from './use-drawn-pupils.ts'

interface PupilSearchProps {
  readonly drawId: string
  readonly onChoose: (pupilId: string) => void
}

/** Finds a pupil of a draw by name or initials. */
export function PupilSearch({ drawId, onChoose }: PupilSearchProps) {
  const say = useWords()
  const [written, setWritten] = useState('')
  const { pupils, loading } = useDrawnPupils(drawId, written)
  return (
    <Autocomplete
      options={pupils}
      value={null}
      inputValue={written}
      loading={loading}
      blurOnSelect
      // The server has searched already.
      filterOptions={(options) => options}
      getOptionKey={({ pupil }) => pupil.id}
      getOptionLabel={({ pupil }) => say('placement.person', { name: pupil.name, className: pupil.homeClass.name })}
      noOptionsText={say(written.trim() === '' ? 'placement.writeName' : 'placement.nobodyFound')}
      loadingText={say('placement.searching')}
      onInputChange={(_, text, reason) => reason !== 'selectOption' && reason !== 'reset' && setWritten(text)}
      onChange={(_, found) => {
        if (!found) return
        setWritten('')
        onChoose(found.pupil.id)
      }}
      renderInput={(input) => <TextField {...input} label={say('placement.searchPupil')} />}
      sx={{ maxWidth: 480 }}
    />
  )
}
