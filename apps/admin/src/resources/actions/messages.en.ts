import type { Translated } from '../../i18n/catalogue.ts'
import type { actionsZh } from './messages.zh.ts'

export const actionsEn: Translated<typeof actionsZh> = {
  resources: {
    actions: {
      name: 'Activity log |||| Activity log',
      fields: {
        at: 'When',
        actorName: 'Who',
        kind: 'What',
        resource: 'Record',
        changes: 'Changes',
        reason: 'Reason',
        undoneAt: 'Undone',
        undoable: 'Can be undone',
      },
      filters: { atFrom: 'From', atTo: 'To', resource: 'Record' },
    },
  },
}
