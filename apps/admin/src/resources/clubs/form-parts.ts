import type { TranslateFunction } from 'react-admin'

/** A session or a teacher as the form has it, with the related record within, or as the activity log kept it. */
interface SessionPart {
  readonly weekday?: number | null
  readonly period?: number | null
  readonly venue?: { readonly id?: string | null } | null
}
interface TeacherPart {
  readonly part?: string | null
  readonly staff?: { readonly id?: string | null; readonly name?: string } | null
}

const listOf = <Part>(value: unknown): readonly Part[] => (Array.isArray(value) ? value : [])

/** Sessions as the inputs take them: their venue by its id. */
export const sessionInputs = (value: unknown) =>
  listOf<SessionPart>(value).map(({ weekday, period, venue }) => ({ weekday, period, venueId: venue?.id || null }))

/** Teachers as the inputs take them: the person by id. */
export const teacherInputs = (value: unknown) =>
  listOf<TeacherPart>(value).map(({ staff, part }) => ({ staffId: staff?.id, part }))

/** Sessions by their time in the week: 周二第 1 课时、周四第 1 课时. */
export const sessionsText = (value: unknown, translate: TranslateFunction): string =>
  listOf<SessionPart>(value)
    .map(({ weekday, period }) =>
      translate('clubs.sessionTime', { weekday: translate(`time.weekdays.${weekday}`), period }),
    )
    .join(translate('list.separator'))

/** Teachers by their names; by their number where only ids are kept, as in the activity log. */
export function teachersText(value: unknown, translate: TranslateFunction): string {
  const teachers = listOf<TeacherPart>(value)
  const names = teachers.flatMap(({ staff }) => staff?.name ?? [])
  if (names.length === teachers.length) return names.join(translate('list.separator'))
  return translate('clubs.teacherCount', { smart_count: teachers.length })
}
