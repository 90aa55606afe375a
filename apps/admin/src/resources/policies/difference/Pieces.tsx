import type { TextPiece } from '@afterbell/domain/policies/text-difference'
import { styled } from '@mui/material/styles'
import { useWords } from '../../../i18n/use-words.ts'
import { Spoken } from '../../../layout/Spoken.tsx'

// Told apart by line and weight as well as by colour: on paper, and for who sees no colours.
const Added = styled('ins')(({ theme }) => ({
  textDecoration: 'underline',
  textDecorationThickness: 2,
  textUnderlineOffset: 3,
  fontWeight: 600,
  color: theme.palette.success.main,
}))
const Removed = styled('del')(({ theme }) => ({
  textDecoration: 'line-through',
  textDecorationThickness: 2,
  color: theme.palette.error.main,
}))
/** A text with what was added and removed in it, told by sign, colour, and to those who listen by words. */
export function Pieces({ pieces }: { pieces: readonly TextPiece[] }) {
  const say = useWords()
  return (
    <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {pieces.map(({ kind, text }, index) => {
        const Sign = kind === 'ADDED' ? Added : Removed
        const piece =
          kind === 'SAME' ? (
            text
          ) : (
            <Sign>
              <Spoken>{say(`policies.spoken.${kind}`)}</Spoken>
              {text}
            </Sign>
          )
        return <span key={index}>{piece}</span>
      })}
    </span>
  )
}
