import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { inTransaction } from '../../../database.ts'
import { recordAction } from '../../actions/record.ts'
import { archiveInverse, setArchived } from '../club/archive.ts'
import { ofClubs } from '../club/change.ts'

/** Archives clubs, all or none. Throws NotFoundError, ClubNotEmptyError. */
export const archiveClubs = (viewer: SchoolViewer, ids: readonly string[]) => move(viewer, ids, true)

/** Takes clubs out of the archive, all or none. Throws NotFoundError, VenueTakenError. */
export const restoreClubs = (viewer: SchoolViewer, ids: readonly string[]) => move(viewer, ids, false)

function move(viewer: SchoolViewer, ids: readonly string[], isArchived: boolean): Promise<string[]> {
  return inTransaction(async (tx) => {
    const recordIds = await setArchived(tx, viewer, ids, isArchived ? new Date() : null)
    await recordAction(tx, viewer, {
      kind: isArchived ? 'clubs:archive-clubs' : 'clubs:restore-clubs',
      ...ofClubs,
      recordIds,
      inverse: archiveInverse(isArchived, recordIds),
    })
    return recordIds
  })
}
