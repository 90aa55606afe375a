import CopyIcon from '@mui/icons-material/ContentCopyOutlined'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useMay } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { weekdays, weekdayText } from '../schools/weekday.ts'
import { EditDialog } from './EditDialog.tsx'
import { CopyStaffing } from './operations.ts'
import { useEdit } from './use-edit.ts'

/** Lets the adults of one weekday stand in the same classes and clubs of another, where nobody stands yet. */
export function CopyWeekdayButton({ termId }: { termId: string }) {
  const say = useWords()
  const may = useMay('timetable:edit')
  const [open, setOpen] = useState(false)
  if (!may) return null
  return (
    <>
      <Button startIcon={<CopyIcon />} onClick={() => setOpen(true)}>
        {say('timetable.copy.button')}
      </Button>
      {open && <CopyDialog termId={termId} onClose={() => setOpen(false)} />}
    </>
  )
}

function CopyDialog({ termId, onClose }: { termId: string; onClose: () => void }) {
  const say = useWords()
  const edit = useEdit()
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState(2)
  const save = () =>
    void edit.edit({
      document: CopyStaffing,
      input: { termId, fromWeekday: from, toWeekday: to },
      done: 'timetable.copy.done',
      onDone: onClose,
    })
  return (
    <EditDialog title={say('timetable.copy.title')} edit={edit} ready={from !== to} onSave={save} onClose={onClose}>
      <Typography>{say('timetable.copy.means')}</Typography>
      <DayChoice label={say('timetable.copy.from')} value={from} onChange={setFrom} />
      <DayChoice label={say('timetable.copy.to')} value={to} onChange={setTo} />
    </EditDialog>
  )
}

interface DayChoiceProps {
  readonly label: string
  readonly value: number
  readonly onChange: (weekday: number) => void
}

function DayChoice({ label, value, onChange }: DayChoiceProps) {
  const say = useWords()
  return (
    <TextField select label={label} value={value} onChange={({ target }) => onChange(Number(target.value))}>
      {weekdays.map((weekday) => (
        <MenuItem key={weekday} value={weekday}>
          {weekdayText(weekday, say)}
        </MenuItem>
      ))}
    </TextField>
  )
}
