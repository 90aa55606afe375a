import { useMay } from '../../auth/use-session.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { ApplicationVerbs } from './ApplicationVerbs.tsx'
import { ApproveAll } from './ApproveAll.tsx'
import { ChoiceSection } from './ChoiceSection.tsx'
import { DecideSelected } from './DecideSelected.tsx'
import { ExportRostersButton } from './ExportRostersButton.tsx'
import { applications } from './operations.ts'
import { PickUpPhone } from './PickUpPhone.tsx'
import { StateTabs } from './StateTabs.tsx'
import { choicesText, weekdaysText } from './wishes-text.ts'

const columns = columnsOf(applications, [
  { key: 'pupilName', text: ({ pupil }) => pupil.name },
  { key: 'homeClass', text: ({ pupil }) => pupil.homeClass.name, sortBy: 'pupil' },
  { key: 'pupilNumber', text: ({ pupil }) => pupil.pupilNumber, hidden: true },
  'state',
  'confirmed',
  { source: 'weekdays', text: weekdaysText },
  { source: 'choices', text: choicesText },
  'source',
  'submittedAt',
  { source: 'decidedAt', hidden: true },
  { source: 'updatedAt', hidden: true },
])
const filters = filtersOf(applications, [
  'q',
  'gradeId',
  'homeClassId',
  'termId',
  'confirmed',
  'hasChoices',
  'hardship',
  'clubId',
  'source',
])
const fields = columnsOf(applications, [
  'pupil',
  { key: 'homeClass', text: ({ pupil }) => pupil.homeClass.name },
  { key: 'pupilNumber', text: ({ pupil }) => pupil.pupilNumber },
  'term',
  'state',
  'source',
  { source: 'weekdays', text: weekdaysText },
  'reason',
  'pickUpMode',
  'pickUpName',
  { source: 'pickUpPhoneMasked', render: (application) => <PickUpPhone application={application} /> },
  'hardship',
  'confirmed',
  'confirmedHow',
  'confirmedAt',
  'submittedAt',
  'decidedByName',
  'decidedAt',
  'decisionReason',
  'withdrawnAt',
  'withdrawReason',
  'updatedAt',
])

/** What only some states have is left out where it says nothing. */
const ofSomeStates: readonly string[] = ['hardship', 'decisionReason', 'withdrawnAt', 'withdrawReason']

export function ApplicationList() {
  const may = useMay('applications:decide')
  return (
    <RecordList
      definition={applications}
      columns={columns}
      filters={filters}
      tabs={<StateTabs />}
      batch={may ? <DecideSelected /> : undefined}
      tools={
        <>
          <ApproveAll />
          <ExportRostersButton />
        </>
      }
    />
  )
}

export function ApplicationShow() {
  return (
    <RecordShow definition={applications} fields={fields} hidesEmpty={ofSomeStates} actions={<ApplicationVerbs />}>
      <ChoiceSection />
    </RecordShow>
  )
}
