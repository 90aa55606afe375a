import PrintIcon from '@mui/icons-material/PrintOutlined'
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import GlobalStyles from '@mui/material/GlobalStyles'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { Title, useGetList } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'
import { Permitted } from '../../layout/Permitted.tsx'
import { type Choice, choicesOf, lessonsFor, type View, views } from './grid.ts'
import { TimetableGrid } from './TimetableGrid.tsx'
import { useClassPlaces, useTimetable } from './use-timetable.ts'

// One landscape sheet of the table alone: what surrounds it on screen says nothing on paper.
const onPaper = {
  '@page': { size: 'A4 landscape', margin: '10mm' },
  '@media print': {
    'header, nav, .RaSidebar-docked, .screen-only': { display: 'none !important' },
    '.RaLayout-appFrame': { marginTop: '0 !important' },
    '.MuiTableContainer-root': { maxHeight: 'none !important', overflow: 'visible !important' },
    '.MuiTableCell-root': { fontSize: '9pt !important', padding: '2px 4px !important' },
    tr: { breakInside: 'avoid' },
  },
}

/** 课表: what takes place when, for the school, a class, a club, a venue or a teacher. */
export function TimetablePage() {
  const say = useWords()
  return (
    <Permitted permission="clubs:read">
      <Title title={say('timetable.title')} />
      <GlobalStyles styles={onPaper} />
      <Timetable />
    </Permitted>
  )
}

const isView = (text: string | null): text is View => views.some((view) => view === text)

function Timetable() {
  const say = useWords()
  const [params, setParams] = useSearchParams()
  const asked = params.get('by')
  const view = isView(asked) ? asked : 'school'
  const id = params.get('id')
  const { data } = useTimetable()
  const { data: homeClasses = [] } = useGetList<Choice>('homeClasses', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'place', order: 'ASC' },
  })
  const places = useClassPlaces(data?.term?.id, view === 'homeClass' ? id : null)
  if (!data) return null
  if (!data.term) return <Typography sx={{ p: 2 }}>{say('timetable.noTerm')}</Typography>

  const choices = view === 'homeClass' ? homeClasses : choicesOf(data.lessons, view)
  const chosen = choices.find((choice) => choice.id === id) ?? null
  const shown =
    view === 'school'
      ? data.lessons
      : view === 'homeClass'
        ? data.lessons.filter(({ clubId }) => places?.has(clubId))
        : lessonsFor(data.lessons, view, id ?? '')
  const whose = view === 'school' ? say('timetable.views.school') : (chosen?.name ?? '')
  return (
    <Box sx={{ py: 1 }}>
      <Box className="screen-only" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 1, alignItems: 'center' }}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={view}
          aria-label={say('timetable.view')}
          onChange={(_event, next: View | null) => next && setParams({ by: next })}
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
            sx={{ width: 260 }}
            options={choices}
            value={chosen}
            getOptionLabel={({ name }) => name}
            getOptionKey={(choice) => choice.id}
            isOptionEqualToValue={(one, other) => one.id === other.id}
            onChange={(_event, choice) => setParams(choice ? { by: view, id: choice.id } : { by: view })}
            renderInput={(input) => <TextField {...input} label={say(`timetable.chooseLabels.${view}`)} />}
          />
        )}
        <Button startIcon={<PrintIcon />} sx={{ ml: 'auto' }} onClick={() => window.print()}>
          {say('timetable.print')}
        </Button>
      </Box>
      {view !== 'school' && !chosen ? (
        <Typography role="status">{say('timetable.choose')}</Typography>
      ) : shown.length === 0 ? (
        <Typography role="status">{say('timetable.empty')}</Typography>
      ) : (
        <Card>
          <TimetableGrid
            caption={say('timetable.caption', { name: whose, term: data.term.name })}
            lessons={shown}
            places={view === 'homeClass' ? places : undefined}
          />
        </Card>
      )}
    </Box>
  )
}
