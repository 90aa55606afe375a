import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ActionChanges, ActionTitle } from './ActionText.tsx'
import type { Action } from './operations.ts'
import { UndoButton } from './UndoButton.tsx'

/** Lines of the activity log, one beneath the other. */
export function ActivityLines({ actions }: { actions: readonly Action[] }) {
  const say = useWords()
  if (actions.length === 0) return <Typography color="text.secondary">{say('actions.empty')}</Typography>
  return (
    <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 2 }}>
      {actions.map((action) => (
        <li key={action.id}>
          <Typography sx={{ fontWeight: 600 }}>
            <ActionTitle action={action} />
          </Typography>
          <Typography color="text.secondary">
            {say('actions.by', { name: action.actorName, time: instantText(action.at) })}
          </Typography>
          <ActionChanges action={action} />
          <UndoButton action={action} />
        </li>
      ))}
    </Box>
  )
}
