import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useLocation } from 'react-router-dom'
import { useSession } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'

const pages = [
  { to: '/timetable', label: 'timetable.title', permission: 'timetable:read' },
  { to: '/timetable/staffing', label: 'timetable.staffing', permission: 'timetable:edit' },
  { to: '/timetable/availability', label: 'timetable.availability', permission: 'timetable:edit' },
  { to: '/timetable/day', label: 'timetable.daySheet', permission: 'timetable:read' },
  { to: '/timetable/duty', label: 'timetable.duty', permission: 'timetable:read' },
  { to: '/timetable/dismissal', label: 'timetable.dismissal', permission: 'timetable:read' },
] as const

/** The pages of the room, one beside the other. */
export function RoomLinks() {
  const say = useWords()
  const session = useSession()
  const { pathname } = useLocation()
  return (
    <Stack
      component="nav"
      aria-label={say('timetable.pages')}
      direction="row"
      className="screen-only"
      sx={{ flexWrap: 'wrap' }}
    >
      {pages
        .filter(({ permission }) => session.may(permission))
        .map(({ to, label }) => (
          <Button
            key={to}
            component={Link}
            to={to}
            aria-current={pathname === to ? 'page' : undefined}
            variant={pathname === to ? 'outlined' : 'text'}
          >
            {say(label)}
          </Button>
        ))}
    </Stack>
  )
}
