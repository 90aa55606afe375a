import Box from '@mui/material/Box'
import { useWords } from '../../i18n/use-words.ts'

/** Text with the line breaks that its writer gave it. */
export function Prose({ text }: { text: string | null }) {
  const say = useWords()
  return (
    <Box component="span" sx={{ whiteSpace: 'pre-line' }}>
      {text || say('record.unset')}
    </Box>
  )
}
