import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Switch from '@mui/material/Switch'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { weekdayText } from '../../schools/weekday.ts'
import type { CareProposal } from './operations.ts'
import { ProposedClasses } from './ProposedClasses.tsx'

/** A proposal weekday by weekday; what changes alone, when that is asked for. */
export function ProposalDays({ proposal: { classes, ended } }: { readonly proposal: CareProposal }) {
  const say = useWords()
  const days = [...new Set([...classes, ...ended].map(({ weekday }) => weekday))].sort()
  const [day, setDay] = useState(days[0] ?? 1)
  const [changesOnly, setChangesOnly] = useState(false)
  const own = classes.filter(({ weekday }) => weekday === day)
  const shown = changesOnly ? own.filter(({ change }) => change === 'NEW' || change === 'CHANGED') : own
  const ending = ended.filter(({ weekday }) => weekday === day)
  return (
    <Box>
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <Tabs
          value={day}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={say('care.weekday')}
          onChange={(_event, next: number) => setDay(next)}
        >
          {days.map((each) => (
            <Tab
              key={each}
              value={each}
              label={say('care.dayTab', {
                weekday: weekdayText(each, say),
                smart_count: classes.filter(({ weekday }) => weekday === each).length,
              })}
            />
          ))}
        </Tabs>
        <FormControlLabel
          control={<Switch checked={changesOnly} onChange={({ target }) => setChangesOnly(target.checked)} />}
          label={say('care.changesOnly')}
        />
      </Stack>
      {ending.length > 0 && (
        <Typography sx={{ my: 1, color: 'warning.dark' }}>
          {say('care.ending', {
            names: ending
              .map(({ name, pupils }) => say('care.endingClass', { name, smart_count: pupils }))
              .join(say('list.separator')),
          })}
        </Typography>
      )}
      <ProposedClasses classes={shown} />
    </Box>
  )
}
