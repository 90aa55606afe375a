import CircularProgress from '@mui/material/CircularProgress'
import Stack from '@mui/material/Stack'
import { useTranslate } from 'react-admin'

/** While it is not yet known who is signed in. */
export function Opening() {
  const translate = useTranslate()
  return (
    <Stack sx={{ minHeight: '100vh', alignItems: 'center', justifyContent: 'center' }}>
      <CircularProgress aria-label={translate('ra.page.loading')} />
    </Stack>
  )
}
