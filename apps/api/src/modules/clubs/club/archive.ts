import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import type { Transaction } from '../../../database.ts'
import { NotFoundError } from '../../../graphql/errors.ts'
import { defineInverse } from '../../actions/inverses.ts'
import { editableClubs } from '../access.ts'
import { ClubNotEmptyError } from '../errors/clubs.ts'
import { lockDesk } from '../roster/desk.sql.ts'
import { refusingUndo } from '../roster/undo.ts'
import { checkAdults } from './adults.ts'
import { contentOf, whole } from './content.ts'
import { checkVenues } from './venues.ts'

export const archiveKind = 'clubs:archive'
const restoreKind = 'clubs:restore'

/** What undoes an archiving, or a restoring. */
export const archiveInverse = (isArchived: boolean, ids: readonly string[]) => ({
  kind: isArchived ? restoreKind : archiveKind,
  data: { ids },
})

/**
 * Puts clubs into the archive or takes them out of it, all or none. A club that is not closed must have nobody on its lists.
 * Those that come back must find their rooms and adults free. Throws NotFoundError, ClubNotEmptyError, VenueTakenError,
 * AdultElsewhereError.
 */
export async function setArchived(
  tx: Transaction,
  viewer: SchoolViewer,
  ids: readonly string[],
  archivedAt: Date | null,
): Promise<string[]> {
  const { schoolId } = viewer
  const wanted = [...new Set(ids)].sort()
  await lockDesk(tx, { schoolId, clubIds: wanted, pupilIds: [] })
  const clubs = await tx.club.findMany({
    where: { AND: [editableClubs(viewer), { schoolId, id: { in: wanted } }] },
    include: { ...whole, _count: { select: { enrolments: { where: { state: { in: ['ENROLLED', 'WAITING'] } } } } } },
  })
  if (clubs.length !== wanted.length) throw new NotFoundError()
  for (const { id, name, state, _count } of archivedAt ? clubs : []) {
    if (state !== 'CLOSED' && _count.enrolments > 0) throw new ClubNotEmptyError({ id, name }, _count.enrolments)
  }
  for (const club of clubs) {
    if (!archivedAt && club.state !== 'CLOSED') {
      await checkVenues(tx, club, contentOf(club).sessions)
      await checkAdults(tx, club, contentOf(club).sessions)
    }
    await tx.club.updateMany({ where: { schoolId, id: club.id }, data: { archivedAt, updatedAt: new Date() } })
  }
  return wanted
}

defineInverse<{ ids: string[] }>(archiveKind, (tx, viewer, { ids }) =>
  refusingUndo(async () => ({
    inverse: archiveInverse(true, await setArchived(tx, viewer, ids, new Date())),
  })),
)
defineInverse<{ ids: string[] }>(restoreKind, (tx, viewer, { ids }) =>
  refusingUndo(async () => ({
    inverse: archiveInverse(false, await setArchived(tx, viewer, ids, null)),
  })),
)
