import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction } from '../../../database.ts'
import type { Version } from '../../actions/editing.ts'
import { recordAction } from '../../actions/record.ts'
import { ofClubs } from '../club/change.ts'
import { setColumns } from '../club/state.ts'
import { takeClubInHand } from '../club/write.ts'

/** Locks a roster: nobody changes it before it is unlocked. Throws what `set` throws. */
export const lockRoster = (viewer: SchoolViewer, version: Version) => set(viewer, version, true)

/** Unlocks a roster. Throws what `set` throws. */
export const unlockRoster = (viewer: SchoolViewer, version: Version) => set(viewer, version, false)

/** A roster that is so already stays so. Throws NotFoundError, ConflictError, TermClosedError. */
function set(viewer: SchoolViewer, { id, expectedUpdatedAt }: Version, isLocked: boolean) {
  return inTransaction(async (tx) => {
    const club = await takeClubInHand(tx, viewer, id, expectedUpdatedAt)
    if ((club.rosterLockedAt !== null) === isLocked) return { id }
    const change = await setColumns(tx, club, { rosterLockedAt: isLocked ? new Date() : null })
    const kind = isLocked ? 'clubs:lock-roster' : 'clubs:unlock-roster'
    await recordAction(tx, viewer, { kind, ...ofClubs, recordIds: [id], ...change })
    return { id }
  })
}
