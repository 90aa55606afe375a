import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { clockText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { Section } from '../../record/Section.tsx'
import { BellDialog } from './BellDialog.tsx'
import { BellTotals } from './BellTotals.tsx'
import type { BellSchedule } from './operations.ts'
import { useTerm } from './use-term.ts'

/** The bell schedules of a term, each with its grades, its periods, and what they add up to (R12–R14). */
export function BellSection() {
  const say = useWords()
  const translate = useTranslate()
  const { term, editable } = useTerm()
  const [editing, setEditing] = useState<BellSchedule | 'new' | null>(null)
  return (
    <Section
      title={say('schools.bells')}
      actions={editable && <Button onClick={() => setEditing('new')}>{say('schools.addBells')}</Button>}
    >
      <Box sx={{ display: 'grid', gap: 3 }}>
        {term.bellSchedules.length === 0 && <Typography color="text.secondary">{say('record.none')}</Typography>}
        {term.bellSchedules.map((bells) => (
          <Box key={bells.id}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography component="h3" sx={{ fontWeight: 600, flex: 1 }}>
                {bells.name}:{' '}
                {bells.grades.map(({ number }) => gradeText(number, translate)).join(say('list.separator'))}
              </Typography>
              {editable && (
                <Button aria-label={`${say('record.edit')}: ${bells.name}`} onClick={() => setEditing(bells)}>
                  {say('record.edit')}
                </Button>
              )}
            </Box>
            <BellTotals bells={bells} promisedMinutes={term.ruleThresholds?.minutesPerDay ?? null} />
            <FactTable
              label={bells.name}
              headings={[say('schools.period'), say('schools.time'), say('schools.length')]}
              rows={bells.periods.map(({ id, ordinal, startsAt, endsAt, half }) => ({
                key: id,
                cells: [
                  say('schools.periodNumber', { number: ordinal }),
                  `${clockText(startsAt)}–${clockText(endsAt)}`,
                  say(half ? 'schools.halfPeriod' : 'schools.minutes', { minutes: endsAt - startsAt }),
                ],
              }))}
            />
          </Box>
        ))}
      </Box>
      {editing && (
        <BellDialog term={term} bells={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  )
}
