import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { minutesOfClock } from '../schools/clock.ts'
import { EditDialog } from './EditDialog.tsx'
import { CreateDutyPost } from './operations.ts'
import { useEdit } from './use-edit.ts'

interface PostDialogProps {
  readonly termId: string
  readonly onClose: () => void
}

/** Adds a duty post, such as 东门 from 17:15 to 17:40 (R55). */
export function PostDialog({ termId, onClose }: PostDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const [name, setName] = useState('')
  const [gate, setGate] = useState('')
  const [start, setStart] = useState('17:15')
  const [end, setEnd] = useState('17:40')
  const [needed, setNeeded] = useState('1')
  const startsAt = minutesOfClock(start)
  const endsAt = minutesOfClock(end)
  const save = () => {
    if (startsAt === null || endsAt === null) return
    void edit.edit({
      document: CreateDutyPost,
      input: { termId, name, gate: gate || null, startsAt, endsAt, needed: Number(needed) },
      done: 'timetable.postAdded',
      onDone: onClose,
    })
  }
  return (
    <EditDialog
      title={say('timetable.addPost')}
      edit={edit}
      ready={name.trim() !== '' && startsAt !== null && endsAt !== null && Number(needed) > 0}
      onSave={save}
      onClose={onClose}
    >
      <TextField required label={say('timetable.post')} value={name} onChange={({ target }) => setName(target.value)} />
      <TextField label={say('timetable.gate')} value={gate} onChange={({ target }) => setGate(target.value)} />
      <Stack direction="row" spacing={1}>
        <TextField
          type="time"
          label={say('timetable.start')}
          value={start}
          onChange={({ target }) => setStart(target.value)}
        />
        <TextField
          type="time"
          label={say('timetable.end')}
          value={end}
          onChange={({ target }) => setEnd(target.value)}
        />
        <TextField
          type="number"
          label={say('timetable.needed')}
          value={needed}
          slotProps={{ htmlInput: { min: 1, max: 20 } }}
          onChange={({ target }) => setNeeded(target.value)}
        />
      </Stack>
    </EditDialog>
  )
}
