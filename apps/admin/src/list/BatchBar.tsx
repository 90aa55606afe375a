import Button from '@mui/material/Button'
import Toolbar from '@mui/material/Toolbar'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { ArchiveButton } from '../record/ArchiveButton.tsx'

/** What can be done with the rows selected; there while any is. */
export function BatchBar({ children }: { children?: ReactNode }) {
  const say = useWords()
  const { selectedIds, onUnselectItems, filterValues } = useListContext()
  if (selectedIds.length === 0) return null
  return (
    <Toolbar
      role="toolbar"
      aria-label={say('list.actions')}
      variant="dense"
      sx={{ gap: 1, mb: 1, borderRadius: 1, bgcolor: 'action.selected', flexWrap: 'wrap' }}
    >
      <Typography role="status">{say('list.selected', { smart_count: selectedIds.length })}</Typography>
      {children}
      <ArchiveButton ids={selectedIds.map(String)} archived={filterValues.archived === true} onDone={onUnselectItems} />
      <Button onClick={() => onUnselectItems()}>{say('list.clearSelection')}</Button>
    </Toolbar>
  )
}
