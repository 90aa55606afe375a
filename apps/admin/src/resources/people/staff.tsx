import { useRecordContext, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { FactTable } from '../../record/FactTable.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { Section } from '../../record/Section.tsx'
import { type StaffMember, staff } from './operations.ts'
import { Phone } from './Revealable.tsx'
import { SubjectsInput } from './SubjectsInput.tsx'

const columns = columnsOf(staff, ['name', 'staffNumber', 'kind', 'office', 'grade', 'subjects'])
const filters = filtersOf(staff, ['q', 'kind', 'officeId', 'gradeId'])
const fields = columnsOf(staff, [
  'name',
  'staffNumber',
  'kind',
  'office',
  'grade',
  'subjects',
  'homeClasses',
  {
    source: 'phoneMasked',
    render: (member) => <Phone masked={member.phoneMasked} person={member} personType="STAFF" />,
  },
  'updatedAt',
])
const Field = formFieldOf(staff)

export function StaffList() {
  return <RecordList definition={staff} columns={columns} filters={filters} />
}

export function StaffShow() {
  return (
    <RecordShow definition={staff} fields={fields}>
      <Memberships />
    </RecordShow>
  )
}

/** The groups in which a member of staff sits. */
function Memberships() {
  const say = useWords()
  const translate = useTranslate()
  const member = useRecordContext<StaffMember>()
  return (
    <Section title={say('people.memberships')}>
      <FactTable
        label={say('people.memberships')}
        headings={[say('people.group'), say('people.position'), say('people.inOffice')]}
        rows={(member?.memberships ?? []).map(({ id, group, position, startsOn, endsOn }) => ({
          key: id,
          cells: [
            <RecordLinkTo key={id} resource="groups" id={group.id}>
              {group.name}
            </RecordLinkTo>,
            enumLabel(translate, 'GroupPosition', position),
            `${dateText(startsOn, say)} – ${endsOn ? dateText(endsOn, say) : ''}`,
          ],
        }))}
      />
    </Section>
  )
}

function StaffFields() {
  return (
    <>
      <Field source="name" />
      <Field source="staffNumber" hint />
      <Field source="kind" />
      <Field source="officeId" />
      <Field source="gradeId" />
      <Field source="phone" hint />
      <SubjectsInput />
    </>
  )
}

export function StaffCreate() {
  return (
    <RecordCreate definition={staff} defaultValues={{ subjects: [] }}>
      <StaffFields />
    </RecordCreate>
  )
}

export function StaffEdit() {
  return (
    <RecordEdit definition={staff}>
      <StaffFields />
    </RecordEdit>
  )
}
