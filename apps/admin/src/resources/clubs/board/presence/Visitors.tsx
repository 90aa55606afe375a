import EyeIcon from '@mui/icons-material/VisibilityOutlined'
import Box from '@mui/material/Box'
import { useWords } from '../../../../i18n/use-words.ts'
import type { Visitor } from './operations.ts'
import { visitorsText } from './visitors-text.ts'

/** Says who else has the board open. The region stands while nobody has, so that who comes is read out. */
export function Visitors({ others }: { others: readonly Visitor[] }) {
  const say = useWords()
  const text = visitorsText(say, others)
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: 'text.secondary' }}>
      {text !== '' && <EyeIcon fontSize="small" aria-hidden />}
      {text}
    </Box>
  )
}
