import { reachOf, type SchoolViewer } from '@afterbell/domain/access/viewer'
import { VISIT_LEASE_SECONDS } from '@afterbell/domain/clubs/board-visit'
import { visitBoardInput } from '@afterbell/domain/clubs/input'
import type { z } from 'zod'
import { inTransaction, type Transaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { announce } from '../../../live/announce.ts'
import { knowsAllStaff } from '../../people/access.ts'

/** Somebody else at the board. */
export interface BoardVisitor {
  /** Null to whoever may not know who serves in the school. */
  readonly name: string | null
  readonly editing: boolean
}

/** Who else is at a board. */
export interface BoardVisit {
  readonly others: readonly BoardVisitor[]
}

type Visit = z.output<typeof visitBoardInput>

/**
 * Says that the viewer is at a roster board, edits it or leaves it, and answers who else is there. A visit is a lease: it
 * is renewed while the board is open, and counts for nothing once that has stopped, whatever became of browser and line.
 * No line of the log: it changes nothing. The times are the database's, so that the API's processes need no common clock.
 * Throws InvalidInputError, NotFoundError.
 */
export function visitBoard(viewer: SchoolViewer, input: unknown): Promise<BoardVisit> {
  const visit = parseInput(visitBoardInput, input)
  if (!reachOf(viewer, 'clubs:read')?.school) throw new NotFoundError()
  return inTransaction(async (tx) => {
    await checkBoard(tx, viewer, visit)
    await endExpired(tx)
    const changed = visit.doing === 'LEAVING' ? await leave(tx, viewer, visit) : await renew(tx, viewer, visit)
    // Renewals are not told: nobody sees them.
    if (changed) {
      await announce(tx, { schoolId: viewer.schoolId, resource: 'boardVisits', ids: [visit.gradeId] })
    }
    return { others: await othersAt(tx, viewer, visit) }
  })
}

async function checkBoard(tx: Transaction, { schoolId }: SchoolViewer, { termId, gradeId }: Visit): Promise<void> {
  const term = await tx.term.count({ where: { schoolId, id: termId } })
  const grade = await tx.grade.count({ where: { schoolId, id: gradeId } })
  if (term === 0 || grade === 0) throw new NotFoundError()
}

/** Of every school: the last to be at a board may be the one whose line was lost. What others renew just now is theirs. */
const endExpired = (tx: Transaction) => tx.$executeRaw`
  DELETE FROM board_visit WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM board_visit WHERE seen_at < now() - make_interval(secs => ${VISIT_LEASE_SECONDS}::int)
       FOR UPDATE SKIP LOCKED))`

async function leave(
  tx: Transaction,
  { schoolId, accountId }: SchoolViewer,
  { termId, gradeId, weekday }: Visit,
): Promise<boolean> {
  const { count } = await tx.boardVisit.deleteMany({ where: { schoolId, accountId, termId, gradeId, weekday } })
  return count > 0
}

/** Whether somebody came, or began to edit. Of a person's two windows on one board neither takes back what the other says. */
async function renew(
  tx: Transaction,
  { schoolId, accountId }: SchoolViewer,
  { termId, gradeId, weekday, doing }: Visit,
): Promise<boolean> {
  const editing = doing === 'EDITING'
  const before = await tx.boardVisit.findUnique({
    where: { schoolId_termId_gradeId_weekday_accountId: { schoolId, termId, gradeId, weekday, accountId } },
  })
  await tx.$executeRaw`
    INSERT INTO board_visit (school_id, account_id, term_id, grade_id, weekday, editing, seen_at)
    VALUES (${schoolId}::uuid, ${accountId}::uuid, ${termId}::uuid, ${gradeId}::uuid, ${weekday}::int, ${editing}, now())
    ON CONFLICT (school_id, term_id, grade_id, weekday, account_id)
    DO UPDATE SET seen_at = now(), editing = board_visit.editing OR excluded.editing`
  return before === null || (editing && !before.editing)
}

async function othersAt(
  tx: Transaction,
  viewer: SchoolViewer,
  { termId, gradeId, weekday }: Visit,
): Promise<BoardVisitor[]> {
  const { schoolId, accountId } = viewer
  const rows = await tx.$queryRaw<{ name: string; editing: boolean }[]>`
    SELECT "user".name, board_visit.editing
      FROM board_visit JOIN "user" ON "user".id = board_visit.account_id
     WHERE school_id = ${schoolId}::uuid AND term_id = ${termId}::uuid AND grade_id = ${gradeId}::uuid
       AND weekday = ${weekday}::int AND account_id <> ${accountId}::uuid AND NOT "user".banned
       AND seen_at >= now() - make_interval(secs => ${VISIT_LEASE_SECONDS}::int)
     ORDER BY editing DESC, "user".name, account_id`
  const named = knowsAllStaff(viewer)
  return rows.map(({ name, editing }) => ({ name: named ? name : null, editing }))
}
