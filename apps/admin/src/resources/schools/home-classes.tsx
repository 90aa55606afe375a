import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { homeClasses } from './operations.ts'

const columns = columnsOf(homeClasses, [
  { source: 'name', sortBy: 'place' },
  'grade',
  'headTeacher',
  'venue',
  'pupilCount',
])
const filters = filtersOf(homeClasses, ['gradeId', 'headTeacherId'])
const Field = formFieldOf(homeClasses)

export function HomeClassList() {
  return <RecordList definition={homeClasses} columns={columns} filters={filters} />
}

export function HomeClassShow() {
  return <RecordShow definition={homeClasses} fields={columns} />
}

function HomeClassFields() {
  return (
    <>
      <Field source="gradeId" />
      <Field source="number" hint />
      <Field source="headTeacherId" />
      <Field source="venueId" />
    </>
  )
}

export function HomeClassCreate() {
  return (
    <RecordCreate definition={homeClasses}>
      <HomeClassFields />
    </RecordCreate>
  )
}

export function HomeClassEdit() {
  return (
    <RecordEdit definition={homeClasses}>
      <HomeClassFields />
    </RecordEdit>
  )
}
