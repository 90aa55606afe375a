import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { type ReactNode, useId } from 'react'
import { Form, SaveButton } from 'react-admin'
import type { FieldValues } from 'react-hook-form'
import { useWords } from '../i18n/use-words.ts'
import { FormErrors } from './FormErrors.tsx'
import type { Faults } from './use-verb.ts'

interface VerbDialogProps<Values> {
  readonly title: string
  /** The button that carries it out. */
  readonly submit: string
  readonly values: Values
  readonly onSubmit: (values: Values) => Promise<Faults | null>
  readonly onClose: () => void
  readonly wide?: boolean
  /** That it cannot be carried out now; the dialog says why. */
  readonly disabled?: boolean
  readonly children: ReactNode
}

/** A short form in a dialog. It closes when the verb is done; what the API refuses stands on the fields. */
export function VerbDialog<Values extends FieldValues>({
  title,
  submit,
  values,
  onSubmit,
  onClose,
  wide = false,
  disabled = false,
  children,
}: VerbDialogProps<Values>) {
  const say = useWords()
  const titleId = useId()

  async function carryOut(given: FieldValues): Promise<Faults | undefined> {
    const faults = await onSubmit(given as Values)
    if (faults) return faults
    onClose()
  }

  return (
    <Dialog open fullWidth maxWidth={wide ? 'md' : 'sm'} onClose={onClose} aria-labelledby={titleId}>
      <Form record={values} onSubmit={carryOut}>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        {/* Room for the label of the first field, which stands on its upper edge. */}
        <DialogContent sx={{ display: 'grid', gap: 2, '.MuiDialogTitle-root + &': { pt: 1 } }}>
          <FormErrors />
          {children}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{say('record.cancel')}</Button>
          <SaveButton label={submit} alwaysEnable={!disabled} disabled={disabled} />
        </DialogActions>
      </Form>
    </Dialog>
  )
}
