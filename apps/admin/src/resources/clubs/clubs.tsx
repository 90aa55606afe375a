import type { TranslateFunction } from 'react-admin'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { ClubRoster } from './ClubRoster.tsx'
import { ClubSessions } from './ClubSessions.tsx'
import { ClubTeachers } from './ClubTeachers.tsx'
import { ClubVerbs } from './ClubVerbs.tsx'
import { sessionsText, teachersText } from './form-parts.ts'
import { type Club, clubs } from './operations.ts'
import { PlacesOfList } from './PlacesOfList.tsx'
import { Prose } from './Prose.tsx'

/** The places where a club meets, each once. */
function venuesText({ sessions }: Pick<Club, 'sessions'>, translate: TranslateFunction): string {
  return [...new Set(sessions.flatMap(({ venue }) => venue?.name ?? []))].join(translate('list.separator'))
}

const columns = columnsOf(clubs, [
  'name',
  'category',
  'level',
  'grades',
  { source: 'sessions', text: ({ sessions }, translate) => sessionsText(sessions, translate) },
  { key: 'venues', text: venuesText },
  { source: 'teachers', text: ({ teachers }, translate) => teachersText(teachers, translate) },
  { source: 'taken', text: ({ taken, maximum }) => `${taken}/${maximum}` },
  'waiting',
  'state',
  { source: 'updatedAt', hidden: true },
])
const filters = filtersOf(clubs, [
  'q',
  'termId',
  'gradeId',
  'category',
  'level',
  'weekday',
  'states',
  'mine',
  'hasFreePlaces',
  'hasTeacher',
  'hasVenue',
  'reachesMinimum',
  'ofPlannedSize',
])
const fields = columnsOf(clubs, [
  'name',
  'state',
  'category',
  'level',
  'term',
  'course',
  'grades',
  { source: 'taken', text: ({ taken, maximum }) => `${taken}/${maximum}` },
  'waiting',
  'minimum',
  'target',
  'maximum',
  'rosterLockedAt',
  'updatedAt',
  { source: 'description', render: ({ description }) => <Prose text={description} /> },
])

export function ClubList() {
  return <RecordList definition={clubs} columns={columns} filters={filters} tools={<PlacesOfList />} />
}

export function ClubShow() {
  return (
    <RecordShow definition={clubs} fields={fields} actions={<ClubVerbs />}>
      <ClubSessions />
      <ClubTeachers />
      <ClubRoster />
    </RecordShow>
  )
}
