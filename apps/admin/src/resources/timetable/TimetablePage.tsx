import PrintIcon from '@mui/icons-material/PrintOutlined'
import Alert from '@mui/material/Alert'
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { useSearchParams } from 'react-router-dom'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CalendarButton } from './CalendarButton.tsx'
import { CopyWeekdayButton } from './CopyWeekdayButton.tsx'
import { DateBar } from './DateBar.tsx'
import { entryKey, type View, views, within } from './grid.ts'
import { OfOpenTerm, type OpenTerm } from './OfOpenTerm.tsx'
import { PaperStyle } from './PaperStyle.tsx'
import { SessionDrawer } from './SessionDrawer.tsx'
import { TimetableGrid } from './TimetableGrid.tsx'
import { TimetableList } from './TimetableList.tsx'
import { useChoices, useTimetable } from './use-timetable.ts'

/** 课表: what takes place when, where and by whom, each week or in a real week. */
export function TimetablePage() {
  return (
    <OfOpenTerm title="timetable.title">
      {(term) => (
        <>
          <PaperStyle landscape />
          <Timetable term={term} />
        </>
      )}
    </OfOpenTerm>
  )
}

const isView = (text: string | null): text is View => views.some((view) => view === text)

function Timetable({ term }: { term: OpenTerm }) {
  const say = useWords()
  const narrow = useMediaQuery('(max-width: 599px)')
  const [params, setParams] = useSearchParams()
  const [open, setOpen] = useState<string | null>(null)
  const asked = params.get('by')
  const view = isView(asked) ? asked : 'school'
  const id = view === 'school' ? null : params.get('id')
  const date = params.get('date')
  const choices = useChoices(view)
  const chosen = choices.find((choice) => choice.id === id) ?? null
  const { data: timetable } = useTimetable({ termId: term.id, view, id, date })

  const go = (next: Record<string, string | null>) => {
    const all = { by: view, id, date, ...next }
    setParams(Object.fromEntries(Object.entries(all).flatMap(([key, value]) => (value ? [[key, value]] : []))))
  }
  const whose = view === 'school' ? say('timetable.views.school') : (chosen?.name ?? '')
  const shown = view === 'school' || id ? timetable : null
  const entry = shown?.entries.find((each) => entryKey(each) === open) ?? null
  const faulty = shown?.entries.filter(({ findings }) => findings.length > 0).length ?? 0
  const thisWeek = within(today(), term.firstServiceOn, term.endsOn)
  return (
    <>
      <Box className="screen-only" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 1, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={say('timetable.view')}
          onChange={(_event, next: View | null) => next && go({ by: next, id: null })}
          sx={{ flexWrap: 'wrap' }}
        >
          {views.map((each) => (
            <ToggleButton key={each} value={each} sx={{ color: 'text.primary', fontSize: '1rem' }}>
              {say(`timetable.views.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {view !== 'school' && (
          <Autocomplete
            key={view}
            size="small"
            sx={{ width: 240 }}
            options={choices}
            value={chosen}
            getOptionLabel={({ name }) => name}
            getOptionKey={(choice) => choice.id}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            onChange={(_event, choice) => go({ id: choice?.id ?? null })}
            renderInput={(input) => <TextField {...input} label={say(`timetable.chooseLabels.${view}`)} />}
          />
        )}
        <ToggleButtonGroup
          exclusive
          size="small"
          value={date ? 'week' : 'pattern'}
          aria-label={say('timetable.when')}
          onChange={(_event, next: string | null) => next && go({ date: next === 'week' ? thisWeek : null })}
        >
          <ToggleButton value="pattern" sx={{ color: 'text.primary', fontSize: '1rem' }}>
            {say('timetable.pattern')}
          </ToggleButton>
          <ToggleButton value="week" sx={{ color: 'text.primary', fontSize: '1rem' }}>
            {say('timetable.week')}
          </ToggleButton>
        </ToggleButtonGroup>
        {date && <DateBar date={date} days={7} onChange={(next) => go({ date: next })} />}
        <Box sx={{ ml: 'auto', display: 'flex', flexWrap: 'wrap' }}>
          {!date && <CopyWeekdayButton termId={term.id} />}
          <CalendarButton termId={term.id} view={view} id={id} />
          <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
            {say('timetable.print')}
          </Button>
        </Box>
      </Box>
      {faulty > 0 && (
        <Alert severity="warning" className="screen-only" sx={{ mb: 1 }}>
          {say('timetable.faulty', { smart_count: faulty })}
        </Alert>
      )}
      {view !== 'school' && !id ? (
        <Typography role="status">{say('timetable.choose')}</Typography>
      ) : shown && shown.entries.length === 0 ? (
        <Typography role="status">{say('timetable.empty')}</Typography>
      ) : (
        shown &&
        (narrow ? (
          <TimetableList timetable={shown} onOpen={(each) => setOpen(entryKey(each))} />
        ) : (
          <Card>
            <TimetableGrid
              caption={say('timetable.caption', { name: whose, term: term.name })}
              timetable={shown}
              onOpen={(each) => setOpen(entryKey(each))}
            />
          </Card>
        ))
      )}
      {entry && <SessionDrawer key={entryKey(entry)} termId={term.id} entry={entry} onClose={() => setOpen(null)} />}
    </>
  )
}
