import Alert from '@mui/material/Alert'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { weekdayText } from '../../schools/weekday.ts'
import { EditDialog } from '../../timetable/EditDialog.tsx'
import { useEdit } from '../../timetable/use-edit.ts'
import { NeighbourChoice } from './NeighbourChoice.tsx'
import { MoveCarePupils, ReadPupilsWithoutCare } from './operations.ts'
import { type CareDay, useClassesOf } from './use-neighbours.ts'

interface PlaceDialogProps {
  readonly day: CareDay
  readonly gradeName: string
  readonly onClose: () => void
}

/** Brings pupils who applied and have no care class into one of their grade and weekday (R01). */
export function PlaceDialog({ day, gradeName, onClose }: PlaceDialogProps) {
  const say = useWords()
  const edit = useEdit()
  const dataProvider = useDataProvider<AppDataProvider>()
  const classes = useClassesOf(day)
  const { data: pupils, isError } = useQuery({
    queryKey: ['careClasses', 'without', day],
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadPupilsWithoutCare, { ...day }, { signal })).pupilsWithoutCare,
  })
  const [toId, setToId] = useState('')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const chosen = (pupils ?? []).map(({ id }) => id).filter((id) => !left.has(id))
  const save = () =>
    void edit.edit({
      document: MoveCarePupils,
      input: { pupilIds: chosen, toId },
      done: 'care.placed',
      onDone: onClose,
    })
  return (
    <EditDialog
      title={say('care.placeTitle', { grade: gradeName, weekday: weekdayText(day.weekday, say) })}
      edit={edit}
      ready={toId !== '' && chosen.length > 0}
      onSave={save}
      onClose={onClose}
    >
      {isError && <Alert severity="error">{say('board.failed')}</Alert>}
      {pupils?.length === 0 && <Typography>{say('care.nobodyWithout')}</Typography>}
      {classes.length === 0 && <Typography>{say('care.noClassYet')}</Typography>}
      <FormGroup>
        {pupils?.map(({ id, name, pupilNumber, homeClass }) => (
          <FormControlLabel
            key={id}
            control={
              <Checkbox
                checked={!left.has(id)}
                onChange={() => setLeft((before) => before.symmetricDifference(new Set([id])))}
              />
            }
            label={say('care.withoutClass', { name, class: homeClass.name, number: pupilNumber })}
          />
        ))}
      </FormGroup>
      <NeighbourChoice neighbours={classes} value={toId} onChange={setToId} />
    </EditDialog>
  )
}
