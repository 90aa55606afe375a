import type { Prisma } from '@afterbell/db/client'
import { findRefusal } from '@afterbell/db/driver-errors'
import type { Permission } from '@afterbell/domain/access/permissions'
import { may, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction } from '../../database.ts'
import { NotFoundError, UserError } from '../../graphql/errors.ts'
import { visibleActions } from './access.ts'
import { CannotUndoError } from './errors.ts'
import { inverseOf } from './inverses.ts'
import { type Inverse, recordAction } from './record.ts'

/** For how many days an action can be undone. */
export const undoDays = 7

/** The longest that an undo may take: an import of a whole school is taken back in one transaction. */
const longestUndo = 60

type Logged = Prisma.ActionGetPayload<object>

/** Whether the log still offers to undo the action; the state of its records is only known when it is tried. */
export function isUndoable(viewer: SchoolViewer, action: Logged, now: Date): boolean {
  return whyNot(action, now) === null && may(viewer, action.permission as Permission)
}

function whyNot({ inverse, undoneAt, at }: Logged, now: Date) {
  if (!inverse)
    return { zh: '无法撤销：这类操作没有反向操作。', en: 'This cannot be undone: the action has no inverse.' }
  if (undoneAt) return { zh: '无法撤销：先前已经做过。', en: 'This cannot be undone: that has been done already.' }
  if (now.getTime() - at.getTime() > undoDays * 86_400_000) {
    return {
      zh: `无法撤销：已超过 ${undoDays} 天。`,
      en: `This cannot be undone: it is more than ${undoDays} days old.`,
    }
  }
  return null
}

/** What the rooms refuse, said of an undoing; a term that has been closed since is kept by the database as it was. */
function refuseUndoing(error: unknown): never {
  if (error instanceof UserError && !(error instanceof CannotUndoError || error instanceof NotFoundError)) {
    const { zh, en } = error.sentence
    throw new CannotUndoError({ zh: `无法撤销：${zh}`, en: `This cannot be undone: ${en}` })
  }
  if (findRefusal(error)?.kind !== 'closed-term') throw error
  throw new CannotUndoError({
    zh: '无法撤销：这个学期已结束，只能查看，不能修改。',
    en: 'This cannot be undone: the term is closed and read only.',
  })
}

/** What taking an action back is called in the log: to take an undoing back is to redo. */
const kindOfTakingBack = ({ kind }: Logged) => (kind === 'actions:undo' ? 'actions:redo' : 'actions:undo')

/**
 * Takes an action back by its room's inverse, in one transaction, as an action of its own (which can be undone in turn).
 * Throws NotFoundError, CannotUndoError (too old, undone already, or something later depends on it).
 */
export async function undoAction(viewer: SchoolViewer, id: string): Promise<{ schoolId: string; id: string }> {
  let isRedo = false
  return inTransaction(
    async (tx) => {
      // The line is locked first: of two people who undo at once, the second finds it undone.
      await tx.$queryRaw`SELECT 1 FROM action WHERE school_id = ${viewer.schoolId}::uuid AND id = ${id}::uuid FOR UPDATE`
      const action = await tx.action.findFirst({ where: { AND: [visibleActions(viewer), { id }] } })
      if (!action || !may(viewer, action.permission as Permission)) throw new NotFoundError()
      isRedo = kindOfTakingBack(action) === 'actions:redo'
      const refusal = whyNot(action, new Date())
      if (refusal) throw new CannotUndoError(refusal)

      const { kind, data } = action.inverse as unknown as Inverse
      const takeBack = inverseOf(kind)
      if (!takeBack) throw new Error(`No room defines the inverse ${kind}`)
      const { changes, touches, inverse } = await takeBack(tx, viewer, data as never).catch(refuseUndoing)

      await tx.action.update({
        where: { schoolId_id: { schoolId: viewer.schoolId, id } },
        data: { undoneAt: new Date(), undoneById: viewer.accountId },
      })
      const undoing = await recordAction(tx, viewer, {
        kind: kindOfTakingBack(action),
        permission: action.permission as Permission,
        resource: action.resource,
        recordIds: action.recordIds,
        changes,
        touches,
        inverse,
        undoesId: id,
      })
      return { schoolId: viewer.schoolId, id: undoing }
    },
    { seconds: longestUndo },
  ).catch((error) => {
    throw isRedo && error instanceof CannotUndoError ? error.asRedo() : error
  })
}
