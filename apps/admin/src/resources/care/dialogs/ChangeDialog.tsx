import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { EditDialog } from '../../timetable/EditDialog.tsx'
import { useEdit } from '../../timetable/use-edit.ts'
import type { CareClass } from '../operations.ts'
import { ChangeCareClass } from './operations.ts'
import { RoomChoice } from './RoomChoice.tsx'

/** Changes the name and the room of a care class, and pins it with a reason. */
export function ChangeDialog({ care, onClose }: { readonly care: CareClass; readonly onClose: () => void }) {
  const say = useWords()
  const edit = useEdit()
  const [name, setName] = useState(care.name)
  const [venueId, setVenueId] = useState(care.venue?.id ?? '')
  const [pinned, setPinned] = useState(care.pinned)
  const [pinReason, setPinReason] = useState(care.pinReason ?? '')
  const save = () =>
    void edit.edit({
      document: ChangeCareClass,
      input: {
        ...{ id: care.id, expectedUpdatedAt: care.updatedAt, name, venueId: venueId || null },
        ...{ pinned, pinReason: pinned ? pinReason : null },
      },
      done: 'care.saved',
      ids: [care.id],
      onDone: onClose,
    })
  return (
    <EditDialog
      title={say('care.editTitle', { name: care.name })}
      edit={edit}
      ready={name.trim() !== '' && (!pinned || pinReason.trim() !== '')}
      onSave={save}
      onClose={onClose}
    >
      <TextField label={say('care.name')} value={name} onChange={({ target }) => setName(target.value)} />
      <RoomChoice value={venueId} onChange={setVenueId} />
      <FormControlLabel
        control={<Switch checked={pinned} onChange={({ target }) => setPinned(target.checked)} />}
        label={say('care.pin')}
      />
      {pinned && (
        <TextField
          required
          multiline
          label={say('care.pinReason')}
          value={pinReason}
          onChange={({ target }) => setPinReason(target.value)}
        />
      )}
    </EditDialog>
  )
}
