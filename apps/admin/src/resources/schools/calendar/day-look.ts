import type { DayKind } from '@afterbell/domain/schools/term-calendar'
import type { SvgIconComponent } from '@mui/icons-material'
import HolidayIcon from '@mui/icons-material/BeachAccessOutlined'
import SuspendedIcon from '@mui/icons-material/BlockOutlined'
import MakeUpIcon from '@mui/icons-material/EventRepeatOutlined'
import TeachingIcon from '@mui/icons-material/SchoolOutlined'
import { alpha, type Theme } from '@mui/material/styles'

interface DayLook {
  readonly Icon: SvgIconComponent
  readonly colour: 'success' | 'info' | 'warning' | 'error'
}

/** How each kind of day looks, beside its word: an icon and a colour. */
export const dayLooks: Readonly<Record<DayKind, DayLook>> = {
  TEACHING: { Icon: TeachingIcon, colour: 'success' },
  HOLIDAY: { Icon: HolidayIcon, colour: 'info' },
  MAKE_UP: { Icon: MakeUpIcon, colour: 'warning' },
  SUSPENDED: { Icon: SuspendedIcon, colour: 'error' },
}

/** The ground of a day: a tint so light that text stands on it as on the page. */
export const dayGround =
  (kind: DayKind) =>
  ({ palette }: Theme): string =>
    alpha(palette[dayLooks[kind].colour].main, kind === 'TEACHING' ? 0.04 : 0.12)
