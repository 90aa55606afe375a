import { columnsOf } from '../../list/columns.ts'
import { filtersOf } from '../../list/filters.ts'
import { RecordList } from '../../list/RecordList.tsx'
import { ActionChanges } from './ActionText.tsx'
import { actionTitle } from './action-title.ts'
import { actions } from './operations.ts'
import { UndoButton } from './UndoButton.tsx'

const columns = columnsOf(actions, [
  'at',
  'actorName',
  { source: 'kind', text: actionTitle },
  {
    source: 'changes',
    text: ({ changes }) => changes.map(({ field }) => field).join(' '),
    render: (action) => <ActionChanges action={action} />,
  },
  { source: 'reason', hidden: true },
  { source: 'undoable', render: (action) => <UndoButton action={action} /> },
])

const filters = filtersOf(actions, ['atFrom', 'atTo'])

/** 操作记录: who changed what, when, from what to what; each action with its undo. */
export function ActionList() {
  return <RecordList definition={actions} columns={columns} filters={filters} rowClick={false} />
}
