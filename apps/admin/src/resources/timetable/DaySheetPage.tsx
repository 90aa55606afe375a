import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import { useSearchParams } from 'react-router-dom'
import { dateText, today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { DateBar } from './DateBar.tsx'
import { DismissalTable } from './DismissalTable.tsx'
import { within } from './grid.ts'
import { OfOpenTerm, type OpenTerm } from './OfOpenTerm.tsx'
import { PaperStyle } from './PaperStyle.tsx'
import { useDismissalPlan, useTimetable } from './use-timetable.ts'
import { adultsText, marksOf, spanText } from './wording.ts'

/** 当日表: a day on paper — its sessions with what differs, who is on duty, and how the grades leave. */
export function DaySheetPage() {
  return <OfOpenTerm title="timetable.daySheet">{(term) => <DaySheet term={term} />}</OfOpenTerm>
}

function DaySheet({ term }: { term: OpenTerm }) {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const date = params.get('date') ?? within(today(), term.firstServiceOn, term.endsOn)
  const { data: timetable } = useTimetable({ termId: term.id, view: 'school', id: null, date })
  const { data: plan } = useDismissalPlan(term.id, date)
  const entries = timetable?.entries.filter((entry) => entry.date === date) ?? []
  const turns = timetable?.turns.filter((turn) => turn.date === date) ?? []
  const title = say('timetable.daySheetTitle', { date: dateText(date, say) })
  return (
    <>
      <PaperStyle />
      <Box className="screen-only" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
        <DateBar date={date} days={1} onChange={(next) => setParams({ date: next })} />
        <Button startIcon={<PrintIcon />} sx={{ ml: 'auto' }} onClick={() => window.print()}>
          {say('timetable.print')}
        </Button>
      </Box>
      <Card sx={{ p: 1 }}>
        <Typography component="h1" variant="h6">
          {title}
        </Typography>
        {timetable && entries.length === 0 && <Typography role="status">{say('timetable.noService')}</Typography>}
        {entries.length > 0 && (
          <FactTable
            label={title}
            headings={[
              say('timetable.time'),
              say('timetable.session'),
              say('timetable.adults'),
              say('timetable.venue'),
              say('timetable.remarks'),
            ]}
            rows={entries.map((entry) => ({
              key: entry.sessionId,
              cells: [
                spanText(entry.startsAt, entry.endsAt),
                `${entry.name} · ${say('timetable.pupils', { smart_count: entry.pupils })}`,
                adultsText(entry, say),
                entry.venueName ?? say('timetable.noVenue'),
                [...marksOf(entry, say), ...entry.exceptions.map(({ reason }) => reason)].join(say('list.separator')),
              ],
            }))}
          />
        )}
        {turns.length > 0 && (
          <>
            <Typography component="h2" variant="subtitle1" sx={{ mt: 1 }}>
              {say('timetable.duty')}
            </Typography>
            <FactTable
              label={say('timetable.duty')}
              headings={[say('timetable.time'), say('timetable.post'), say('timetable.person')]}
              rows={turns.map((turn) => ({
                key: turn.id,
                cells: [spanText(turn.startsAt, turn.endsAt), turn.postName, turn.staffName],
              }))}
            />
          </>
        )}
        {plan && plan.lines.length > 0 && (
          <DismissalTable plan={plan} date={date} leader={({ leaderName }) => leaderName ?? say('timetable.nobody')} />
        )}
      </Card>
    </>
  )
}
