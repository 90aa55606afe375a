import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { RecordLinkTo } from '../../record/RecordLinkTo.tsx'
import { RecordShow } from '../../record/RecordShow.tsx'
import { Deadline } from './Deadline.tsx'
import { tasks } from './operations.ts'
import { TaskTabs } from './TaskTabs.tsx'
import { TaskVerbs } from './TaskVerbs.tsx'

const columns = columnsOf(tasks, [
  'subject',
  'cause',
  'detail',
  'owner',
  { source: 'dueOn', render: (task) => <Deadline task={task} /> },
  'state',
  'urgent',
  { source: 'createdAt', hidden: true },
])
const filters = filtersOf(tasks, ['q', 'cause', 'ownerId', 'mine', 'urgent', 'dueTo'])
const fields = columnsOf(tasks, [
  'subject',
  'cause',
  'detail',
  'owner',
  { source: 'dueOn', render: (task) => <Deadline task={task} /> },
  'state',
  'urgent',
  'note',
  'finishedAt',
  'verifiedByName',
  'verifiedAt',
  {
    source: 'inspection',
    text: ({ inspection }) => (inspection ? `${inspection.date} ${inspection.sessionName}` : ''),
    render: ({ inspection }) =>
      inspection && (
        <RecordLinkTo resource="inspections" id={inspection.id}>
          {`${inspection.date} ${inspection.sessionName}`}
        </RecordLinkTo>
      ),
  },
])
const Field = formFieldOf(tasks)

/** What is said only of some tasks is left out of the others. */
const ofSome = ['detail', 'note', 'finishedAt', 'verifiedByName', 'verifiedAt', 'inspection']

const waiting = { states: ['OPEN', 'IN_HAND', 'DONE'] }

export function TaskList() {
  return (
    <RecordList definition={tasks} columns={columns} filters={filters} tabs={<TaskTabs />} defaultFilter={waiting} />
  )
}

export function TaskShow() {
  return <RecordShow definition={tasks} fields={fields} hidesEmpty={ofSome} actions={<TaskVerbs />} />
}

export function TaskCreate() {
  return (
    <RecordCreate definition={tasks}>
      <Field source="subject" hint />
      <Field source="detail" multiline />
      <Field source="ownerId" />
      <Field source="dueOn" />
      <Field source="urgent" />
    </RecordCreate>
  )
}

export function TaskEdit() {
  return (
    <RecordEdit definition={tasks}>
      <Field source="ownerId" />
      <Field source="dueOn" />
      <Field source="detail" multiline />
    </RecordEdit>
  )
}
