import { isAtSchool, type Viewer } from '@afterbell/domain/access/viewer'
import { inTransaction } from '../../../../database.ts'
import { recordAction } from '../../../actions/record.ts'

/** Ends every session of one's own account, this one too. Returns how many there were. */
export function signOutEverywhere(viewer: Viewer): Promise<number> {
  const { accountId } = viewer
  return inTransaction(async (tx) => {
    const { count } = await tx.session.deleteMany({ where: { userId: accountId } })
    // The log is a school's; a bureau's account has none to be logged in.
    if (isAtSchool(viewer)) {
      await recordAction(tx, viewer, {
        kind: 'people:sign-out-everywhere',
        permission: 'accounts:manage',
        resource: 'accounts',
        recordIds: [accountId],
      })
    }
    return count
  })
}
