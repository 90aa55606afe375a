import { useMay } from '../../auth/use-session.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { PickUpSection } from '../registers/pick-ups/PickUpSection.tsx'
import { GuardianSection } from './GuardianSection.tsx'
import { pupils } from './operations.ts'
import { RollNumber } from './Revealable.tsx'

const columns = columnsOf(pupils, ['name', 'homeClass', 'pupilNumber', 'sex', { source: 'updatedAt', hidden: true }])
const filters = filtersOf(pupils, ['q', 'gradeId', 'homeClassId'])
const fields = columnsOf(pupils, [
  'name',
  'homeClass',
  'pupilNumber',
  'sex',
  {
    source: 'rollNumberMasked',
    render: (pupil) => <RollNumber masked={pupil.rollNumberMasked} pupil={pupil} />,
  },
  'remark',
  'careNote',
  'updatedAt',
])
const Field = formFieldOf(pupils)

export function PupilList() {
  return <RecordList definition={pupils} columns={columns} filters={filters} />
}

export function PupilShow() {
  const mayReadCareNote = useMay('people:read-care-note')
  const shown = fields.filter(({ key }) => key !== 'careNote' || mayReadCareNote)
  return (
    <RecordShow definition={pupils} fields={shown}>
      <GuardianSection />
      <PickUpSection />
    </RecordShow>
  )
}

function PupilFields() {
  return (
    <>
      <Field source="name" />
      <Field source="pupilNumber" hint />
      <Field source="homeClassId" />
      <Field source="sex" />
      <Field source="schoolRollNumber" hint />
      <Field source="remark" multiline />
      <Field source="careNote" multiline hint />
    </>
  )
}

export function PupilCreate() {
  return (
    <RecordCreate definition={pupils}>
      <PupilFields />
    </RecordCreate>
  )
}

export function PupilEdit() {
  return (
    <RecordEdit definition={pupils}>
      <PupilFields />
    </RecordEdit>
  )
}
