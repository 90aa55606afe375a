import { isGrade } from '@afterbell/domain/schools/grade'
import type { TranslateFunction } from 'react-admin'
import { gradeText } from '../../i18n/labels.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { ExportRostersButton } from '../applications/ExportRostersButton.tsx'
import { spanText } from '../timetable/wording.ts'
import { CareVerbs } from './CareVerbs.tsx'
import { type CareClass, careClasses } from './operations.ts'
import { PrintLink } from './PrintLink.tsx'
import { PupilSection } from './PupilSection.tsx'

const weekdayOf = ({ weekday }: Pick<CareClass, 'weekday'>, translate: TranslateFunction) =>
  translate(`time.weekdays.${weekday}`)
const gradeOf = ({ grade }: Pick<CareClass, 'grade'>, translate: TranslateFunction) =>
  isGrade(grade.number) ? gradeText(grade.number, translate) : ''
const separated = (texts: readonly string[], translate: TranslateFunction) => texts.join(translate('list.separator'))
const adultsOf = ({ adultNames }: Pick<CareClass, 'adultNames'>, translate: TranslateFunction) =>
  separated(adultNames, translate)
const roomOf = ({ venue }: Pick<CareClass, 'venue'>) => venue?.name ?? ''

const columns = columnsOf(careClasses, [
  'name',
  { source: 'weekday', text: weekdayOf },
  { source: 'grade', text: gradeOf },
  {
    source: 'homeClasses',
    text: ({ homeClasses }, translate) =>
      separated(
        homeClasses.map(({ name }) => name),
        translate,
      ),
  },
  'pupilCount',
  { source: 'venue', text: roomOf },
  { source: 'adultNames', text: adultsOf },
  'pinned',
  { key: 'time', text: ({ startsAt, endsAt }) => spanText(startsAt, endsAt), hidden: true },
  { source: 'updatedAt', hidden: true },
])
const filters = filtersOf(careClasses, [
  'weekday',
  'gradeId',
  'homeClassId',
  'q',
  'termId',
  'combined',
  'hasVenue',
  'pinned',
])
const fields = columnsOf(careClasses, [
  { source: 'weekday', text: weekdayOf },
  { key: 'time', text: ({ startsAt, endsAt }) => spanText(startsAt, endsAt) },
  { source: 'grade', text: gradeOf },
  {
    source: 'homeClasses',
    text: ({ homeClasses }, translate) =>
      separated(
        homeClasses.map(({ name }) => name),
        translate,
      ),
  },
  'pupilCount',
  {
    source: 'venue',
    text: ({ venue }, translate) =>
      venue ? translate('care.roomOf', { name: venue.name, capacity: venue.capacity }) : '',
  },
  { source: 'adultNames', text: adultsOf },
  'pinned',
  'pinReason',
  { source: 'reasons', text: ({ reasons }) => reasons.join(' ') },
  'term',
  'updatedAt',
])

export function CareClassList() {
  return (
    <RecordList
      definition={careClasses}
      columns={columns}
      filters={filters}
      tools={
        <>
          <PrintLink />
          <ExportRostersButton />
        </>
      }
    />
  )
}

export function CareClassShow() {
  return (
    <RecordShow definition={careClasses} fields={fields} hidesEmpty={['pinReason', 'reasons']} actions={<CareVerbs />}>
      <PupilSection />
    </RecordShow>
  )
}
