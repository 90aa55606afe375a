import { Prisma } from '@afterbell/db/client'
import type { ReleaseLevel } from '@afterbell/domain/reports/released-cells'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import type { Transaction } from '../../../database.ts'
import type { FigureScope } from '../figures/value.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** A released number, and where it stands. */
export interface ReleasedRow {
  readonly month: SchoolMonth
  readonly figure: string
  readonly districtId: string | null
  readonly schoolId: string | null
  readonly grade: number | null
  readonly homeClassId: string | null
  readonly classNumber: number | null
  readonly week: string | null
  readonly hidden: boolean
  readonly numerator: number | null
  readonly denominator: number | null
}

interface CellQuestion {
  readonly figures: readonly string[]
  readonly level: ReleaseLevel
  readonly scope: FigureScope
  readonly months: readonly SchoolMonth[]
}

const firstDays = (months: readonly SchoolMonth[]) => months.map((month) => `${month}-01`)

/** The released numbers of some figures on one level within a scope, in one statement over the release alone. */
export const readCells = (db: Reader, { figures, level, scope, months }: CellQuestion): Promise<ReleasedRow[]> => {
  const { districtId = null, schoolId = null, grade = null, homeClassId = null } = scope
  const within = [
    ...(districtId ? [Prisma.sql`AND district_id = ${districtId}::uuid`] : []),
    ...(schoolId ? [Prisma.sql`AND school_id = ${schoolId}::uuid`] : []),
    ...(grade ? [Prisma.sql`AND grade_number = ${grade}`] : []),
    ...(homeClassId ? [Prisma.sql`AND home_class_id = ${homeClassId}::uuid`] : []),
  ]
  return db.$queryRaw<ReleasedRow[]>`
    SELECT to_char(month, 'YYYY-MM') AS month, figure, district_id AS "districtId", school_id AS "schoolId",
           grade_number AS grade, home_class_id AS "homeClassId", class_number AS "classNumber",
           to_char(week, 'YYYY-MM-DD') AS week, hidden, numerator, denominator
      FROM reporting.own_cell
     WHERE figure = ANY (${[...figures]}) AND level = ${level} AND month = ANY (${firstDays(months)}::date[])
     ${Prisma.join(within.length > 0 ? within : [Prisma.empty], ' ')}
     ORDER BY month, district_id, school_id, grade_number, class_number, week`
}

/** The months that were released to the bureau, the newest first. */
export const readReleases = (db: Reader) =>
  db.$queryRaw<{ month: SchoolMonth; releasedAt: Date }[]>`
    SELECT to_char(month, 'YYYY-MM') AS month, released_at AS "releasedAt" FROM reporting.own_release ORDER BY 1 DESC`

/** The bureau's districts and schools, by name. */
export async function readPlaces(db: Reader) {
  const districts = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM reporting.own_district ORDER BY name, id`
  const schools = await db.$queryRaw<{ id: string; districtId: string; name: string }[]>`
    SELECT id, district_id AS "districtId", name FROM reporting.own_school ORDER BY name, id`
  return { districts, schools }
}

/** A signed report as its bureau sees it: that it is there, and in which state. */
export interface ReportHead {
  readonly id: string
  readonly schoolId: string
  readonly month: SchoolMonth
  readonly version: number
  readonly state: 'SIGNED' | 'RETURNED' | 'SUPERSEDED'
  readonly hash: string
  readonly signedAt: Date
  readonly returnedAt: Date | null
  readonly returnedReason: string | null
  readonly updatedAt: Date
}

/** The reports of a month, of each school the latest version. */
export const readReportHeads = (db: Reader, month: SchoolMonth) =>
  db.$queryRaw<ReportHead[]>`
    SELECT DISTINCT ON (school_id) id, school_id AS "schoolId", to_char(month, 'YYYY-MM') AS month, version, state, hash,
           signed_at AS "signedAt", returned_at AS "returnedAt", returned_reason AS "returnedReason", updated_at AS "updatedAt"
      FROM reporting.own_report WHERE month = ${`${month}-01`}::date ORDER BY school_id, version DESC`
