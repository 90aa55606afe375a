import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { newKey } from '../../../data/new-key.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EditDialog } from '../../timetable/EditDialog.tsx'
import { useEdit } from '../../timetable/use-edit.ts'
import type { CareClass } from '../operations.ts'
import { SplitCareClass } from './operations.ts'
import { RoomChoice } from './RoomChoice.tsx'

interface SplitDialogProps {
  readonly care: CareClass
  readonly pupilIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives pupils a care class of their own. */
export function SplitDialog({ care, pupilIds, onClose, onDone }: SplitDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const [name, setName] = useState(say('care.splitName', { name: care.name }))
  const [venueId, setVenueId] = useState('')
  const [idempotencyKey] = useState(newKey)
  const save = () =>
    void edit.edit({
      document: SplitCareClass,
      input: {
        ...{ id: care.id, expectedUpdatedAt: care.updatedAt, pupilIds: [...pupilIds] },
        ...{ name, venueId: venueId || null, idempotencyKey },
      },
      done: 'care.splitDone',
      onDone,
    })
  return (
    <EditDialog
      title={say('care.splitTitle', { smart_count: pupilIds.length })}
      edit={edit}
      ready={name.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={say('care.name')} value={name} onChange={({ target }) => setName(target.value)} />
      <RoomChoice value={venueId} onChange={setVenueId} />
    </EditDialog>
  )
}
