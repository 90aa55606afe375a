import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { CourseClubs } from './CourseClubs.tsx'
import { courses } from './operations.ts'
import { Prose } from './Prose.tsx'

const columns = columnsOf(courses, ['name', 'category', { source: 'updatedAt', hidden: true }])
const filters = filtersOf(courses, ['q', 'category'])
const fields = columnsOf(courses, [
  'name',
  'category',
  { source: 'description', render: ({ description }) => <Prose text={description} /> },
  'updatedAt',
])
const Field = formFieldOf(courses)

export function CourseList() {
  return <RecordList definition={courses} columns={columns} filters={filters} />
}

export function CourseShow() {
  return (
    <RecordShow definition={courses} fields={fields}>
      <CourseClubs />
    </RecordShow>
  )
}

function CourseFields() {
  return (
    <>
      <Field source="name" hint />
      <Field source="category" />
      <Field source="description" multiline hint />
    </>
  )
}

export function CourseCreate() {
  return (
    <RecordCreate definition={courses}>
      <CourseFields />
    </RecordCreate>
  )
}

export function CourseEdit() {
  return (
    <RecordEdit definition={courses}>
      <CourseFields />
    </RecordEdit>
  )
}
