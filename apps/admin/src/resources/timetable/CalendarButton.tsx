import CalendarIcon from '@mui/icons-material/EventOutlined'
import Button from '@mui/material/Button'
import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { useWords } from '../../i18n/use-words.ts'
import { saveFile } from '../../list/save-file.ts'
import { apiViews, type View } from './grid.ts'
import { ReadTimetableCalendar } from './operations.ts'

interface CalendarButtonProps {
  readonly termId: string
  readonly view: View
  readonly id: string | null
}

/** Saves the timetable of the term as a file that calendars read (.ics). No name of a person is in the name of the file. */
export function CalendarButton({ termId, view, id }: CalendarButtonProps) {
  const say = useWords()
  const notify = useNotify()
  const dataProvider = useDataProvider<AppDataProvider>()

  async function save() {
    try {
      const { timetableCalendar } = await dataProvider.run(ReadTimetableCalendar, { termId, view: apiViews[view], id })
      if (timetableCalendar === null) return notify(say('timetable.calendarNone'), { type: 'warning' })
      saveFile(new TextEncoder().encode(timetableCalendar), `timetable-${view}.ics`, 'text/calendar')
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
    }
  }

  return (
    <Button startIcon={<CalendarIcon />} disabled={view !== 'school' && id === null} onClick={() => void save()}>
      {say('timetable.calendar')}
    </Button>
  )
}
