import GlobalStyles from '@mui/material/GlobalStyles'

/** On paper only the table is left: what surrounds it on screen says nothing there. */
export function PaperStyle({ landscape = false }: { landscape?: boolean }) {
  return (
    <GlobalStyles
      styles={{
        '@page': { size: landscape ? 'A4 landscape' : 'A4 portrait', margin: '10mm' },
        '@media print': {
          'header, nav, .RaSidebar-docked, .RaLayout-skipNavigationButton, .screen-only': {
            display: 'none !important',
          },
          '.RaLayout-appFrame': { marginTop: '0 !important' },
          '.MuiTableContainer-root': { maxHeight: 'none !important', overflow: 'visible !important' },
          '.MuiTableCell-root': { fontSize: '9pt !important', padding: '2px 4px !important' },
          '.MuiCard-root, .MuiPaper-root': { boxShadow: 'none !important' },
          tr: { breakInside: 'avoid' },
        },
      }}
    />
  )
}
