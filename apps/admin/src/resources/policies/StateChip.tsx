import type { PolicyState } from '@afterbell/domain/policies/lifecycle'
import Chip, { type ChipProps } from '@mui/material/Chip'
import { useTranslate } from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'

const colours: Record<PolicyState, ChipProps['color']> = {
  DRAFT: 'default',
  IN_CONSULTATION: 'warning',
  APPROVED: 'info',
  PUBLISHED: 'success',
  SUPERSEDED: 'default',
}

/** The state of a version, in a word; the colour only repeats it. */
export function StateChip({ state }: { state: PolicyState }) {
  const translate = useTranslate()
  return (
    <Chip
      size="small"
      variant="outlined"
      color={colours[state]}
      label={enumLabel(translate, 'PolicyState', state)}
      sx={{ fontSize: '0.875rem' }}
    />
  )
}
