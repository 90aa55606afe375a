import { useWatch } from 'react-hook-form'
import { valueText } from '../../data/value-text.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { LevelInput } from './LevelInput.tsx'
import { policies } from './operations.ts'
import { StateChip } from './StateChip.tsx'

const columns = columnsOf(policies, [
  'title',
  'documentNumber',
  'kind',
  'level',
  {
    key: 'state',
    text: ({ current }, translate) => valueText(current?.state, 'PolicyState', translate),
    render: ({ current }) => current && <StateChip state={current.state} />,
  },
  'managements',
  {
    key: 'effectiveFrom',
    text: ({ published }, translate) => valueText(published?.effectiveFrom, 'Date', translate),
  },
  {
    key: 'effectiveTo',
    text: ({ published }, translate) => valueText(published?.effectiveTo, 'Date', translate),
    hidden: true,
  },
  {
    key: 'version',
    text: ({ current }, translate) => (current ? translate('policies.versionNumber', { number: current.number }) : ''),
    hidden: true,
  },
  { source: 'term', hidden: true },
  { source: 'updatedAt', hidden: true },
])
const filters = filtersOf(policies, ['q', 'kind', 'state', 'management', 'level', 'termId'])
const Field = formFieldOf(policies)

export function PolicyList() {
  return <RecordList definition={policies} columns={columns} filters={filters} />
}

/** What a policy is called and rests on; which of it is asked depends on its kind. */
function PolicyFields() {
  const kind = useWatch({ name: 'kind' })
  return (
    <>
      <Field source="kind" hint />
      <Field source="title" hint />
      {kind === 'LEGAL_BASIS' && <LevelInput />}
      <Field source="documentNumber" hint />
      {(kind === 'PLAN' || kind === 'REGULATION') && <Field source="termId" hint />}
      <Field source="managements" hint />
      <Field source="basisIds" hint />
    </>
  )
}

export function PolicyCreate() {
  return (
    <RecordCreate definition={policies} defaultValues={{ managements: [], basisIds: [] }}>
      <PolicyFields />
    </RecordCreate>
  )
}

export function PolicyEdit() {
  return (
    <RecordEdit definition={policies}>
      <PolicyFields />
    </RecordEdit>
  )
}
