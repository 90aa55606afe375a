import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** What is copied letter by letter, such as a hash or a command: it breaks anywhere rather than widen the page. */
export function CodeText({ children }: { children: ReactNode }) {
  return (
    <Box component="code" sx={{ display: 'block', overflowWrap: 'anywhere', py: 0.5 }}>
      {children}
    </Box>
  )
}
