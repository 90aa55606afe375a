import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { DutySection } from './DutySection.tsx'
import { MemberSection } from './MemberSection.tsx'
import { groups } from './operations.ts'

const columns = columnsOf(groups, ['name', 'kind', 'grade', 'memberCount'])
const filters = filtersOf(groups, ['q', 'kind', 'gradeId'])
const Field = formFieldOf(groups)

export function GroupList() {
  return <RecordList definition={groups} columns={columns} filters={filters} />
}

export function GroupShow() {
  return (
    <RecordShow definition={groups} fields={columns}>
      <MemberSection />
      <DutySection />
    </RecordShow>
  )
}

function GroupFields() {
  return (
    <>
      <Field source="name" />
      <Field source="kind" />
      <Field source="gradeId" hint />
    </>
  )
}

export function GroupCreate() {
  return (
    <RecordCreate definition={groups}>
      <GroupFields />
    </RecordCreate>
  )
}

export function GroupEdit() {
  return (
    <RecordEdit definition={groups}>
      <GroupFields />
    </RecordEdit>
  )
}
