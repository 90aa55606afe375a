import type { Permission } from '@afterbell/domain/access/permissions'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { type Context, schoolViewer } from '../../context.ts'
import { database } from '../../database.ts'
import { pupilsWithin, staffWithin } from './access.ts'

type Kind = 'pupil' | 'staff'

const within = {
  pupil: (viewer: SchoolViewer, permission: Permission, ids: string[]) =>
    database.pupil.findMany({
      where: { AND: [pupilsWithin(viewer, permission), { id: { in: ids } }] },
      select: { id: true },
    }),
  staff: (viewer: SchoolViewer, permission: Permission, ids: string[]) =>
    database.staff.findMany({
      where: { AND: [staffWithin(viewer, permission), { id: { in: ids } }] },
      select: { id: true },
    }),
}

/**
 * Whether a permission reaches one person of a list. Within the whole school nothing is asked of the database; otherwise
 * all persons of a turn are asked for in one statement, by the same filter as everywhere.
 */
class Reach {
  readonly #viewer: SchoolViewer
  readonly #gathering = new Map<string, { ids: Set<string>; answer: Promise<Set<string>> }>()

  constructor(viewer: SchoolViewer) {
    this.#viewer = viewer
  }

  /** Whether the viewer has `permission` over that person. */
  async over(kind: Kind, permission: Permission, id: string): Promise<boolean> {
    const reach = reachOf(this.#viewer, permission)
    if (!reach) return false
    return reach.school || (await this.#gather(kind, permission, id)).has(id)
  }

  #gather(kind: Kind, permission: Permission, id: string): Promise<Set<string>> {
    const key = `${kind} ${permission}`
    const open = this.#gathering.get(key)
    if (open) {
      open.ids.add(id)
      return open.answer
    }
    const ids = new Set([id])
    const answer = new Promise<void>((resolve) => setImmediate(resolve)).then(async () => {
      this.#gathering.delete(key)
      const rows = await within[kind](this.#viewer, permission, [...ids])
      return new Set(rows.map((row) => row.id))
    })
    this.#gathering.set(key, { ids, answer })
    return answer
  }
}

const reaches = new WeakMap<Context, Reach>()

/** The reach of the request's viewer. */
export function reachIn(context: Context): Reach {
  const known = reaches.get(context)
  if (known) return known
  const reach = new Reach(schoolViewer(context))
  reaches.set(context, reach)
  return reach
}
