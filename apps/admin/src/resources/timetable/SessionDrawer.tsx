import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Drawer from '@mui/material/Drawer'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords } from '../../i18n/use-words.ts'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { AdultsOfSession } from './AdultsOfSession.tsx'
import { EditNotices } from './EditNotices.tsx'
import { ExceptionForms } from './ExceptionForms.tsx'
import { ExceptionList } from './ExceptionList.tsx'
import { type Entry, ReadSuggestions } from './operations.ts'
import { useEdit } from './use-edit.ts'
import { marksOf, spanText, spokenText } from './wording.ts'

interface SessionDrawerProps {
  readonly termId: string
  readonly entry: Entry
  readonly onClose: () => void
}

/** What a session is and what can be done with it: each week its adults, on a date what differs. */
export function SessionDrawer({ termId, entry, onClose }: SessionDrawerProps) {
  const say = useWords()
  const titleId = useId()
  const dataProvider = useDataProvider<AppDataProvider>()
  const edit = useEdit()
  const { sessionId, date } = entry
  const { data: suggestions } = useQuery({
    queryKey: ['timetable', 'suggestions', { termId, sessionId, date }],
    enabled: entry.editable,
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadSuggestions, { termId, sessionId, date }, { signal })).timetableSuggestions,
  })
  const marks = marksOf(entry, say)
  return (
    <Drawer
      anchor="right"
      open
      onClose={onClose}
      slotProps={{ paper: { role: 'dialog', 'aria-modal': true, 'aria-labelledby': titleId } }}
    >
      <Stack spacing={2} sx={{ width: { xs: '100vw', sm: 420 }, p: 2 }}>
        <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'flex-start', gap: 1 }}>
          <Typography id={titleId} component="h2" variant="h6" aria-label={spokenText(entry, say)}>
            {entry.name}
          </Typography>
          <Button onClick={onClose}>{say('timetable.close')}</Button>
        </Stack>
        <Box>
          <Typography>
            {entry.date ?? say('timetable.everyWeek')} · {spanText(entry.startsAt, entry.endsAt)} ·{' '}
            {entry.venueName ?? say('timetable.noVenue')} · {say('timetable.pupils', { smart_count: entry.pupils })}
          </Typography>
          {marks.length > 0 && <Typography color="warning.dark">{marks.join(say('list.separator'))}</Typography>}
          {entry.clubId && (
            <RecordLinkTo resource="clubs" id={entry.clubId}>
              {say('timetable.openClub')}
            </RecordLinkTo>
          )}
        </Box>
        <EditNotices {...edit} />
        <AdultsOfSession entry={entry} suggestions={suggestions ?? null} edit={edit} onDone={onClose} />
        {entry.date && <ExceptionList entry={entry} edit={edit} onDone={onClose} />}
        {entry.date && entry.editable && (
          <ExceptionForms
            entry={entry}
            date={entry.date}
            suggestions={suggestions ?? null}
            edit={edit}
            onDone={onClose}
          />
        )}
        {!entry.date && entry.editable && <Typography color="text.secondary">{say('timetable.datesHint')}</Typography>}
        {!entry.editable && <Typography color="text.secondary">{say('timetable.readOnly')}</Typography>}
      </Stack>
    </Drawer>
  )
}
