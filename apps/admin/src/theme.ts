import type { RaThemeOptions } from 'react-admin'

// Letters that schools' computers have; 16 px is the base, since many who work here are not young.
const typography = {
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  body1: { fontSize: '1rem' },
  body2: { fontSize: '1rem' },
  button: { fontSize: '1rem', textTransform: 'none' as const },
  caption: { fontSize: '0.875rem' },
  subtitle2: { fontSize: '1rem' },
  h4: { fontSize: '1.75rem', fontWeight: 600 },
  h5: { fontSize: '1.375rem', fontWeight: 600 },
  h6: { fontSize: '1.125rem', fontWeight: 600 },
}

const touchTarget = { '@media (pointer: coarse)': { minHeight: 44 } }

const components: RaThemeOptions['components'] = {
  MuiButton: { styleOverrides: { root: touchTarget, sizeSmall: { fontSize: '1rem' } } },
  MuiIconButton: { styleOverrides: { root: { '@media (pointer: coarse)': { minHeight: 44, minWidth: 44 } } } },
  MuiTableCell: { styleOverrides: { root: { fontSize: '1rem' }, head: { fontWeight: 600 } } },
  MuiInputBase: { styleOverrides: { root: { fontSize: '1rem' } } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true, margin: 'none' } },
  RaSelectInput: { defaultProps: { margin: 'none' } },
  RaSelectArrayInput: { defaultProps: { margin: 'none' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true, margin: 'none' } },
  MuiAutocomplete: { defaultProps: { size: 'small', fullWidth: true } },
  MuiTab: { styleOverrides: { root: { fontSize: '1rem', '&.Mui-selected': { fontWeight: 700 } } } },
  MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiCard: { defaultProps: { variant: 'outlined' } },
  MuiAppBar: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  // The frame grows with its widest content otherwise, and the whole page scrolls sideways on a phone.
  RaLayout: {
    styleOverrides: { root: { minWidth: 0, '& .RaLayout-content': { minWidth: 0, paddingTop: 8, paddingBottom: 24 } } },
  },
  // Its own colour, at 4.7:1 on white, also for hints and placeholders.
  MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginLeft: 0 } } },
  MuiCssBaseline: {
    styleOverrides: {
      ':focus-visible': { outlineOffset: 2 },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animationDuration: '0.01ms !important', transition: 'none !important' },
        // A dropped card waits for the end of its transition, which one that there is not never has.
        '[data-rfd-draggable-id]': { transition: 'transform 0.01ms, opacity 0.01ms !important' },
      },
    },
  },
} as RaThemeOptions['components']

const sidebar = { width: 216, closedWidth: 56 }
const shape = { borderRadius: 8 }

// Every pair of text and ground below stands at 4.5:1 or more.
export const lightTheme: RaThemeOptions = {
  palette: {
    mode: 'light',
    primary: { main: '#0b5d54', contrastText: '#ffffff' },
    secondary: { main: '#8a4b08', contrastText: '#ffffff' },
    error: { main: '#b3261e' },
    warning: { main: '#8a4b08' },
    success: { main: '#1b6b3a' },
    info: { main: '#1a5a96' },
    background: { default: '#f5f7f6', paper: '#ffffff' },
    text: { primary: '#17211f', secondary: '#4a5754' },
  },
  typography,
  components,
  sidebar,
  shape,
}

export const darkTheme: RaThemeOptions = {
  palette: {
    mode: 'dark',
    primary: { main: '#7fd4c4', contrastText: '#06231f' },
    secondary: { main: '#f2b36b', contrastText: '#2a1800' },
    error: { main: '#ff9a92' },
    warning: { main: '#f2b36b' },
    success: { main: '#86d6a2' },
    info: { main: '#90c5f5' },
    background: { default: '#101615', paper: '#18201f' },
    text: { primary: '#e9f0ee', secondary: '#b3c0bd' },
  },
  typography,
  components,
  sidebar,
  shape,
}
