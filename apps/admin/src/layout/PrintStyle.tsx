import { GlobalStyles } from '@mui/material'

/** On paper only the sheet is left: black on white, A4, its head repeated on every page; each sheet begins a new one. */
export function PrintStyle() {
  return (
    <GlobalStyles
      styles={{
        '@page': { size: 'A4 portrait', margin: '12mm' },
        '@media print': {
          'body, #afterbell, .RaLayout-root, .RaLayout-appFrame, .RaLayout-contentWithSidebar, .RaLayout-content, main':
            {
              display: 'block !important',
              margin: '0 !important',
              padding: '0 !important',
              background: '#fff !important',
            },
          'header, nav, .RaLayout-sidebar, .RaSidebar-docked, .RaLayout-skipNavigationButton, .skip-nav-button, .not-printed':
            { display: 'none !important' },
          '.sheet': { color: '#000 !important', boxShadow: 'none', border: '0 !important', padding: '0 !important' },
          '.sheets': { display: 'block !important' },
          '.sheet + .sheet': { breakBefore: 'page', margin: '0 !important' },
          '.sheet tr': { breakInside: 'avoid' },
          '.sheet thead': { display: 'table-header-group' },
        },
      }}
    />
  )
}
