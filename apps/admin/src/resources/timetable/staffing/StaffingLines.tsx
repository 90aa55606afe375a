import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { Section } from '../../../record/Section.tsx'
import { weekdays, weekdayText } from '../../schools/weekday.ts'
import type { Choice } from '../grid.ts'
import type { StaffingLine, StaffingProposal } from './operations.ts'
import { StaffingTable } from './StaffingTable.tsx'

interface StaffingLinesProps {
  readonly proposal: StaffingProposal
  readonly chosen: ReadonlyMap<string, Choice>
  readonly onChoose: (sessionId: string, person: Choice | null) => void
}

const views = ['allLines', 'onlyUncovered', 'onlyChanged', 'care', 'clubs'] as const
type View = (typeof views)[number]

const isShown = ({ staffId, currentId, care }: StaffingLine, view: View): boolean =>
  ({
    allLines: true,
    onlyUncovered: staffId === null,
    onlyChanged: staffId !== currentId,
    care,
    clubs: !care,
  })[view]

/** The sessions weekday by weekday, with who is proposed and why. */
export function StaffingLines({ proposal: { lines, loads }, chosen, onChoose }: StaffingLinesProps) {
  const say = useWords()
  const [view, setView] = useState<View>('allLines')
  const shown = lines.filter((line) => isShown(line, view))
  const days = weekdays.filter((day) => shown.some(({ weekday }) => weekday === day))
  const [asked, setDay] = useState(1)
  const day = days.find((each) => each === asked) ?? days[0] ?? 1
  return (
    <>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 1 }}>
        <Tabs
          value={days.includes(day) ? day : false}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={say('timetable.view')}
          sx={{ flex: '1 1 300px', minWidth: 0 }}
          onChange={(_event, next: number) => setDay(next)}
        >
          {days.map((each) => (
            <Tab
              key={each}
              value={each}
              label={`${weekdayText(each, say)} ${shown.filter(({ weekday }) => weekday === each).length}`}
            />
          ))}
        </Tabs>
        <TextField
          select
          size="small"
          label={say('timetable.linesShown')}
          value={view}
          onChange={({ target }) => setView(views.find((each) => each === target.value) ?? 'allLines')}
          sx={{ flex: '0 0 180px' }}
        >
          {views.map((each) => (
            <MenuItem key={each} value={each}>
              {say(`timetable.${each}`)}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {shown.length === 0 ? (
        <Typography>{say('timetable.noLines')}</Typography>
      ) : (
        <StaffingTable lines={shown.filter(({ weekday }) => weekday === day)} chosen={chosen} onChoose={onChoose} />
      )}
      <Section title={say('timetable.loads')}>
        <Typography>
          {loads
            .map(({ name, sessions }) => say('timetable.load', { name, smart_count: sessions }))
            .join(say('list.separator'))}
        </Typography>
      </Section>
    </>
  )
}
