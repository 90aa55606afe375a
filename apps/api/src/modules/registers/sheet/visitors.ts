import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'
import { typedSearch } from '../../people/name-search.ts'
import { sessionInReach } from '../access.ts'

/** A pupil who may have come to a session that does not expect him. */
export interface VisitorCandidate {
  readonly pupilId: string
  readonly name: string
  readonly gradeNumber: number
  readonly classNumber: number
}

/** More than this many of one name are told apart by typing on. */
const most = 10

/**
 * Pupils of the school by what a teacher types of their names, to be added to his sheet as visitors. Whoever takes a register
 * must be able to find the child who stands before him: names and classes of the whole school, and nothing else of them.
 * None for a session outside the viewer's reach; a substitute's link takes the register as it is, and does not get here.
 */
export async function findVisitors(
  viewer: SchoolViewer,
  { sessionId, text }: { readonly sessionId: string; readonly text: string },
): Promise<VisitorCandidate[]> {
  const search = typedSearch(text)
  if (!search || !(await sessionInReach(viewer, 'registers:record', sessionId))) return []
  const found = await database.pupil.findMany({
    where: { schoolId: viewer.schoolId, archivedAt: null, OR: [...search.names] },
    select: { id: true, name: true, homeClass: { select: { number: true, grade: { select: { number: true } } } } },
    orderBy: [{ name: 'asc' }, { pupilNumber: 'asc' }],
    take: most,
  })
  return found.map(({ id, name, homeClass }) => ({
    ...{ pupilId: id, name, gradeNumber: homeClass.grade.number, classNumber: homeClass.number },
  }))
}
