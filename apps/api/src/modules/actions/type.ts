import { schoolViewer } from '../../context.ts'
import { builder } from '../../graphql/builder.ts'
import type { FieldChange } from './record.ts'
import { isUndoable } from './undo.ts'

const FieldChangeType = builder.objectRef<FieldChange>('FieldChange').implement({
  description: '一个字段的前后值。 One field of one record, from what to what.',
  fields: (t) => ({
    recordId: t.exposeID('recordId', { description: '记录。 The record.' }),
    field: t.exposeString('field', { description: '字段。 The field.' }),
    from: t.expose('from', { type: 'JSON', nullable: true, description: '原值。 What it was.' }),
    to: t.expose('to', { type: 'JSON', nullable: true, description: '新值。 What it became.' }),
  }),
})

builder.prismaObject('Action', {
  authScopes: { can: 'actions:read' },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    actorName: t.exposeString('actorName'),
    mine: t.boolean({
      description: '是否由您所做。 Whether you did it.',
      select: { actorId: true },
      resolve: ({ actorId }, _args, context) => actorId === schoolViewer(context).accountId,
    }),
    at: t.expose('at', { type: 'DateTime' }),
    resource: t.exposeString('resource'),
    recordIds: t.exposeIDList('recordIds'),
    reason: t.exposeString('reason', { nullable: true }),
    changes: t.field({
      type: [FieldChangeType],
      description: '改了什么。 What changed.',
      select: { changes: true },
      resolve: ({ changes }) => changes as unknown as FieldChange[],
    }),
    undoneAt: t.expose('undoneAt', {
      type: 'DateTime',
      nullable: true,
      description: '撤销时间。 When it was undone.',
    }),
    undoesId: t.exposeID('undoesId', { nullable: true, description: '它所撤销的操作。 The action that it undoes.' }),
    undoable: t.boolean({
      description: '是否仍可由您撤销。 Whether you can still undo it.',
      select: { inverse: true, undoneAt: true, at: true, permission: true },
      resolve: (action, _args, context) => isUndoable(schoolViewer(context), action as never, new Date()),
    }),
  }),
})
