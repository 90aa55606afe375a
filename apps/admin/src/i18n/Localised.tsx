import { enUS, zhCN } from '@mui/material/locale'
import { createTheme, ThemeProvider } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { useLocale } from 'react-admin'

/** Lets the widget library speak the language chosen. */
export function Localised({ children }: { children: ReactNode }) {
  const texts = useLocale() === 'en' ? enUS : zhCN
  return <ThemeProvider theme={(theme) => createTheme(theme, texts)}>{children}</ThemeProvider>
}
