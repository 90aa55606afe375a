import Paper from '@mui/material/Paper'
import type { ReactNode } from 'react'

/** A column of the board, as high as the board. */
export function ColumnFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={label}
      sx={{ display: 'flex', flexDirection: 'column', flex: 'none', width: 232, maxHeight: '100%' }}
    >
      {children}
    </Paper>
  )
}
