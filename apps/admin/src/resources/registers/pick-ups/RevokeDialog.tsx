import { required, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { type PickUp, RevokePickUp } from './operations.ts'

interface RevokeDialogProps {
  readonly pickUp: PickUp
  readonly onClose: () => void
}

/** Revokes an authorisation: from now on nobody is let go with that person. */
export function RevokeDialog({ pickUp: { id, updatedAt }, onClose }: RevokeDialogProps) {
  const say = useWords()
  const verb = useVerb()
  return (
    <VerbDialog
      title={say('registers.pickUps.revoke')}
      submit={say('registers.pickUps.revoke')}
      values={{ reason: '' }}
      onSubmit={({ reason }) =>
        verb(
          RevokePickUp,
          { input: { id, expectedUpdatedAt: updatedAt, reason } },
          { done: 'registers.pickUps.isRevoked', resource: 'registers', ids: [] },
        )
      }
      onClose={onClose}
    >
      <TextInput source="reason" label={say('registers.leaves.reason')} validate={required()} multiline />
    </VerbDialog>
  )
}
