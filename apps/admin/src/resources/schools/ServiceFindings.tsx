import Alert from '@mui/material/Alert'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { clockText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Term } from './operations.ts'
import { serviceFindings } from './service-findings.ts'

/** Whether each grade is served for as long as the plan promises, counted to its own dismissal (R12). */
export function ServiceFindings({ term }: { term: Term }) {
  const say = useWords()
  const translate = useTranslate()
  const findings = serviceFindings(term)
  if (findings.length === 0) return null
  return (
    <Stack spacing={1} role="status" aria-label={say('schools.serviceFindings')} sx={{ mb: 2 }}>
      {findings.map(({ grades, startsAt, leavesAt, minutes, promised, shortBy }) => (
        <Alert key={`${startsAt}-${leavesAt}`} severity={shortBy > 0 ? 'warning' : 'success'} role="none">
          {say(shortBy > 0 ? 'schools.serviceShort' : 'schools.serviceMet', {
            grades: grades.map((grade) => gradeText(grade, translate)).join(say('list.separator')),
            window: `${clockText(startsAt)}–${clockText(leavesAt)}`,
            minutes,
            promised,
            short: shortBy,
          })}
        </Alert>
      ))}
    </Stack>
  )
}
