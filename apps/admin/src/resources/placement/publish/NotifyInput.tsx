import FormControl from '@mui/material/FormControl'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormHelperText from '@mui/material/FormHelperText'
import FormLabel from '@mui/material/FormLabel'
import Radio from '@mui/material/Radio'
import RadioGroup from '@mui/material/RadioGroup'
import TextField from '@mui/material/TextField'
import { useWords } from '../../../i18n/use-words.ts'

/** From when teachers and guardians are told: now, or at a time of the school's clocks (`2026-11-23T10:42`). */
export interface Notify {
  readonly later: boolean
  readonly at: string
}

export const notifyNow: Notify = { later: false, at: '' }

interface NotifyInputProps {
  readonly notify: Notify
  readonly missing: boolean
  readonly onChange: (notify: Notify) => void
}

/** Chooses from when teachers and guardians are told. */
export function NotifyInput({ notify, missing, onChange }: NotifyInputProps) {
  const say = useWords()
  return (
    <FormControl component="fieldset">
      <FormLabel component="legend">{say('placement.notify.label')}</FormLabel>
      <RadioGroup
        value={notify.later ? 'later' : 'now'}
        onChange={(_, value) => onChange({ ...notify, later: value === 'later' })}
      >
        <FormControlLabel value="now" control={<Radio />} label={say('placement.notify.now')} />
        <FormControlLabel value="later" control={<Radio />} label={say('placement.notify.later')} />
      </RadioGroup>
      {notify.later && (
        <TextField
          type="datetime-local"
          label={say('placement.notify.at')}
          value={notify.at}
          onChange={({ target }) => onChange({ ...notify, at: target.value })}
          error={missing}
          helperText={missing ? say('placement.notify.missing') : undefined}
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ maxWidth: 320, mt: 1 }}
        />
      )}
      <FormHelperText>{say('placement.notify.means')}</FormHelperText>
    </FormControl>
  )
}
