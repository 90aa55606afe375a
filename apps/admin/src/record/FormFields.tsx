import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** The fields of a form: two beside each other where there is room, one on a phone. */
export function FormFields({ children }: { children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
      {children}
    </Box>
  )
}
