import type { Permission } from '@afterbell/domain/access/permissions'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { v7 } from 'uuid'
import type { Transaction } from '../../database.ts'
import { announcing } from '../../live/announce.ts'

/** One field of one record, from what to what. Values are plain data; people are named by id, never by name. */
export interface FieldChange {
  readonly recordId: string
  readonly field: string
  readonly from: unknown
  readonly to: unknown
}

/** What undoes an action: the room's own inverse (see `inverses.ts`), with the data that it needs. */
export interface Inverse {
  readonly kind: string
  readonly data: unknown
}

export interface ActionRecord {
  /** What was done, such as `clubs:enrol-pupil`; labels of it are in the apps' catalogues. */
  readonly kind: `${string}:${string}`
  /** The permission under which it was done; who may undo it needs the same. */
  readonly permission: Permission
  readonly resource: string
  readonly recordIds: readonly string[]
  readonly reason?: string | null
  readonly changes?: readonly FieldChange[]
  /** Absent when the action cannot be undone. */
  readonly inverse?: Inverse
  /** The action that this one undoes. */
  readonly undoesId?: string
  /** Other resources whose records are to be read again, such as the club of an enrolment. */
  readonly touches?: readonly { readonly resource: string; readonly ids: readonly string[] }[]
}

/**
 * Writes one line of the activity log and tells every open screen, both in the transaction of the change itself:
 * a change without its line, or a line without its change, cannot be (R92). One statement, as nearly every change pays for
 * it; by the program's clock, by which hours and days since are counted. Returns the action's id.
 */
export async function recordAction(tx: Transaction, viewer: SchoolViewer, action: ActionRecord): Promise<string> {
  const { schoolId } = viewer
  const id = v7()
  const touched = [{ resource: action.resource, ids: action.recordIds }, ...(action.touches ?? [])]
  const told = [...touched, { resource: 'actions', ids: [id] }]
  await tx.$executeRaw`
WITH line AS (
  INSERT INTO action (id, school_id, kind, permission, actor_id, actor_name, at, resource, record_ids, reason, changes, inverse, undoes_id)
  VALUES (${id}::uuid, ${schoolId}::uuid, ${action.kind}, ${action.permission}, ${viewer.accountId}::uuid, ${viewer.name},
          ${new Date()}::timestamptz, ${action.resource}, ${[...action.recordIds]}::uuid[], ${action.reason ?? null},
          ${JSON.stringify(action.changes ?? [])}::jsonb, ${action.inverse ? JSON.stringify(action.inverse) : null}::jsonb,
          ${action.undoesId ?? null}::uuid)
)${announcing(told.map(({ resource, ids }) => ({ schoolId, resource, ids })))}`
  return id
}

/** The fields in which two states of a record differ, as the log keeps them. */
export function changedFields<Row extends object>(recordId: string, before: Row, after: Partial<Row>): FieldChange[] {
  return (Object.keys(after) as (keyof Row & string)[])
    .filter((field) => after[field] !== undefined && JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ recordId, field, from: before[field] ?? null, to: after[field] ?? null }))
}
