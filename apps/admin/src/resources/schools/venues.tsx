import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { venues } from './operations.ts'

const columns = columnsOf(venues, ['name', 'kind', 'capacity', { source: 'updatedAt', hidden: true }])
const filters = filtersOf(venues, ['q', 'kind'])
const fields = columnsOf(venues, ['name', 'kind', 'capacity', 'updatedAt'])
const Field = formFieldOf(venues)

export function VenueList() {
  return <RecordList definition={venues} columns={columns} filters={filters} />
}

export function VenueShow() {
  return <RecordShow definition={venues} fields={fields} />
}

function VenueFields() {
  return (
    <>
      <Field source="name" hint />
      <Field source="kind" />
      <Field source="capacity" hint />
    </>
  )
}

export function VenueCreate() {
  return (
    <RecordCreate definition={venues}>
      <VenueFields />
    </RecordCreate>
  )
}

export function VenueEdit() {
  return (
    <RecordEdit definition={venues}>
      <VenueFields />
    </RecordEdit>
  )
}
