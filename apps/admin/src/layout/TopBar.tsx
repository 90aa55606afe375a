import SearchIcon from '@mui/icons-material/Search'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import CircularProgress from '@mui/material/CircularProgress'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import useMediaQuery from '@mui/material/useMediaQuery'
import { useState } from 'react'
import { AppBar, TitlePortal, useLoading, useTranslate } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { SchoolSwitch } from './SchoolSwitch.tsx'
import { SearchDialog } from './SearchDialog.tsx'
import { useSearchKey } from './use-search-key.ts'

/** The bar above all pages. */
export function TopBar() {
  const say = useWords()
  const [searching, setSearching] = useState(false)
  const narrow = useMediaQuery('(max-width: 899px)')
  useSearchKey(() => setSearching(true))
  return (
    <AppBar toolbar={<Loading />} userMenu={<AccountMenu />} color="primary">
      {!narrow && (
        <Typography variant="h6" component="span" sx={{ mr: 2 }}>
          {say('product.name')}
        </Typography>
      )}
      <TitlePortal variant="h6" component="h1" sx={{ fontWeight: 400 }} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {narrow ? (
          <IconButton color="inherit" aria-label={say('bar.search')} onClick={() => setSearching(true)}>
            <SearchIcon />
          </IconButton>
        ) : (
          <Button
            color="inherit"
            startIcon={<SearchIcon />}
            onClick={() => setSearching(true)}
            aria-keyshortcuts="Control+K"
          >
            {say('bar.searchShort')}
            <Box component="kbd" sx={{ ml: 1, font: 'inherit' }}>
              Ctrl K
            </Box>
          </Button>
        )}
        <SchoolSwitch />
        {!narrow && <LanguageSwitch />}
      </Box>
      {searching && <SearchDialog onClose={() => setSearching(false)} />}
    </AppBar>
  )
}

/** Turns while something is being read or saved. */
function Loading() {
  const translate = useTranslate()
  const loading = useLoading()
  return (
    <Box sx={{ width: 24, display: 'grid', placeItems: 'center' }}>
      {loading && <CircularProgress size={20} color="inherit" aria-label={translate('ra.page.loading')} />}
    </Box>
  )
}
