import { required, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'

interface ReturnDialogProps {
  readonly count: number
  readonly onReturn: (reason: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks why applications are returned; guardians read it. */
export function ReturnDialog({ count, onReturn, onClose }: ReturnDialogProps) {
  const say = useWords()
  return (
    <VerbDialog
      title={say('applications.giveBackTitle', { smart_count: count })}
      submit={say('applications.giveBack')}
      values={{ reason: '' }}
      onSubmit={async ({ reason }) => {
        await onReturn(reason)
        return null
      }}
      onClose={onClose}
    >
      <TextInput
        source="reason"
        label={say('applications.reason')}
        validate={required()}
        helperText={say('applications.reasonHint')}
        multiline
        minRows={2}
        autoFocus
      />
    </VerbDialog>
  )
}
