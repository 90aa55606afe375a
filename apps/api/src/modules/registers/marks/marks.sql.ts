import { type AttendanceStatus, type MarkFate, Prisma, type RegisterState } from '@afterbell/db/client'
import type { SchoolDate } from '@afterbell/domain/schools/school-day'
import { v7 } from 'uuid'
import type { Transaction } from '../../../database.ts'

/** The sheet of which marks are written. */
export interface SheetKey {
  readonly schoolId: string
  readonly date: SchoolDate
  readonly registerId: string
}

/** A pupil's row of the sheet, held until the transaction ends. */
export interface HeldRow {
  readonly pupilId: string
  readonly status: AttendanceStatus | null
  readonly markedAt: Date | null
  readonly markedById: string | null
  readonly markedByName: string | null
}

/** The register's state, which nobody changes until the transaction ends. */
export async function holdRegister(tx: Transaction, { schoolId, registerId }: SheetKey): Promise<RegisterState> {
  const [row] = await tx.$queryRaw<{ state: RegisterState }[]>`
SELECT state FROM session_register WHERE school_id = ${schoolId}::uuid AND id = ${registerId}::uuid FOR SHARE`
  return row?.state ?? 'CLOSED'
}

/** The rows of those pupils, in the order of their ids, so that two who mark at once wait for each other in one order. */
export function holdRows(
  tx: Transaction,
  { schoolId, date, registerId }: SheetKey,
  pupilIds: readonly string[],
): Promise<HeldRow[]> {
  return tx.$queryRaw<HeldRow[]>`
SELECT pupil_id AS "pupilId", status, marked_at AS "markedAt", marked_by_id AS "markedById", marked_by_name AS "markedByName"
  FROM attendance
 WHERE school_id = ${schoolId}::uuid AND date = ${date}::date AND register_id = ${registerId}::uuid
   AND pupil_id = ANY(${[...pupilIds]}::uuid[])
 ORDER BY pupil_id FOR NO KEY UPDATE`
}

/** A mark as it is written. */
export interface WrittenMark {
  readonly pupilId: string
  readonly status: AttendanceStatus
  readonly at: Date
}

interface Maker {
  readonly accountId: string
  readonly name: string
  readonly receivedAt: Date
}

/** Marks with who made them. */
export interface MarksMade {
  readonly marks: readonly WrittenMark[]
  readonly maker: Maker
}

/** Marks as rows `mark(pupil_id, status, at)`. */
export const markRows = (marks: readonly WrittenMark[]): Prisma.Sql => Prisma.sql`
  unnest(${marks.map(({ pupilId }) => pupilId)}::uuid[], ${marks.map(({ status }) => status)}::text[],
         ${marks.map(({ at }) => at.toISOString())}::timestamptz[]) AS mark(pupil_id, status, at)`

/** Writes marks in one statement; those that stood before go into the history by the table's own trigger. */
export async function writeMarks(
  tx: Transaction,
  { schoolId, date, registerId }: SheetKey,
  marks: readonly WrittenMark[],
  { accountId, name, receivedAt }: Maker,
  /** Of a correction after closing. */
  reason: string | null = null,
): Promise<void> {
  if (marks.length === 0) return
  await tx.$executeRaw`
UPDATE attendance
   SET status = mark.status::attendance_status, marked_at = mark.at, received_at = ${receivedAt}::timestamptz,
       marked_by_id = ${accountId}::uuid, marked_by_name = ${name}, reason = ${reason},
       outcome = CASE WHEN mark.status = 'ABSENT' THEN outcome END, outcome_note = CASE WHEN mark.status = 'ABSENT' THEN outcome_note END,
       outcome_at = CASE WHEN mark.status = 'ABSENT' THEN outcome_at END, outcome_by_id = CASE WHEN mark.status = 'ABSENT' THEN outcome_by_id END,
       outcome_by_name = CASE WHEN mark.status = 'ABSENT' THEN outcome_by_name END,
       alerted_at = CASE WHEN attendance.status = 'ABSENT' AND mark.status = 'ABSENT' THEN alerted_at END
  FROM ${markRows(marks)}
 WHERE school_id = ${schoolId}::uuid AND date = ${date}::date AND register_id = ${registerId}::uuid
   AND attendance.pupil_id = mark.pupil_id`
}

/** Keeps in the history, in one statement, the marks that arrived and do not stand. */
export async function keepUnstanding(
  tx: Transaction,
  { schoolId, date, registerId }: SheetKey,
  marks: readonly WrittenMark[],
  fate: Extract<MarkFate, 'OUTDATED' | 'AFTER_CLOSING'>,
  { accountId, name, receivedAt }: Maker,
): Promise<void> {
  if (marks.length === 0) return
  await tx.attendanceChange.createMany({
    data: marks.map(({ pupilId, status, at }) => ({
      ...{ id: v7(), schoolId, date: new Date(`${date}T00:00:00Z`), registerId, pupilId, status, fate },
      ...{ markedAt: at, receivedAt, markedById: accountId, markedByName: name, at: receivedAt },
    })),
  })
}

/** Adds visitors (临时加人) behind the others: pupils of the school whom the sheet does not expect. Answers whom it knows. */
export async function addVisitors(
  tx: Transaction,
  { schoolId, date, registerId }: SheetKey,
  pupilIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
INSERT INTO attendance (school_id, date, register_id, pupil_id, home_class_id, expected, "order")
SELECT ${schoolId}::uuid, ${date}::date, ${registerId}::uuid, pupil.id, pupil.home_class_id, false,
       (SELECT coalesce(max("order"), 0) FROM attendance
         WHERE school_id = ${schoolId}::uuid AND date = ${date}::date AND register_id = ${registerId}::uuid)
       + row_number() OVER (ORDER BY pupil.id)
  FROM pupil WHERE pupil.school_id = ${schoolId}::uuid AND pupil.id = ANY(${[...pupilIds]}::uuid[]) AND pupil.archived_at IS NULL
ON CONFLICT DO NOTHING RETURNING pupil_id AS id`
  return rows.map(({ id }) => id)
}
