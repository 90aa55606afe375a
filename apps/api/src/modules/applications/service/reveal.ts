import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { NotFoundError } from '../../../graphql/errors.ts'
import { pupilsWithin } from '../../people/access.ts'
import { revealing } from '../../people/service/reveal-quota.ts'
import { visibleApplications } from '../access.ts'
import { openPickUp } from '../sealing.ts'

/** Shows the phone of who collects in full, and logs who saw whose (F7). Throws NotFoundError outside the reach of people:reveal, RevealQuotaError. */
export function revealPickUpPhone(viewer: SchoolViewer, id: string): Promise<{ value: string | null }> {
  return revealing(viewer, async (tx, log) => {
    const application = await tx.application.findFirst({
      where: { AND: [visibleApplications(viewer), { id, pupil: pupilsWithin(viewer, 'people:reveal') }] },
      select: { schoolId: true, pickUpCipher: true },
    })
    if (!application) throw new NotFoundError()
    await log({
      ...{ kind: 'applications:reveal-phone', permission: 'people:reveal', resource: 'applications', recordId: id },
    })
    return { value: openPickUp(application.schoolId, application.pickUpCipher)?.phone ?? null }
  })
}
