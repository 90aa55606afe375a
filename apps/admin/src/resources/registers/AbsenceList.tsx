import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router-dom'
import { classText } from '../../i18n/class-name.ts'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { DayAbsence } from './operations.ts'

interface AbsenceListProps {
  readonly absences: readonly DayAbsence[]
  readonly date: string
}

/** Who is absent, those whom nobody has found first; each leads to the chain of his day. */
export function AbsenceList({ absences, date }: AbsenceListProps) {
  const say = useWords()
  return (
    <Box component="section" aria-label={say('registers.absences')}>
      <Typography variant="subtitle1" component="h3" sx={{ fontWeight: 600 }}>
        {say('registers.absences')}
      </Typography>
      {absences.length === 0 && <Typography color="text.secondary">{say('registers.nobodyAbsent')}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {absences.map((absence) => (
          <Box
            key={`${absence.sessionId} ${absence.pupilId}`}
            component="li"
            sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}
          >
            <Typography>
              <Link component={RouterLink} to={`/registers/pupil-day?pupil=${absence.pupilId}&date=${date}`}>
                {absence.name}
              </Link>{' '}
              {classText(absence.gradeNumber, absence.classNumber)} · {absence.sessionName}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {say('registers.markedAbsent', {
                time: instantText(absence.markedAt).slice(11),
                by: absence.markedByName,
              })}
            </Typography>
            <Typography variant="body2" color={absence.outcome ? 'success' : 'error'}>
              {absence.outcome
                ? [say(`registers.outcomes.${absence.outcome}`), absence.outcomeNote].filter(Boolean).join(' · ')
                : `${say('registers.unknownWhere')}${absence.overdue ? ` · ${say('registers.overdue')}` : ''}`}
            </Typography>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
