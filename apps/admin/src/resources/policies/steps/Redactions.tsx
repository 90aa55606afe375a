import { redactText } from '@afterbell/domain/policies/redact'
import { plainTextOf } from '@afterbell/domain/policies/structured-text'
import { textDifference } from '@afterbell/domain/policies/text-difference'
import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import Box from '@mui/material/Box'
import { useWords } from '../../../i18n/use-words.ts'
import { Pieces } from '../difference/Pieces.tsx'
import type { SentBlock } from '../operations.ts'
import { textOf } from '../text.ts'

/** Which phone numbers the server will take out of the text when it is published (R92), by the very rule that it uses. */
export function Redactions({ body }: { body: readonly SentBlock[] }) {
  const say = useWords()
  const text = textOf(body)
  const redacted = redactText(text, 'zh')
  const changed = text.flatMap((block, index) => {
    const [before, after] = [plainTextOf(block), plainTextOf(redacted[index] ?? block)]
    return before === after ? [] : [{ index, pieces: textDifference(before, after) }]
  })
  if (changed.length === 0) return <Alert severity="success">{say('policies.nothingRedacted')}</Alert>
  return (
    <Alert severity="warning">
      <AlertTitle>{say('policies.redacted', { smart_count: changed.length })}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: '1.4em' }}>
        {changed.map(({ index, pieces }) => (
          <li key={index}>
            <Pieces pieces={pieces} />
          </li>
        ))}
      </Box>
    </Alert>
  )
}
