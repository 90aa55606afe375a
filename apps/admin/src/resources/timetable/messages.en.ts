import type { Translated } from '../../i18n/catalogue.ts'
import type { timetableZh } from './messages.zh.ts'

export const timetableEn: Translated<typeof timetableZh> = {
  timetable: {
    title: 'Timetable',
    view: 'View',
    views: { school: 'Whole school', homeClass: 'By class', club: 'By club', venue: 'By venue', teacher: 'By teacher' },
    choose: 'Choose whose timetable to see.',
    chooseLabels: { homeClass: 'Class', club: 'Club', venue: 'Venue', teacher: 'Teacher' },
    caption: 'Timetable: %{name} (%{term})',
    time: 'Time',
    lesson: '%{weekday} %{time} %{club} %{teachers} %{venue}',
    noVenue: 'no venue yet',
    noTeacher: 'no teacher yet',
    pupils: '%{smart_count} pupil |||| %{smart_count} pupils',
    empty: 'No club takes place here.',
    noTerm: 'No term is open. Open one in the settings first.',
    print: 'Print',
  },
}
