import { required, TextInput } from 'react-admin'
import { clockOfMinutes, minutesOfClock } from './clock.ts'

interface ClockInputProps {
  readonly source: string
  readonly label: string
}

/** A time of day, kept as minutes since midnight. */
export function ClockInput({ source, label }: ClockInputProps) {
  return (
    <TextInput
      source={source}
      label={label}
      type="time"
      format={clockOfMinutes}
      parse={minutesOfClock}
      validate={required()}
      helperText={false}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  )
}
