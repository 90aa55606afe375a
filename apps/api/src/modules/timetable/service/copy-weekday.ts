import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { copyOfWeekday } from '@afterbell/domain/timetable/copy-weekday'
import { copyStaffingInput } from '@afterbell/domain/timetable/input'
import { v7 } from 'uuid'
import { inTransaction } from '../../../database.ts'
import { NotFoundError, parseInput } from '../../../graphql/errors.ts'
import { mayEdit } from '../access.ts'
import { applyEdit } from '../changes/apply.ts'
import type { RowChange } from '../changes/row-change.ts'
import { NothingToCopyError } from '../errors.ts'
import { readPattern } from '../week/pattern.sql.ts'
import type { PatternSession } from '../week/pattern.ts'
import { checkServing } from './session-at-hand.ts'

/**
 * Lets the adults of one weekday stand in the same classes and clubs of another, where nobody stands yet; who is elsewhere then is left
 * out. Throws InvalidInputError, NotFoundError, NothingToCopyError and what `applyEdit` throws.
 */
export function copyStaffing(viewer: SchoolViewer, input: unknown): Promise<{ ids: string[] }> {
  const { termId, fromWeekday, toWeekday, confirmed } = parseInput(copyStaffingInput, input)
  const { schoolId } = viewer
  return inTransaction(async (tx) => {
    const pattern = await readPattern(tx, { schoolId, termId })
    if (!pattern) throw new NotFoundError()
    const own = pattern.sessions.filter((session) => mayEdit(viewer, session))
    const targets = new Map(own.map((session) => [session.id, session]))
    // Where others stand counts, whoever may change it.
    const copied = copyOfWeekday(
      pattern.sessions.map((session) => ({ ...session, sameAs: sameAs(session) })),
      fromWeekday,
      toWeekday,
    ).filter(({ sessionId }) => targets.has(sessionId))
    const [first] = copied
    if (!first) throw new NothingToCopyError(fromWeekday, toWeekday)
    await checkServing(
      tx,
      viewer,
      copied.map(({ staffId }) => staffId),
    )
    const sessionIds = [...new Set(copied.map(({ sessionId }) => sessionId))]
    await applyEdit(tx, viewer, {
      kind: 'timetable:copy-weekday',
      termId,
      changes: copied.map(({ sessionId, staffId, part }): RowChange => {
        const { careClassId, clubId } = targets.get(sessionId) ?? { careClassId: null, clubId: null }
        const of = { careClassId, clubSessionId: clubId === null ? null : sessionId }
        return {
          table: 'assignment',
          before: null,
          after: { schoolId, id: v7(), termId, ...of, staffId, part, pinned: false, reason: null },
        }
      }),
      confirmed: confirmed ?? false,
      reason: null,
      recordIds: sessionIds,
      question: { termId, sessionId: first.sessionId, date: null, startsAt: null, endsAt: null },
    })
    return { ids: sessionIds }
  })
}

/** What makes a session the same on another weekday. */
const sameAs = ({ clubId, name, gradeIds }: PatternSession): string =>
  clubId === null ? `${gradeIds.toSorted().join(' ')} ${name}` : clubId
