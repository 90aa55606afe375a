import { countAttendance } from '@afterbell/domain/registers/attendance'
import { schoolMoment } from '@afterbell/domain/registers/session-clock'
import type { Kept } from './kept.ts'
import type { Sheet, SheetPupil, Status } from './operations.ts'

/** The sheet as the teacher has left it: what the server said, with what waits to be sent. */
export interface ShownSheet extends Omit<Sheet, 'pupils'> {
  readonly pupils: readonly SheetPupil[]
  readonly counts: ReturnType<typeof countAttendance>
  /** Whether it is closed, or will be once the phone has sent everything. */
  readonly closed: boolean
}

/** Applies what waits to what the server said. */
export function shownSheet({ sheet, waiting }: Kept): ShownSheet | null {
  if (!sheet) return null
  const made = new Map<string, Status>()
  for (const each of waiting) {
    if (each.kind === 'marks') for (const { pupilId, status } of each.marks) made.set(pupilId, status)
  }
  const pupils = sheet.pupils.map((pupil) => {
    const status = made.get(pupil.pupilId)
    return status && status !== pupil.status ? { ...pupil, status, outcome: null, outcomeNote: null } : pupil
  })
  const closed = sheet.state === 'CLOSED' || waiting.some(({ kind }) => kind === 'close')
  return { ...sheet, pupils, counts: countAttendance(pupils), closed }
}

/** Unmarked first, then absent, then the others; each in the order of the sign-in sheet (ux.md 9.5). */
export function inOrder(pupils: readonly SheetPupil[], first: readonly string[]): SheetPupil[] {
  const rank = ({ pupilId, order }: SheetPupil) => {
    const place = first.indexOf(pupilId)
    return place < 0 ? first.length + order : place
  }
  return pupils.toSorted((one, other) => rank(one) - rank(other))
}

/** The order in which a sheet is shown until it is opened again: rows do not jump away beneath a finger. */
export function firstOrder(pupils: readonly SheetPupil[]): string[] {
  const group = ({ status }: SheetPupil) => (status === null ? 0 : status === 'ABSENT' ? 1 : 2)
  return pupils
    .toSorted((one, other) => group(one) - group(other) || one.order - other.order)
    .map(({ pupilId }) => pupilId)
}

/** The club in which a pupil is at this moment; null when he is to be here. */
export function elsewhereNow(
  { elsewhere }: SheetPupil,
  { date, schoolTimeZone }: Pick<Sheet, 'date' | 'schoolTimeZone'>,
  now: Date,
): string | null {
  const clock = schoolMoment(schoolTimeZone, now)
  if (clock.date !== date) return null
  return elsewhere.find(({ startsAt, endsAt }) => startsAt <= clock.minute && clock.minute < endsAt)?.name ?? null
}

/** Whom 全部标为到 marks: who is expected, not marked, and not in a club just now. */
export function toMarkPresent(sheet: ShownSheet, now: Date): string[] {
  return sheet.pupils
    .filter((pupil) => pupil.expected && pupil.status === null && elsewhereNow(pupil, sheet, now) === null)
    .map(({ pupilId }) => pupilId)
}
