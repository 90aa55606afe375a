import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { Link, useLocation } from 'react-router-dom'
import { useMay, useMe } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'

/** The pages of the room that the viewer may open, one beside the other. */
export function ReportLinks() {
  const say = useWords()
  const { pathname } = useLocation()
  const ofSchool = useMe().school !== null
  const mayTokens = useMay('reports:tokens')
  const pages = [
    { to: '/figures', label: 'reports.figures' },
    ...(ofSchool ? [{ to: '/reports', label: 'reports.monthly' } as const] : []),
    ...(mayTokens ? [{ to: '/reports/tokens', label: 'reports.tokens' } as const] : []),
  ] as const
  return (
    <Stack
      component="nav"
      aria-label={say('reports.pages')}
      direction="row"
      className="screen-only"
      sx={{ flexWrap: 'wrap', mt: 1 }}
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
