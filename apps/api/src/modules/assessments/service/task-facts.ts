import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import type { TaskFacts } from '@afterbell/domain/assessments/task-lifecycle'
import { staffIdsOf } from '../../clubs/access.ts'

interface OwnedTask {
  readonly ownerId: string | null
  readonly finishedById: string | null
}

/** What the steps of a task depend on, for the one who asks. */
export const taskFacts = (viewer: SchoolViewer, { ownerId, finishedById }: OwnedTask): TaskFacts => ({
  owned: ownerId !== null,
  isOwner: ownerId !== null && staffIdsOf(viewer).includes(ownerId),
  manages: reachOf(viewer, 'assessments:manage')?.school === true,
  finishedIt: finishedById === viewer.accountId,
})
