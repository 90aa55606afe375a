import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { EditDialog } from '../../timetable/EditDialog.tsx'
import { useEdit } from '../../timetable/use-edit.ts'
import type { CareClass } from '../operations.ts'
import { NeighbourChoice } from './NeighbourChoice.tsx'
import { MergeCareClasses } from './operations.ts'
import { useNeighbours } from './use-neighbours.ts'

/** Lets a care class go into another of its grade and weekday. */
export function MergeDialog({ care, onClose }: { readonly care: CareClass; readonly onClose: () => void }) {
  const say = useWords()
  const edit = useEdit()
  const neighbours = useNeighbours(care)
  const [intoId, setIntoId] = useState('')
  const into = neighbours.find(({ id }) => id === intoId)
  const save = () =>
    void edit.edit({
      document: MergeCareClasses,
      input: {
        ...{ id: care.id, expectedUpdatedAt: care.updatedAt },
        ...{ intoId, intoExpectedUpdatedAt: into?.updatedAt ?? '' },
      },
      done: 'care.merged',
      onDone: onClose,
    })
  return (
    <EditDialog
      title={say('care.mergeTitle', { name: care.name })}
      edit={edit}
      ready={into !== undefined}
      onSave={save}
      onClose={onClose}
    >
      <Typography color="text.secondary">
        {say(neighbours.length === 0 ? 'care.noNeighbour' : 'care.mergeHint')}
      </Typography>
      <NeighbourChoice neighbours={neighbours} value={intoId} onChange={setIntoId} />
    </EditDialog>
  )
}
