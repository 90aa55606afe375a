import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWords } from '../../i18n/use-words.ts'
import { CancelException, type Entry } from './operations.ts'
import type { TimetableEdit } from './use-edit.ts'
import { spanText } from './wording.ts'

interface ExceptionListProps {
  readonly entry: Entry
  readonly edit: TimetableEdit
  readonly onDone: () => void
}

/** What differs on the date, each with its reason; taking it back brings the weekly pattern back. */
export function ExceptionList({ entry, edit: { edit, saving }, onDone }: ExceptionListProps) {
  const say = useWords()
  if (entry.exceptions.length === 0) return null
  return (
    <section>
      <Typography component="h3" variant="subtitle1">
        {say('timetable.exceptions')}
      </Typography>
      {entry.exceptions.map(({ id, kind, reason, absentName, coverName, startsAt, endsAt, updatedAt }) => (
        <Stack key={id} direction="row" sx={{ alignItems: 'center', gap: 1, minHeight: 44 }}>
          <Typography sx={{ flexGrow: 1 }}>
            {say(`timetable.kinds.${kind}`)}
            {coverName && ` · ${absentName ?? '—'} → ${coverName}`}
            {startsAt !== null && endsAt !== null && ` · ${spanText(startsAt, endsAt)}`} · {reason}
          </Typography>
          {entry.editable && (
            <Button
              size="small"
              disabled={saving}
              aria-label={`${say('timetable.takeBack')}: ${say(`timetable.kinds.${kind}`)}`}
              onClick={() =>
                void edit({
                  document: CancelException,
                  input: { id, expectedUpdatedAt: updatedAt },
                  done: 'timetable.takenBack',
                  onDone,
                })
              }
            >
              {say('timetable.takeBack')}
            </Button>
          )}
        </Stack>
      ))}
    </section>
  )
}
