import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { EditDialog } from '../../timetable/EditDialog.tsx'
import { useEdit } from '../../timetable/use-edit.ts'
import type { CareClass } from '../operations.ts'
import { NeighbourChoice } from './NeighbourChoice.tsx'
import { MoveCarePupils } from './operations.ts'
import { useNeighbours } from './use-neighbours.ts'

interface MoveDialogProps {
  readonly care: CareClass
  readonly pupilIds: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Brings pupils into another care class of their grade and weekday. */
export function MoveDialog({ care, pupilIds, onClose, onDone }: MoveDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const neighbours = useNeighbours(care)
  const [toId, setToId] = useState('')
  const save = () =>
    void edit.edit({
      document: MoveCarePupils,
      input: { pupilIds: [...pupilIds], fromId: care.id, toId },
      done: 'care.moved',
      onDone,
    })
  return (
    <EditDialog
      title={say('care.moveTitle', { smart_count: pupilIds.length })}
      edit={edit}
      ready={toId !== ''}
      onSave={save}
      onClose={onClose}
    >
      {neighbours.length === 0 && <Typography>{say('care.noNeighbour')}</Typography>}
      <NeighbourChoice neighbours={neighbours} value={toId} onChange={setToId} />
    </EditDialog>
  )
}
