import Chip, { type ChipProps } from '@mui/material/Chip'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import type { Draw } from './operations.ts'

const colours: Partial<Record<Draw['state'], ChipProps['color']>> = {
  PUBLISHED: 'success',
  RUNNING: 'info',
  QUEUED: 'info',
  FAILED: 'error',
}

/** The state of a draw, in a word; the colour only repeats it. */
export function DrawChip({ draw: { state } }: { draw: Draw }) {
  const translate = useTranslate()
  const label = enumLabel(translate, 'DrawState', state)
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[state] ?? 'default'}
      label={label}
      sx={{ fontSize: '0.875rem' }}
    />
  )
}

/** Official, or a rehearsal. */
export function KindText({ official }: { official: boolean }) {
  const say = useWords()
  return <>{say(official ? 'placement.official' : 'placement.rehearsal')}</>
}
