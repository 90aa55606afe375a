import type { TranslateFunction } from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'

interface LoggedDay {
  readonly date: string
  readonly kind: string
  readonly note?: string | null
}

/** The special days of a term as the activity log writes them. */
export function calendarDaysText(value: unknown, translate: TranslateFunction): string {
  if (!Array.isArray(value)) return ''
  return (value as LoggedDay[])
    .map(({ date, kind, note }) => `${date} ${note || enumLabel(translate, 'CalendarDayKind', kind)}`)
    .join(translate('list.separator'))
}
