import Button from '@mui/material/Button'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useMe, useSession } from '../auth/use-session.ts'
import { useWords } from '../i18n/use-words.ts'

/** The school worked in; an account of several changes it here. */
export function SchoolSwitch() {
  const say = useWords()
  const session = useSession()
  const { school, schools } = useMe()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  if (schools.length < 2) {
    return school && <Typography sx={{ display: { xs: 'none', md: 'block' }, px: 1 }}>{school.name}</Typography>
  }
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-label={`${say('bar.chooseSchool')}: ${school?.name ?? ''}`}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {school?.name ?? say('bar.school')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {schools.map(({ id, name }) => (
          <MenuItem key={id} selected={id === school?.id} onClick={() => void session.workIn(id)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
