import TranslateIcon from '@mui/icons-material/Translate'
import Button from '@mui/material/Button'
import { useLocaleState } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'

/** Changes to the other language by one click; it is named in itself, for those who cannot read this one. */
export function LanguageSwitch() {
  const say = useWords()
  const [locale, setLocale] = useLocaleState()
  const other = locale === 'en' ? 'zh-CN' : 'en'
  return (
    <Button color="inherit" startIcon={<TranslateIcon />} lang={other} onClick={() => setLocale(other)}>
      {say('bar.otherLanguage')}
    </Button>
  )
}
