import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../database.ts'
import { updateUnchanged } from '../../expected-version.ts'
import { NotFoundError, UserError } from '../../graphql/errors.ts'
import type { Version } from './editing.ts'
import { CannotUndoError } from './errors.ts'
import { defineInverse } from './inverses.ts'
import { type ActionRecord, changedFields, recordAction } from './record.ts'
import { packed, unpacked } from './stored-values.ts'

interface Row {
  readonly id: string
  readonly schoolId: string
  readonly updatedAt: Date
}

interface Delegate<Stored extends Row> {
  create(args: { data: object }): Promise<Stored>
  findFirst(args: { where: object }): Promise<Stored | null>
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>
  deleteMany(args: { where: object }): Promise<{ count: number }>
}

interface RemovableKind<Stored extends Row> {
  /** The resource's name, as lists and the log call it. */
  readonly resource: string
  readonly permission: Permission
  readonly rows: (tx: Transaction) => Delegate<Stored>
  /** The rows of the school that the viewer may change, all unless said; a row outside is not found. */
  readonly editable?: (viewer: SchoolViewer) => object
  /** The room's rules over a row that is about to stand; throws UserErrors. Undoing asks it again. */
  readonly check: (tx: Transaction, row: Omit<Stored, 'id' | 'updatedAt'> & { readonly id?: string }) => Promise<void>
  /** Refuses the removal of a row on which others rest; throws UserErrors. */
  readonly checkRemoval?: (tx: Transaction, row: Stored) => Promise<void>
  /** Other resources whose screens show these rows. */
  readonly touches?: (row: Stored) => ActionRecord['touches']
}

const changedSince = {
  zh: '无法撤销：之后又有人修改过这条记录。请直接修改。',
  en: 'This cannot be undone: the record was changed again since. Edit it instead.',
}

/**
 * The edits of a kind of record that has no archive (a seat, a duty): added, changed, removed, each one logged and told
 * to open screens. Undoing an addition removes the row, undoing a removal puts the same row back, and both are refused
 * when the room's rules no longer allow it.
 */
export function editingRemovable<Stored extends Row>(kind: RemovableKind<Stored>) {
  const { resource, permission, rows, editable = () => ({}), check, checkRemoval, touches } = kind
  const verb = (name: string) => `${permission.split(':')[0]}:${name}-${resource}` as const
  const inverse = (name: string) => `${resource}:${name}`

  async function found(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Stored> {
    const row = await rows(tx).findFirst({ where: { AND: [editable(viewer), { schoolId: viewer.schoolId, id }] } })
    if (!row) throw new NotFoundError()
    return row
  }

  async function rewrite(tx: Transaction, before: Stored, expectedUpdatedAt: Date, data: object) {
    await check(tx, { ...before, ...data })
    await updateUnchanged(rows(tx), before, expectedUpdatedAt, data)
    return changedFields<object>(before.id, before, data)
  }

  async function takeOut(tx: Transaction, row: Stored) {
    await checkRemoval?.(tx, row)
    await rows(tx).deleteMany({ where: { schoolId: row.schoolId, id: row.id } })
    return { kind: inverse('put-in'), data: packed(row, Object.keys(row)) }
  }

  const undoOfAdding = ({ id, updatedAt }: Row) => ({ kind: inverse('take-out'), data: { id, updatedAt } })

  const undoOfChange = (before: Stored, after: Row, fields: readonly string[]) => ({
    kind: inverse('put-back'),
    data: { id: before.id, updatedAt: after.updatedAt, fields: packed(before, fields) },
  })

  interface Seen {
    readonly id: string
    readonly updatedAt: string
  }

  async function unchanged(tx: Transaction, viewer: SchoolViewer, { id, updatedAt }: Seen): Promise<Stored> {
    const row = await found(tx, viewer, id)
    if (row.updatedAt.toISOString() !== updatedAt) throw new CannotUndoError(changedSince)
    return row
  }

  defineInverse<Seen>(inverse('take-out'), (tx, viewer, seen) =>
    orCannotUndo(async () => {
      const row = await unchanged(tx, viewer, seen)
      return { inverse: await takeOut(tx, row), touches: touches?.(row) ?? [] }
    }),
  )
  defineInverse<Record<string, unknown>>(inverse('put-in'), (tx, _viewer, stored) =>
    orCannotUndo(async () => {
      const row = unpacked(stored) as unknown as Stored
      await check(tx, row)
      const standing = await rows(tx).create({ data: row })
      return { inverse: undoOfAdding(standing), touches: touches?.(row) ?? [] }
    }),
  )
  defineInverse<Seen & { fields: Record<string, unknown> }>(inverse('put-back'), (tx, viewer, { fields, ...seen }) =>
    orCannotUndo(async () => {
      const before = await unchanged(tx, viewer, seen)
      const changes = await rewrite(tx, before, before.updatedAt, unpacked(fields))
      const after = await found(tx, viewer, before.id)
      return { changes, inverse: undoOfChange(before, after, Object.keys(fields)), touches: touches?.(after) ?? [] }
    }),
  )

  return {
    found,

    /** Adds a row; undoing removes it. Throws what the room's check throws. */
    async add(
      tx: Transaction,
      viewer: SchoolViewer,
      data: Omit<Stored, 'id' | 'schoolId' | 'updatedAt'>,
    ): Promise<Stored> {
      const row = { ...data, schoolId: viewer.schoolId }
      await check(tx, row as never)
      const added = await rows(tx).create({ data: row })
      await recordAction(tx, viewer, {
        kind: verb('add'),
        permission,
        resource,
        recordIds: [added.id],
        inverse: undoOfAdding(added),
        touches: touches?.(added) ?? [],
      })
      return added
    },

    /** Changes a row that must stand as the editor saw it. Throws ConflictError, NotFoundError, what the check throws. */
    async change(tx: Transaction, viewer: SchoolViewer, version: Version, data: Partial<Stored>): Promise<Stored> {
      const before = await found(tx, viewer, version.id)
      const changes = await rewrite(tx, before, version.expectedUpdatedAt, data)
      const after = await found(tx, viewer, before.id)
      await recordAction(tx, viewer, {
        kind: verb('update'),
        permission,
        resource,
        recordIds: [after.id],
        changes,
        inverse: undoOfChange(
          before,
          after,
          changes.map(({ field }) => field),
        ),
        touches: touches?.(after) ?? [],
      })
      return after
    },

    /** Removes a row; undoing puts the same row back. Throws NotFoundError, what the check of removals throws. */
    async remove(tx: Transaction, viewer: SchoolViewer, id: string): Promise<string> {
      const row = await found(tx, viewer, id)
      await recordAction(tx, viewer, {
        kind: verb('remove'),
        permission,
        resource,
        recordIds: [id],
        inverse: await takeOut(tx, row),
        touches: touches?.(row) ?? [],
      })
      return id
    },
  }
}

/** A rule that stands against an undoing is the reason why it cannot be. */
async function orCannotUndo<Result>(takeBack: () => Promise<Result>): Promise<Result> {
  try {
    return await takeBack()
  } catch (error) {
    if (!(error instanceof UserError) || error instanceof CannotUndoError) throw error
    const { zh, en } = error.sentence
    throw new CannotUndoError({ zh: `无法撤销：${zh}`, en: `This cannot be undone: ${en}` })
  }
}
