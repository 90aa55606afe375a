import { useRecordContext, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
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
import { type Guardian, guardians } from './operations.ts'
import { Phone } from './Revealable.tsx'

const columns = columnsOf(guardians, [
  'name',
  {
    source: 'guardianships',
    text: ({ guardianships }, translate) =>
      guardianships
        .map(
          ({ pupil, relation }) =>
            `${pupil.name} (${pupil.homeClass.name}) ${enumLabel(translate, 'GuardianRelation', relation)}`,
        )
        .join(translate('list.separator')),
  },
  'phoneMasked',
])
const filters = filtersOf(guardians, ['q'])
const fields = columnsOf(guardians, [
  'name',
  {
    source: 'phoneMasked',
    render: (guardian) => <Phone masked={guardian.phoneMasked} person={guardian} personType="GUARDIAN" />,
  },
  'updatedAt',
])
const Field = formFieldOf(guardians)

export function GuardianList() {
  return <RecordList definition={guardians} columns={columns} filters={filters} />
}

export function GuardianShow() {
  return (
    <RecordShow definition={guardians} fields={fields}>
      <Children />
    </RecordShow>
  )
}

/** The pupils that a guardian cares for. */
function Children() {
  const say = useWords()
  const translate = useTranslate()
  const guardian = useRecordContext<Guardian>()
  return (
    <Section title={say('people.children')}>
      <FactTable
        label={say('people.children')}
        headings={[say('people.pupil'), say('people.relation')]}
        rows={(guardian?.guardianships ?? []).map(({ id, pupil, relation }) => ({
          key: id,
          cells: [
            <RecordLinkTo key={id} resource="pupils" id={pupil.id}>
              {pupil.name} ({pupil.homeClass.name})
            </RecordLinkTo>,
            enumLabel(translate, 'GuardianRelation', relation),
          ],
        }))}
      />
    </Section>
  )
}

function GuardianFields() {
  return (
    <>
      <Field source="name" />
      <Field source="phone" hint />
    </>
  )
}

export function GuardianCreate() {
  return (
    <RecordCreate definition={guardians}>
      <GuardianFields />
    </RecordCreate>
  )
}

export function GuardianEdit() {
  return (
    <RecordEdit definition={guardians}>
      <GuardianFields />
    </RecordEdit>
  )
}
