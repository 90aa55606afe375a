import { Prisma } from '@afterbell/db/client'
import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { readPhone } from '@afterbell/domain/people/phone'
import { typedSearch } from '../name-search.ts'
import { guardianPhone } from '../sealing.ts'
import { isWithin } from '../service/reached.sql.ts'

/** What a list of pupils is narrowed to; all of it holds together. */
export interface PupilConditions {
  readonly ids?: string[] | null
  readonly q?: string | null
  readonly homeClassId?: string | null
  readonly gradeId?: string | null
  readonly hasCareNote?: boolean | null
  readonly guardianPhone?: string | null
  readonly archived?: boolean | null
}

/** What holds of a row of `pupil`, `home_class` and `grade` that the viewer may see and the conditions ask for. */
export function matchingPupils(viewer: SchoolViewer, filter: PupilConditions): Prisma.Sql {
  const { ids, homeClassId, gradeId } = filter
  const conditions = [
    isWithin(viewer, 'people:read'),
    ids ? Prisma.sql`pupil.id = ANY(${ids}::uuid[])` : archived(filter.archived ?? false),
    ...searched(filter.q),
    ...(homeClassId ? [Prisma.sql`pupil.home_class_id = ${homeClassId}::uuid`] : []),
    ...(gradeId ? [Prisma.sql`home_class.grade_id = ${gradeId}::uuid`] : []),
    ...(typeof filter.hasCareNote === 'boolean' ? [withCareNote(viewer, filter.hasCareNote)] : []),
    ...(filter.guardianPhone ? [reachedAt(viewer, filter.guardianPhone)] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

const archived = (is: boolean) =>
  is ? Prisma.sql`pupil.archived_at IS NOT NULL` : Prisma.sql`pupil.archived_at IS NULL`

function searched(q: string | null | undefined): Prisma.Sql[] {
  const search = typedSearch(q)
  if (!search) return []
  const columns = {
    name: Prisma.sql`pupil.name`,
    pinyin: Prisma.sql`pupil.pinyin`,
    initials: Prisma.sql`pupil.initials`,
  }
  const found = search.names.flatMap((each) =>
    Object.entries(each).map(([name, { contains }]) => {
      const column = columns[name as keyof typeof columns]
      return Prisma.sql`${column} LIKE ${`%${contains}%`}`
    }),
  )
  const numbered = Prisma.sql`pupil.pupil_number LIKE ${`${search.number.startsWith}%`}`
  return [Prisma.sql`(${Prisma.join([...found, numbered], ' OR ')})`]
}

/** Pupils outside the reach are absent either way, so that the answer tells nothing of them. */
function withCareNote(viewer: SchoolViewer, has: boolean): Prisma.Sql {
  const noted = has ? Prisma.sql`pupil.care_note IS NOT NULL` : Prisma.sql`pupil.care_note IS NULL`
  return Prisma.sql`${isWithin(viewer, 'people:read-care-note')} AND ${noted}`
}

function reachedAt(viewer: SchoolViewer, typed: string): Prisma.Sql {
  const reading = readPhone(typed)
  if (!reading.ok || !reachOf(viewer, 'people:read-contacts')?.school) return Prisma.sql`false`
  const phoneIndex = guardianPhone.index(viewer.schoolId, reading.phone)
  return Prisma.sql`EXISTS (
    SELECT FROM guardianship JOIN guardian ON guardian.school_id = guardianship.school_id AND guardian.id = guardianship.guardian_id
     WHERE guardianship.school_id = pupil.school_id AND guardianship.pupil_id = pupil.id AND guardian.phone_index = ${phoneIndex})`
}
