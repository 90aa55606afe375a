import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../database.ts'
import { updateUnchanged } from '../../expected-version.ts'
import { NotFoundError } from '../../graphql/errors.ts'
import { CannotUndoError } from './errors.ts'
import { defineInverse } from './inverses.ts'
import { type ActionRecord, changedFields, type FieldChange, recordAction } from './record.ts'
import { packed, unpacked } from './stored-values.ts'

interface Row {
  readonly id: string
  readonly schoolId: string
  readonly updatedAt: Date
}

/** The part of a Prisma delegate that editing needs. */
interface Delegate<Stored extends Row> {
  create(args: { data: object }): Promise<Stored>
  findFirst(args: { where: object }): Promise<Stored | null>
  findMany(args: { where: object }): Promise<Stored[]>
  updateMany(args: { where: object; data: object }): Promise<{ count: number }>
}

interface EditedKind<Stored extends Row> {
  /** The resource's name, as lists and the log call it. */
  readonly resource: string
  readonly permission: Permission
  /** Where its rows are, in a transaction. */
  readonly rows: (tx: Transaction) => Delegate<Stored>
  /** Other resources whose screens show these rows. */
  readonly touches?: (row: Stored) => ActionRecord['touches']
  /** Columns that only follow others (a name's pinyin): put back with them, but no line of the log. */
  readonly derived?: readonly string[]
  /** Columns whose values the log never shows, with the names under which it says that they changed. */
  readonly concealed?: Readonly<Record<string, string>>
}

export interface Version {
  readonly id: string
  readonly expectedUpdatedAt: Date
}

/**
 * The plain edits of a kind of record (create, update, archive, restore), each one logged, told to open screens, and undoable.
 * Whoever has the permission edits the whole school's; a row of another school is not found.
 * Rules of the record itself are checked by its room before it calls these, in the same transaction.
 */
export function editing<Stored extends Row>(kind: EditedKind<Stored>) {
  const { resource, permission, rows, touches } = kind
  const verb = (name: string) => `${permission.split(':')[0]}:${name}-${resource}` as const
  const inverse = (name: string) => `${resource}:${name}`

  async function found(tx: Transaction, viewer: SchoolViewer, id: string): Promise<Stored> {
    const row = await rows(tx).findFirst({ where: { schoolId: viewer.schoolId, id } })
    if (!row) throw new NotFoundError()
    return row
  }

  /** Writes one row that must stand as the editor saw it; returns it as it was and the fields that changed. */
  async function rewrite(tx: Transaction, viewer: SchoolViewer, version: Version, data: object) {
    const before = await found(tx, viewer, version.id)
    await updateUnchanged(rows(tx), before, version.expectedUpdatedAt, data)
    const after = await found(tx, viewer, version.id)
    return { before, after, changes: changedFields<Stored>(before.id, before, { ...after, updatedAt: undefined }) }
  }

  const shown = (changes: readonly FieldChange[]): FieldChange[] =>
    changes
      .filter(({ field }) => !kind.derived?.includes(field))
      .map((change) => {
        const name = kind.concealed?.[change.field]
        return name ? { recordId: change.recordId, field: name, from: null, to: null } : change
      })

  const undoOf = (before: Stored, after: Stored, fields: readonly string[]): ActionRecord['inverse'] => ({
    kind: inverse('put-back'),
    data: { id: before.id, updatedAt: after.updatedAt.toISOString(), fields: packed(before, fields) },
  })

  async function archiving(tx: Transaction, viewer: SchoolViewer, ids: readonly string[], archivedAt: Date | null) {
    const wanted = [...new Set(ids)].sort()
    const open = await rows(tx).findMany({ where: { schoolId: viewer.schoolId, id: { in: wanted } } })
    if (open.length !== wanted.length) throw new NotFoundError()
    await rows(tx).updateMany({
      where: { schoolId: viewer.schoolId, id: { in: wanted } },
      data: { archivedAt, updatedAt: new Date() },
    })
    return wanted
  }

  interface PutBack {
    readonly id: string
    readonly updatedAt: string
    readonly fields: Record<string, unknown>
  }

  defineInverse<PutBack>(inverse('put-back'), async (tx, viewer, { id, updatedAt, fields }) => {
    const current = await found(tx, viewer, id)
    if (current.updatedAt.toISOString() !== updatedAt) {
      throw new CannotUndoError({
        zh: '无法撤销：之后又有人修改过这条记录。请直接修改。',
        en: 'This cannot be undone: the record was changed again since. Edit it instead.',
      })
    }
    const { before, after, changes } = await rewrite(
      tx,
      viewer,
      { id, expectedUpdatedAt: current.updatedAt },
      unpacked(fields),
    )
    return { changes: shown(changes), inverse: undoOf(before, after, Object.keys(fields)) }
  })
  defineInverse<{ ids: string[] }>(inverse('archive'), async (tx, viewer, { ids }) => {
    await archiving(tx, viewer, ids, new Date())
    return { inverse: { kind: inverse('restore'), data: { ids } } }
  })
  defineInverse<{ ids: string[] }>(inverse('restore'), async (tx, viewer, { ids }) => {
    await archiving(tx, viewer, ids, null)
    return { inverse: { kind: inverse('archive'), data: { ids } } }
  })

  return {
    found,

    /** Adds a row; undoing archives it. */
    async create(tx: Transaction, viewer: SchoolViewer, data: object): Promise<Stored> {
      const row = await rows(tx).create({ data: { ...data, schoolId: viewer.schoolId } })
      await recordAction(tx, viewer, {
        kind: verb('create'),
        permission,
        resource,
        recordIds: [row.id],
        ...('archivedAt' in row && { inverse: { kind: inverse('archive'), data: { ids: [row.id] } } }),
        touches: touches?.(row) ?? [],
      })
      return row
    },

    /** Changes a row that must stand as the editor saw it. Throws ConflictError, NotFoundError. */
    async update(tx: Transaction, viewer: SchoolViewer, version: Version, data: object): Promise<Stored> {
      const { before, after, changes } = await rewrite(tx, viewer, version, data)
      if (changes.length === 0) return after
      await recordAction(tx, viewer, {
        kind: verb('update'),
        permission,
        resource,
        recordIds: [after.id],
        changes: shown(changes),
        inverse: undoOf(
          before,
          after,
          changes.map(({ field }) => field),
        ),
        touches: touches?.(after) ?? [],
      })
      return after
    },

    /** Archives rows, all or none; undoing restores them. Throws NotFoundError when one is not there. */
    async archive(tx: Transaction, viewer: SchoolViewer, ids: readonly string[]): Promise<string[]> {
      const archived = await archiving(tx, viewer, ids, new Date())
      await recordAction(tx, viewer, {
        kind: verb('archive'),
        permission,
        resource,
        recordIds: archived,
        inverse: { kind: inverse('restore'), data: { ids: archived } },
      })
      return archived
    },

    /** Takes rows out of the archive, all or none. */
    async restore(tx: Transaction, viewer: SchoolViewer, ids: readonly string[]): Promise<string[]> {
      const restored = await archiving(tx, viewer, ids, null)
      await recordAction(tx, viewer, {
        kind: verb('restore'),
        permission,
        resource,
        recordIds: restored,
        inverse: { kind: inverse('archive'), data: { ids: restored } },
      })
      return restored
    },
  }
}
