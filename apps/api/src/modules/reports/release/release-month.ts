import { chainsOf } from '@afterbell/domain/reports/figure'
import { isClosedMonth } from '@afterbell/domain/reports/period'
import { type ReleasedCell, releasedCells } from '@afterbell/domain/reports/released-cells'
import { SMALL_NUMBER } from '@afterbell/domain/reports/suppression/counted-tree'
import type { SchoolMonth } from '@afterbell/domain/schools/month-weeks'
import { type SchoolDate, todayIn } from '@afterbell/domain/schools/school-day'
import { database, inTransaction, type Transaction } from '../../../database.ts'
import { dictionary } from '../figures/dictionary.ts'
import { countBureau } from './count-bureau.ts'

/** Any number that no other lock of the program has. */
const releaseLock = 7_236_941n
const seconds = 120

/**
 * Releases a month that is over to its bureau, once: the fixed table of its figures, in which numbers of few, and what would
 * give them away, are not written at all (E). Answers how many cells were released, or null when it has been done, or the
 * month is not over.
 */
export async function releaseMonth(bureauId: string, month: SchoolMonth): Promise<number | null> {
  if (!isClosedMonth(month, await bureauToday(bureauId))) return null
  const cells = releasedCells({
    schools: await countBureau(bureauId, month),
    chains: chainsOf(dictionary),
    open: dictionary.filter(({ countsPupils }) => !countsPupils).map(({ name }) => name),
    threshold: SMALL_NUMBER,
  })
  return inTransaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${releaseLock})`
      const first = `${month}-01`
      const made = await tx.$executeRaw`
        INSERT INTO reporting.release (bureau_id, month, threshold) VALUES (${bureauId}::uuid, ${first}::date, ${SMALL_NUMBER})
        ON CONFLICT DO NOTHING`
      if (made === 0) return null
      await writeCells(tx, bureauId, first, cells)
      return cells.length
    },
    { seconds },
  )
}

async function writeCells(tx: Transaction, bureauId: string, month: string, cells: readonly ReleasedCell[]) {
  const rows = cells.map(({ fraction, ...cell }, index) => ({
    ...cell,
    cell: index,
    hidden: fraction === null,
    numerator: fraction?.numerator ?? null,
    denominator: fraction?.denominator ?? null,
  }))
  await tx.$executeRaw`
    INSERT INTO reporting.cell (bureau_id, month, figure, cell, level, district_id, school_id, grade_number, home_class_id,
                                class_number, week, hidden, numerator, denominator)
    SELECT ${bureauId}::uuid, ${month}::date, figure, cell, level, "districtId", "schoolId", grade, "homeClassId",
           "classNumber", week, hidden, numerator, denominator
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (
        figure text, cell int, level text, "districtId" uuid, "schoolId" uuid, grade smallint, "homeClassId" uuid,
        "classNumber" smallint, week date, hidden boolean, numerator int, denominator int)`
}

/** Releases every month that is over and in which a school of a bureau has day facts; the oldest first. */
export async function releaseClosedMonths(): Promise<number> {
  let released = 0
  for (const { bureauId, month } of await waitingMonths()) {
    if ((await releaseMonth(bureauId, month)) !== null) released += 1
  }
  return released
}

/** The date that all schools of a bureau have reached: where they lie in several time zones, the earliest of theirs. */
async function bureauToday(bureauId: string): Promise<SchoolDate> {
  const zones = await database.school.findMany({
    where: { bureauId },
    distinct: ['timeZone'],
    select: { timeZone: true },
  })
  const now = new Date()
  const [earliest] = zones.map(({ timeZone }) => todayIn(timeZone, now)).sort()
  if (!earliest) throw new Error('A bureau without schools has nothing to release')
  return earliest
}

/** Months that may be over somewhere on earth; whether one is over at its schools is seen as it is released. */
const waitingMonths = () =>
  inTransaction(
    (tx) => tx.$queryRaw<{ bureauId: string; month: SchoolMonth }[]>`
    SELECT DISTINCT school.bureau_id AS "bureauId", to_char(day_fact.date, 'YYYY-MM') AS month
      FROM day_fact JOIN school ON school.id = day_fact.school_id
     WHERE day_fact.date < date_trunc('month', ${new Date()}::timestamptz + interval '1 day')
       AND NOT EXISTS (
         SELECT FROM reporting.release
          WHERE release.bureau_id = school.bureau_id AND release.month = date_trunc('month', day_fact.date))
     ORDER BY 2, 1`,
  )
