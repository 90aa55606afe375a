import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords, type Words } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { useChanges } from '../../live/use-changes.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { weekdayText } from '../schools/weekday.ts'
import { AvailabilityDialog } from './AvailabilityDialog.tsx'
import type { Choice } from './grid.ts'
import { OfOpenTerm } from './OfOpenTerm.tsx'
import { type Availability, ReadAvailabilities } from './operations.ts'
import { useStaff } from './use-timetable.ts'

/** 可值守时间: on which days everybody can serve, and on how many a week (R21). */
export function AvailabilityPage() {
  return (
    <Permitted permission="timetable:edit">
      <OfOpenTerm title="timetable.availability">{(term) => <Availabilities termId={term.id} />}</OfOpenTerm>
    </Permitted>
  )
}

const daysText = (said: Availability | undefined, say: Words) =>
  said ? said.weekdays.map((day) => weekdayText(day, say)).join(say('list.separator')) : say('timetable.everyDay')

function Availabilities({ termId }: { readonly termId: string }) {
  const say = useWords()
  const staff = useStaff()
  const dataProvider = useDataProvider<AppDataProvider>()
  const [text, setText] = useState('')
  const [onlySaid, setOnlySaid] = useState(false)
  const [open, setOpen] = useState<Choice | null>(null)
  const { data = [], refetch } = useQuery({
    queryKey: ['timetable', 'availabilities', termId],
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadAvailabilities, { termId }, { signal })).staffAvailabilities,
  })
  useChanges((changes) => {
    if (changes.some(({ resource }) => resource === 'timetable' || resource === '*')) void refetch()
  })
  const saidBy = new Map(data.map((said) => [said.id, said]))
  const shown = staff.filter(({ id, name }) => name.includes(text.trim()) && (!onlySaid || saidBy.has(id)))
  return (
    <Stack spacing={2} sx={{ py: 1 }}>
      <Typography>{say('timetable.availabilityIntro')}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2 }}>
        <TextField
          size="small"
          label={say('timetable.searchPerson')}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <FormControlLabel
          control={<Switch checked={onlySaid} onChange={({ target }) => setOnlySaid(target.checked)} />}
          label={say('timetable.onlySaid')}
        />
      </Stack>
      <Card>
        <FactTable
          label={say('timetable.availability')}
          headings={[
            say('timetable.staffMember'),
            say('timetable.weekdaysOf'),
            say('timetable.daysAWeek'),
            say('record.edit'),
          ]}
          rows={shown.map((person) => {
            const said = saidBy.get(person.id)
            return {
              key: person.id,
              cells: [
                person.name,
                daysText(said, say),
                said?.daysAWeek ?? say('timetable.noLimit'),
                <Button
                  key="edit"
                  size="small"
                  aria-label={`${say('record.edit')}: ${person.name}`}
                  onClick={() => setOpen(person)}
                >
                  {say('record.edit')}
                </Button>,
              ],
            }
          })}
        />
      </Card>
      {open && (
        <AvailabilityDialog
          termId={termId}
          person={open}
          said={saidBy.get(open.id) ?? null}
          onClose={() => setOpen(null)}
        />
      )}
    </Stack>
  )
}
