import TextField from '@mui/material/TextField'
import type { FieldValues, Path, RegisterOptions, UseFormReturn } from 'react-hook-form'

interface DoorFieldProps<Values extends FieldValues> {
  readonly form: UseFormReturn<Values>
  readonly name: Path<Values>
  readonly label: string
  readonly hint?: string
  readonly secret?: boolean
  readonly autoComplete: string
  readonly autoFocus?: boolean
  readonly rules?: RegisterOptions<Values, Path<Values>>
}

/** A required field of the pages before the rooms; what is wrong stands beneath it. */
export function DoorField<Values extends FieldValues>({
  form,
  name,
  label,
  hint,
  secret = false,
  rules,
  ...input
}: DoorFieldProps<Values>) {
  const { error } = form.getFieldState(name, form.formState)
  return (
    <TextField
      {...input}
      {...form.register(name, rules)}
      label={label}
      type={secret ? 'password' : 'text'}
      required
      error={error !== undefined}
      helperText={error?.message ?? hint}
    />
  )
}
