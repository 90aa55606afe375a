import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Stack from '@mui/material/Stack'
import { type ReactNode, useId } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { EditNotices } from './EditNotices.tsx'
import type { TimetableEdit } from './use-edit.ts'

interface EditDialogProps {
  readonly title: string
  readonly edit: TimetableEdit
  /** Whether what is entered can be sent. */
  readonly ready: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog of this room: what is entered, why it was refused, save and cancel. */
export function EditDialog({ title, edit, ready, onSave, onClose, children }: EditDialogProps) {
  const say = useWords()
  const titleId = useId()
  return (
    <Dialog open fullWidth maxWidth="sm" onClose={onClose} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <EditNotices {...edit} />
          {children}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('record.cancel')}</Button>
        <Button variant="contained" loading={edit.saving} disabled={!ready} onClick={onSave}>
          {say('record.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
