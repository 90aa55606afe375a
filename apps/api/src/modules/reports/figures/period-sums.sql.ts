import { Prisma } from '@afterbell/db/client'
import type { FactSums, PeriodSums, Within } from '@afterbell/domain/reports/figure'
import type { Period } from '@afterbell/domain/reports/period'
import type { Transaction } from '../../../database.ts'

type Reader = Pick<Transaction, '$queryRaw'>

/** By what the facts of a period are grouped. */
export const sumGroups = ['ALL', 'GRADE', 'CLASS', 'MONTH', 'WEEK', 'WEEKDAY', 'GRADE_WEEKDAY'] as const
export type SumGroup = (typeof sumGroups)[number]

const weekday = Prisma.sql`extract(isodow FROM date)::int`
const keys: Record<SumGroup, Prisma.Sql> = {
  ALL: Prisma.sql`''`,
  GRADE: Prisma.sql`grade_number::text`,
  CLASS: Prisma.sql`home_class_id::text`,
  MONTH: Prisma.sql`to_char(date, 'YYYY-MM')`,
  WEEK: Prisma.sql`to_char(date_trunc('week', date), 'YYYY-MM-DD')`,
  WEEKDAY: Prisma.sql`${weekday}::text`,
  GRADE_WEEKDAY: Prisma.sql`grade_number || ' ' || ${weekday}`,
}

type FactRow = FactSums & { readonly key: string; readonly kind: 'CARE' | 'CLUB' | 'DAY' }

interface SessionRow {
  readonly key: string
  readonly running: number
  readonly inspected: number
}

interface SumsQuestion extends Period {
  readonly schoolId: string
  readonly within: Within
  readonly by: SumGroup
}

const nothing: FactSums = {
  ...{
    expected: 0,
    excused: 0,
    attended: 0,
    attendedWhereReleased: 0,
    absent: 0,
    homeworkGiven: 0,
    homeworkFinished: 0,
  },
  ...{ released: 0, releasedKnown: 0 },
}

/**
 * What the registers of a school add up to in a period, by group: from day facts and from how many sessions ran and were
 * inspected, in two statements whose cost does not grow with the marks.
 */
export async function readPeriodSums(
  db: Reader,
  { schoolId, from, to, within, by }: SumsQuestion,
): Promise<ReadonlyMap<string, PeriodSums>> {
  const { grade = null, homeClassId = null } = within
  const facts = await db.$queryRaw<FactRow[]>`
    SELECT ${keys[by]} AS key, kind::text AS kind, sum(expected)::int AS expected, sum(excused)::int AS excused,
           sum(attended)::int AS attended, coalesce(sum(attended) FILTER (WHERE released > 0), 0)::int AS "attendedWhereReleased", sum(absent)::int AS absent, sum(homework_given)::int AS "homeworkGiven",
           sum(homework_finished)::int AS "homeworkFinished", sum(released)::int AS released,
           sum(released_known)::int AS "releasedKnown"
      FROM day_fact
     WHERE school_id = ${schoolId}::uuid AND date BETWEEN ${from}::date AND ${to}::date
       AND (${grade}::int IS NULL OR grade_number = ${grade}) AND (${homeClassId}::uuid IS NULL OR home_class_id = ${homeClassId}::uuid)
     GROUP BY 1, 2`
  const sessions = homeClassId || by === 'CLASS' ? [] : await readSessions(db, { schoolId, from, to, within, by })
  const sums = new Map<string, { -readonly [Part in keyof PeriodSums]: PeriodSums[Part] }>()
  const at = (key: string) => {
    const known = sums.get(key)
    if (known) return known
    const fresh = { care: nothing, club: nothing, day: nothing, sessions: { running: 0, inspected: 0 } }
    sums.set(key, fresh)
    return fresh
  }
  const parts = { CARE: 'care', CLUB: 'club', DAY: 'day' } as const
  for (const { key, kind, ...row } of facts) at(key)[parts[kind]] = row
  for (const { key, running, inspected } of sessions) at(key).sessions = { running, inspected }
  return sums
}

/** Sessions that ran, counted by their registers, and which of them somebody inspected that day (R80). */
const readSessions = (db: Reader, { schoolId, from, to, within: { grade = null }, by }: SumsQuestion) =>
  db.$queryRaw<SessionRow[]>`
    WITH ran AS (
      SELECT register.date, grade_numbers, EXISTS (
               SELECT FROM inspection
                WHERE inspection.school_id = register.school_id AND inspection.date = register.date
                  AND inspection.session_id = register.session_id AND withdrawn_at IS NULL) AS inspected
        FROM session_register AS register
       WHERE register.school_id = ${schoolId}::uuid AND register.date BETWEEN ${from}::date AND ${to}::date
         AND register.state = 'CLOSED' AND (${grade}::int IS NULL OR ${grade}::smallint = ANY (grade_numbers))
    ), of_grades AS (
      SELECT date, inspected, grade_number FROM ran, LATERAL (
        SELECT unnest(CASE WHEN ${by} LIKE 'GRADE%' THEN grade_numbers ELSE ARRAY[0]::smallint[] END) AS grade_number) AS of_grade
    )
    SELECT ${keys[by]} AS key, count(*)::int AS running, count(*) FILTER (WHERE inspected)::int AS inspected
      FROM of_grades GROUP BY 1`
