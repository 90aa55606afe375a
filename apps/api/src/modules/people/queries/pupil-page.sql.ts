import { Prisma } from '@afterbell/db/client'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { database } from '../../../database.ts'

/** A pupil with the home class and its grade, as Prisma would answer it. */
export type PupilInClass = Prisma.PupilGetPayload<{ include: { homeClass: { include: { grade: true } } } }>

export interface PupilPageQuestion {
  /** What holds of a row of `pupil`, `home_class` and `grade`. */
  readonly matching: Prisma.Sql
  readonly sort: { readonly field: PupilSortField; readonly order: 'asc' | 'desc' }
  readonly skip: number
  readonly take: number
}

export type PupilSortField = 'homeClass' | 'name' | 'pupilNumber' | 'createdAt'

/** A page of pupils, and how many match in all. */
export interface PupilWindow {
  readonly total: number
  readonly items: readonly PupilInClass[]
}

/** A page of the school's pupils with how many there are in all, in one statement. */
export async function readPupilPage({ schoolId }: SchoolViewer, question: PupilPageQuestion): Promise<PupilWindow> {
  const statement = question.sort.field === 'homeClass' ? pageByClass : pageByColumn
  const [row] = await database.$queryRaw<{ total: number; items: FlatPupil[] }[]>(statement(schoolId, question))
  return { total: row?.total ?? 0, items: row?.items.map((flat) => inClass(schoolId, flat)) ?? [] }
}

const inSchool = (schoolId: string, { matching }: PupilPageQuestion) => Prisma.sql`
  FROM pupil
  JOIN home_class ON home_class.school_id = pupil.school_id AND home_class.id = pupil.home_class_id
  JOIN grade ON grade.school_id = home_class.school_id AND grade.id = home_class.grade_id
 WHERE pupil.school_id = ${schoolId}::uuid AND ${matching}`

/**
 * In the order of classes. The pupils of each class are counted first, which gives the total, and says which classes the
 * page lies in: only theirs are sorted, so that the thousandth page costs what the first does.
 */
function pageByClass(schoolId: string, question: PupilPageQuestion): Prisma.Sql {
  const { sort, skip, take } = question
  const direction = directionOf(sort.order)
  return Prisma.sql`
WITH class AS MATERIALIZED (
  SELECT home_class_id AS id, pupils, sum(pupils) OVER (ORDER BY grade_number ${direction}, class_number ${direction})::int - pupils AS before
    FROM (SELECT pupil.home_class_id, grade.number AS grade_number, home_class.number AS class_number, count(*)::int AS pupils
          ${inSchool(schoolId, question)} GROUP BY 1, 2, 3) AS counted),
shown AS MATERIALIZED (SELECT * FROM class WHERE before < ${skip + take} AND before + pupils > ${skip})
SELECT (SELECT coalesce(sum(pupils), 0)::int FROM class) AS total, (
  SELECT coalesce(json_agg(item), '[]') FROM (
    SELECT ${columns} ${inSchool(schoolId, question)} AND pupil.home_class_id = ANY(ARRAY(SELECT id FROM shown))
     ORDER BY grade.number ${direction}, home_class.number ${direction}, pupil.pupil_number ${direction}, pupil.id ${direction}
    OFFSET greatest(0, ${skip} - (SELECT min(before) FROM shown)) LIMIT ${take}) AS item) AS items`
}

const sortColumns = {
  name: Prisma.sql`pupil.name`,
  pupilNumber: Prisma.sql`pupil.pupil_number`,
  createdAt: Prisma.sql`pupil.created_at`,
}

function pageByColumn(schoolId: string, question: PupilPageQuestion): Prisma.Sql {
  const { sort, skip, take } = question
  if (sort.field === 'homeClass') throw new Error('The order of classes has its own statement')
  const direction = directionOf(sort.order)
  return Prisma.sql`
SELECT (SELECT count(*)::int ${inSchool(schoolId, question)}) AS total, (
  SELECT coalesce(json_agg(item), '[]') FROM (
    SELECT ${columns} ${inSchool(schoolId, question)}
     ORDER BY ${sortColumns[sort.field]} ${direction}, pupil.id ${direction}
    OFFSET ${skip} LIMIT ${take}) AS item) AS items`
}

const directionOf = (order: 'asc' | 'desc') => (order === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`)

const columns = Prisma.sql`
  pupil.id, pupil.home_class_id AS "homeClassId", pupil.pupil_number AS "pupilNumber", pupil.name, pupil.pinyin, pupil.initials,
  pupil.sex, pupil.remark, pupil.care_note AS "careNote", pupil.roll_number_cipher AS "rollNumberCipher",
  pupil.roll_number_index AS "rollNumberIndex", pupil.archived_at AS "archivedAt", pupil.created_at AS "createdAt",
  pupil.updated_at AS "updatedAt", home_class.grade_id AS "gradeId", home_class.number AS "classNumber",
  home_class.venue_id AS "classVenueId", home_class.head_teacher_id AS "headTeacherId",
  home_class.archived_at AS "classArchivedAt", home_class.updated_at AS "classUpdatedAt", grade.number AS "gradeNumber"`

/** A row as it comes in JSON: instants and bytes as text. */
type FlatPupil = Omit<
  PupilInClass,
  'schoolId' | 'homeClass' | 'rollNumberCipher' | 'rollNumberIndex' | 'archivedAt' | 'createdAt' | 'updatedAt'
> & {
  readonly rollNumberCipher: string | null
  readonly rollNumberIndex: string | null
  readonly archivedAt: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly gradeId: string
  readonly classNumber: number
  readonly classVenueId: string | null
  readonly headTeacherId: string | null
  readonly classArchivedAt: string | null
  readonly classUpdatedAt: string
  readonly gradeNumber: number
}

function inClass(schoolId: string, flat: FlatPupil): PupilInClass {
  const { gradeId, classNumber, classVenueId, headTeacherId, classArchivedAt, classUpdatedAt, gradeNumber, ...pupil } =
    flat
  return {
    ...pupil,
    schoolId,
    rollNumberCipher: bytesOf(pupil.rollNumberCipher),
    rollNumberIndex: bytesOf(pupil.rollNumberIndex),
    archivedAt: instantOf(pupil.archivedAt),
    createdAt: new Date(pupil.createdAt),
    updatedAt: new Date(pupil.updatedAt),
    homeClass: {
      schoolId,
      id: pupil.homeClassId,
      gradeId,
      number: classNumber,
      venueId: classVenueId,
      headTeacherId,
      archivedAt: instantOf(classArchivedAt),
      updatedAt: new Date(classUpdatedAt),
      grade: { schoolId, id: gradeId, number: gradeNumber },
    },
  }
}

const instantOf = (text: string | null) => (text === null ? null : new Date(text))

/** PostgreSQL writes bytes into JSON as \\x and hexadecimal digits. */
const bytesOf = (text: string | null) => (text === null ? null : new Uint8Array(Buffer.from(text.slice(2), 'hex')))
