import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useLocation } from 'react-router-dom'
import { useWords } from '../../i18n/use-words.ts'

const pages = [
  { to: '/timetable', label: 'timetable.title' },
  { to: '/timetable/day', label: 'timetable.daySheet' },
  { to: '/timetable/duty', label: 'timetable.duty' },
  { to: '/timetable/dismissal', label: 'timetable.dismissal' },
] as const

/** The pages of the room, one beside the other. */
export function RoomLinks() {
  const say = useWords()
  const { pathname } = useLocation()
  return (
    <Stack
      component="nav"
      aria-label={say('timetable.pages')}
      direction="row"
      className="screen-only"
      sx={{ flexWrap: 'wrap' }}
    >
      {pages.map(({ to, label }) => (
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
