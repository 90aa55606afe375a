import Typography from '@mui/material/Typography'
import { BooleanInput, required, TextInput, useNotify } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useRunVerb } from '../../record/use-run-verb.ts'
import { useUndoNotice } from '../../record/use-undo-notice.tsx'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type Application, WithdrawApplication } from './operations.ts'

/** Withdraws an application (R90); places already given are given up only when that is ticked, and what is kept is said. */
export function WithdrawDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const say = useWords()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const notify = useNotify()

  async function withdraw({ reason, givePlacesUp }: { reason: string; givePlacesUp: boolean }) {
    const done = await run(WithdrawApplication, { input: { id: application.id, reason, givePlacesUp } })
    if (!done) return null
    await tell('applications.withdrawn', [application.id])
    if (done.placesKept > 0) {
      notify('applications.withdrawnKept', { type: 'info', messageArgs: { smart_count: done.placesKept } })
    }
    return null
  }

  return (
    <VerbDialog
      title={say('applications.withdrawTitle', { name: application.pupil.name })}
      submit={say('applications.withdraw')}
      values={{ reason: '', givePlacesUp: false }}
      onSubmit={withdraw}
      onClose={onClose}
    >
      <Typography color="text.secondary">{say('applications.withdrawHint')}</Typography>
      <TextInput
        source="reason"
        label={say('applications.reason')}
        validate={required()}
        helperText={false}
        multiline
        autoFocus
      />
      <BooleanInput source="givePlacesUp" label={say('applications.givePlacesUp')} helperText={false} />
    </VerbDialog>
  )
}
