import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { dateText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { EditDialog } from '../EditDialog.tsx'
import type { DutyTurn } from '../operations.ts'
import { useEdit } from '../use-edit.ts'
import { useStaff } from '../use-timetable.ts'
import { SwapDuty } from './operations.ts'

interface SwapDialogProps {
  readonly turn: DutyTurn
  /** The turns on screen, any of which it can change places with. */
  readonly turns: readonly DutyTurn[]
  readonly onClose: () => void
}

interface Option {
  readonly key: string
  readonly label: string
  readonly turn: DutyTurn | null
  readonly staffId: string | null
}

/** Gives a turn to another person, or lets it change places with another turn, with a reason (R55). */
export function SwapDialog({ turn, turns, onClose }: SwapDialogProps) {
  const say = useWords()
  const staff = useStaff()
  const edit = useEdit()
  const [chosen, setChosen] = useState<Option | null>(null)
  const [reason, setReason] = useState('')
  const options: Option[] = [
    ...turns
      .filter(({ staffId }) => staffId !== turn.staffId)
      .map((other) => ({
        key: other.id,
        label: say('timetable.swapWith', {
          date: dateText(other.date, say),
          post: other.postName,
          name: other.staffName,
        }),
        turn: other,
        staffId: null,
      })),
    ...staff
      .filter(({ id }) => id !== turn.staffId)
      .map(({ id, name }) => ({ key: id, label: say('timetable.giveTo', { name }), turn: null, staffId: id })),
  ]
  const save = () =>
    void edit.edit({
      document: SwapDuty,
      input: {
        ...{ turnId: turn.id, expectedUpdatedAt: turn.updatedAt, reason },
        ...(chosen?.turn
          ? { withTurnId: chosen.turn.id, withExpectedUpdatedAt: chosen.turn.updatedAt }
          : { staffId: chosen?.staffId ?? null }),
      },
      done: 'timetable.swapped',
      onDone: onClose,
    })
  return (
    <EditDialog
      title={say('timetable.swapTurn', { date: dateText(turn.date, say), post: turn.postName, name: turn.staffName })}
      edit={edit}
      ready={chosen !== null && reason.trim() !== ''}
      onSave={save}
      onClose={onClose}
    >
      <Autocomplete
        options={options}
        value={chosen}
        getOptionKey={({ key }) => key}
        isOptionEqualToValue={(one, other) => one.key === other.key}
        onChange={(_event, option) => setChosen(option)}
        renderInput={(input) => <TextField {...input} label={say('timetable.swapTo')} />}
      />
      <TextField
        required
        label={say('timetable.reason')}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </EditDialog>
  )
}
