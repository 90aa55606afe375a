import { schoolViewer } from '../../context.ts'
import { database, rowKey } from '../../database.ts'
import { builder } from '../../graphql/builder.ts'
import { NotFoundError } from '../../graphql/errors.ts'
import { CannotUndoError } from './errors.ts'
import { undoAction, undoDays } from './undo.ts'

builder.mutationField('undoAction', (t) =>
  t.prismaField({
    type: 'Action',
    description: `撤销一次操作，${undoDays} 天内有效；撤销本身也可再撤销。 Takes an action back, within ${undoDays} days; the undoing can be undone in turn.`,
    authScopes: { can: 'actions:undo' },
    errors: { types: [NotFoundError, CannotUndoError] },
    args: { id: t.arg.id({ required: true, description: '操作。 The action.' }) },
    resolve: async (query, _root, { id }, context) =>
      database.action.findUniqueOrThrow({ ...query, where: rowKey(await undoAction(schoolViewer(context), id)) }),
  }),
)
