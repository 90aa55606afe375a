import Typography from '@mui/material/Typography'
import { required, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type Application, MarkHardship } from './operations.ts'

interface HardshipDialogProps {
  readonly application: Application
  readonly onClose: () => void
}

/** Marks a family in hardship, or takes the mark away; asks why, which only few read. */
export function HardshipDialog({ application, onClose }: HardshipDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const { id, updatedAt, hardship } = application
  const title = say(hardship ? 'applications.unmarkHardship' : 'applications.markHardship')
  return (
    <VerbDialog
      title={title}
      submit={title}
      values={{ reason: '' }}
      onSubmit={({ reason }) =>
        verb(
          MarkHardship,
          { input: { id, expectedUpdatedAt: updatedAt, hardship: !hardship, reason } },
          { done: 'applications.hardshipDone', resource: 'applications', ids: [id] },
        )
      }
      onClose={onClose}
    >
      <Typography color="text.secondary">{say('applications.hardshipHint')}</Typography>
      <TextInput
        source="reason"
        label={say('applications.hardshipReason')}
        validate={required()}
        helperText={false}
        multiline
        minRows={2}
        autoFocus
      />
    </VerbDialog>
  )
}
