import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { BellSection } from './BellSection.tsx'
import { CalendarSection } from './calendar/CalendarSection.tsx'
import { DismissalSection } from './DismissalSection.tsx'
import { terms } from './operations.ts'
import { TermStepButton } from './TermStepButton.tsx'

const columns = columnsOf(terms, ['name', 'state', 'startsOn', 'endsOn', 'firstServiceOn'])
const filters = filtersOf(terms, ['state'])
const Field = formFieldOf(terms)

export function TermList() {
  return <RecordList definition={terms} columns={columns} filters={filters} />
}

export function TermShow() {
  return (
    <RecordShow definition={terms} fields={columns} actions={<TermStepButton />}>
      <CalendarSection />
      <BellSection />
      <DismissalSection />
    </RecordShow>
  )
}

function TermFields() {
  return (
    <>
      <Field source="name" hint />
      <Field source="startsOn" />
      <Field source="endsOn" />
      <Field source="firstServiceOn" hint />
      <Field source="copyFromId" hint />
    </>
  )
}

export function TermCreate() {
  return (
    <RecordCreate definition={terms}>
      <TermFields />
    </RecordCreate>
  )
}

export function TermEdit() {
  return (
    <RecordEdit definition={terms}>
      <TermFields />
    </RecordEdit>
  )
}
