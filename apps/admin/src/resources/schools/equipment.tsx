import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { equipment } from './operations.ts'

const columns = columnsOf(equipment, ['name', 'quantity', 'venue'])
const filters = filtersOf(equipment, ['q', 'venueId'])
const Field = formFieldOf(equipment)

export function EquipmentList() {
  return <RecordList definition={equipment} columns={columns} filters={filters} />
}

export function EquipmentShow() {
  return <RecordShow definition={equipment} fields={columns} />
}

function EquipmentFields() {
  return (
    <>
      <Field source="name" />
      <Field source="quantity" />
      <Field source="venueId" />
    </>
  )
}

export function EquipmentCreate() {
  return (
    <RecordCreate definition={equipment}>
      <EquipmentFields />
    </RecordCreate>
  )
}

export function EquipmentEdit() {
  return (
    <RecordEdit definition={equipment}>
      <EquipmentFields />
    </RecordEdit>
  )
}
