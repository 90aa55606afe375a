import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateBar } from './DateBar.tsx'
import { DismissalTable } from './DismissalTable.tsx'
import { EditNotices } from './EditNotices.tsx'
import { within } from './grid.ts'
import { OfOpenTerm, type OpenTerm } from './OfOpenTerm.tsx'
import { type DismissalLine, SetDismissalLeader } from './operations.ts'
import { PaperStyle } from './PaperStyle.tsx'
import { useEdit } from './use-edit.ts'
import { useDismissalPlan, useStaff } from './use-timetable.ts'

/** 放学: which grade leaves when, by which gate, led by whom, and from where its pupils come (R15). */
export function DismissalPage() {
  return <OfOpenTerm title="timetable.dismissal">{(term) => <Dismissal term={term} />}</OfOpenTerm>
}

function Dismissal({ term }: { term: OpenTerm }) {
  const say = useWords()
  const [date, setDate] = useState(within(today(), term.firstServiceOn, term.endsOn))
  const { data: plan } = useDismissalPlan(term.id, date)
  const staff = useStaff()
  const edit = useEdit()

  const name = (line: DismissalLine, staffId: string | null) =>
    void edit.edit({
      document: SetDismissalLeader,
      input: {
        ...{ dismissalId: line.dismissalId, expectedUpdatedAt: line.updatedAt },
        ...{ weekday: plan?.weekday ?? 1, staffId },
      },
      done: 'timetable.saved',
    })

  return (
    <>
      <PaperStyle />
      <Box className="screen-only" sx={{ my: 1 }}>
        <DateBar date={date} days={1} onChange={setDate} />
        <Typography color="text.secondary">{say('timetable.leaderHint')}</Typography>
        <EditNotices {...edit} />
      </Box>
      {plan?.weekday === null && <Typography role="status">{say('timetable.noService')}</Typography>}
      {plan && plan.weekday !== null && (
        <Card>
          <DismissalTable
            plan={plan}
            date={date}
            leader={(line) =>
              line.editable ? (
                <Autocomplete
                  size="small"
                  sx={{ width: 180 }}
                  options={staff}
                  value={staff.find(({ id }) => id === line.leaderId) ?? null}
                  getOptionLabel={(person) => person.name}
                  getOptionKey={({ id }) => id}
                  isOptionEqualToValue={(one, other) => one.id === other.id}
                  onChange={(_event, person) => name(line, person?.id ?? null)}
                  renderInput={(input) => <TextField {...input} label={say('timetable.leader')} />}
                />
              ) : (
                (line.leaderName ?? say('timetable.nobody'))
              )
            }
          />
        </Card>
      )}
    </>
  )
}
