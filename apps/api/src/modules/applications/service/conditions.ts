import type { ApplicationSource, ApplicationState, Prisma } from '@afterbell/db/client'
import { may, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { typedSearch } from '../../people/name-search.ts'

/** What a list of applications, and a decision about all that match, is narrowed by. */
export interface ApplicationConditions {
  readonly ids?: readonly string[] | null
  readonly q?: string | null
  readonly termId?: string | null
  readonly gradeId?: string | null
  readonly homeClassId?: string | null
  readonly state?: ApplicationState | null
  readonly source?: ApplicationSource | null
  readonly confirmed?: boolean | null
  readonly hasChoices?: boolean | null
  readonly hardship?: boolean | null
  readonly clubId?: string | null
  readonly pupilId?: string | null
}

/** The conditions as the database takes them; all hold together. */
export const matching = (viewer: SchoolViewer, filter: ApplicationConditions): Prisma.ApplicationWhereInput[] => [
  ...(filter.ids ? [{ id: { in: [...filter.ids] } }] : []),
  ...(filter.termId ? [{ termId: filter.termId }] : []),
  ...(filter.state ? [{ state: filter.state }] : []),
  ...(filter.source ? [{ source: filter.source }] : []),
  ...(typeof filter.confirmed === 'boolean' ? [{ confirmedAt: filter.confirmed ? { not: null } : null }] : []),
  ...(typeof filter.hasChoices === 'boolean' ? [{ choices: filter.hasChoices ? { some: {} } : { none: {} } }] : []),
  ...(typeof filter.hardship === 'boolean' ? [marked(viewer, filter.hardship)] : []),
  ...(filter.clubId ? [{ choices: { some: { clubId: filter.clubId } } }] : []),
  ...(filter.pupilId ? [{ pupilId: filter.pupilId }] : []),
  ...(filter.homeClassId ? [{ pupil: { homeClassId: filter.homeClassId } }] : []),
  ...(filter.gradeId ? [{ pupil: { homeClass: { gradeId: filter.gradeId } } }] : []),
  ...ofPupil(filter.q),
]

/** Who may not know finds nothing either way, so that the answer tells nothing (A4). */
const marked = (viewer: SchoolViewer, hardship: boolean): Prisma.ApplicationWhereInput =>
  may(viewer, 'applications:hardship') ? { hardship } : { id: { in: [] } }

function ofPupil(q: string | null | undefined): Prisma.ApplicationWhereInput[] {
  const search = typedSearch(q)
  return search ? [{ pupil: { OR: [...search.names, { pupilNumber: search.number }] } }] : []
}
