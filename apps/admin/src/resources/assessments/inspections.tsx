import { useRecordContext, useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { dateText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { FactTable } from '../../record/FactTable.tsx'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { Section } from '../../record/Section.tsx'
import { type Inspection, inspections } from './operations.ts'

const homework = ({ homeworkDone, homeworkTotal }: Inspection) =>
  homeworkTotal === null ? '' : `${homeworkDone}/${homeworkTotal}`

const columns = columnsOf(inspections, [
  'date',
  'sessionName',
  'venueName',
  'order',
  'teacherPresent',
  { key: 'homework', text: homework },
  { source: 'collectiveLesson', hidden: true },
  { source: 'corporalPunishment', hidden: true },
  'inspectorName',
  'recordedAt',
])
const filters = filtersOf(inspections, ['q', 'dateFrom', 'dateTo', 'order', 'teacherPresent', 'forbidden'])
const fields = columnsOf(inspections, [
  'date',
  'sessionName',
  'venueName',
  'teacherPresent',
  'order',
  { key: 'homework', text: homework },
  'collectiveLesson',
  'corporalPunishment',
  'remarks',
  'inspectorName',
  'recordedAt',
  'withdrawnAt',
])

export function InspectionList() {
  return <RecordList definition={inspections} columns={columns} filters={filters} />
}

export function InspectionShow() {
  return (
    <RecordShow definition={inspections} fields={fields} hidesEmpty={['homework', 'remarks', 'withdrawnAt']}>
      <FoundTasks />
    </RecordShow>
  )
}

/** The tasks that came from the inspection. */
function FoundTasks() {
  const say = useWords()
  const translate = useTranslate()
  const { tasks = [] } = useRecordContext<Inspection>() ?? {}
  const title = say('assessments.found')
  return (
    <Section title={title}>
      {tasks.length === 0 ? (
        say('assessments.nothingFound')
      ) : (
        <FactTable
          label={title}
          headings={[
            say('assessments.task'),
            say('assessments.owner'),
            say('assessments.dueOn'),
            say('assessments.state'),
          ]}
          rows={tasks.map(({ id, cause, detail, owner, dueOn, state }) => ({
            key: id,
            cells: [
              <RecordLinkTo key={id} resource="tasks" id={id}>
                {detail ?? enumLabel(translate, 'TaskCause', cause)}
              </RecordLinkTo>,
              owner?.name ?? say('assessments.unowned'),
              dateText(dueOn, say),
              enumLabel(translate, 'TaskState', state),
            ],
          }))}
        />
      )}
    </Section>
  )
}
