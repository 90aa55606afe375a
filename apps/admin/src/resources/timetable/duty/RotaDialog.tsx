import Alert from '@mui/material/Alert'
import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { dateText } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FactTable } from '../../../record/FactTable.tsx'
import { useRunVerb } from '../../../record/use-run-verb.ts'
import { EditDialog } from '../EditDialog.tsx'
import type { Choice } from '../grid.ts'
import { useEdit } from '../use-edit.ts'
import { useStaff } from '../use-timetable.ts'
import { type DutyRoster, ProposeDutyRota, SaveDutyRota } from './operations.ts'

interface RotaDialogProps {
  readonly termId: string
  readonly from: string
  readonly to: string
  readonly roster: DutyRoster
  readonly onClose: () => void
}

interface Turn {
  readonly postId: string
  readonly date: string
  readonly staffId: string
  readonly staffName: string
}

/** Lets a fair rota be proposed for the days on screen from chosen people, edited, and saved (R55). */
export function RotaDialog({ termId, from, to, roster, onClose }: RotaDialogProps) {
  const say = useWords()
  const staff = useStaff()
  const run = useRunVerb()
  const edit = useEdit()
  const [people, setPeople] = useState<readonly Choice[]>([])
  const [turns, setTurns] = useState<readonly Turn[] | null>(null)
  const [missing, setMissing] = useState(0)

  async function propose() {
    const postIds = roster.posts.map(({ id }) => id)
    const staffIds = people.map(({ id }) => id)
    const made = await run(ProposeDutyRota, { termId, from, to, postIds, staffIds })
    if (!made || !('turns' in made)) return
    setTurns(made.turns)
    setMissing(made.gaps.reduce((sum, gap) => sum + gap.missing, 0))
  }

  const replace = (index: number, person: Choice | null) =>
    setTurns((before) =>
      (before ?? []).flatMap((turn, at) => {
        if (at !== index) return [turn]
        return person ? [{ ...turn, staffId: person.id, staffName: person.name }] : []
      }),
    )

  const save = () =>
    void edit.edit({
      document: SaveDutyRota,
      input: {
        ...{ termId, from, to, replacing: roster.turns.map(({ id }) => id) },
        turns: (turns ?? []).map(({ postId, date, staffId }) => ({ postId, date, staffId })),
      },
      done: 'timetable.rotaSaved',
      onDone: onClose,
    })

  return (
    <EditDialog
      title={say('timetable.rotaTitle', { from, to })}
      edit={edit}
      ready={turns !== null}
      onSave={save}
      onClose={onClose}
    >
      <Autocomplete
        multiple
        options={staff}
        value={[...people]}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ id }) => id}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        onChange={(_event, chosen) => setPeople(chosen)}
        renderInput={(input) => <TextField {...input} label={say('timetable.rotaPeople')} />}
      />
      <Stack direction="row">
        <Button variant="outlined" disabled={people.length === 0} onClick={() => void propose()}>
          {say('timetable.propose')}
        </Button>
      </Stack>
      {missing > 0 && <Alert severity="warning">{say('timetable.rotaGaps', { smart_count: missing })}</Alert>}
      {turns && (
        <FactTable
          label={say('timetable.makeRota')}
          headings={[say('timetable.date'), say('timetable.post'), say('timetable.person')]}
          rows={turns.map((turn, index) => ({
            key: `${turn.date} ${turn.postId} ${turn.staffId}`,
            cells: [
              dateText(turn.date, say),
              roster.posts.find(({ id }) => id === turn.postId)?.name ?? '',
              <Autocomplete
                key="person"
                size="small"
                options={staff}
                value={{ id: turn.staffId, name: turn.staffName }}
                getOptionLabel={({ name }) => name}
                getOptionKey={({ id }) => id}
                isOptionEqualToValue={(one, other) => one.id === other.id}
                onChange={(_event, person) => replace(index, person)}
                renderInput={(input) => <TextField {...input} label={say('timetable.person')} />}
              />,
            ],
          }))}
        />
      )}
    </EditDialog>
  )
}
