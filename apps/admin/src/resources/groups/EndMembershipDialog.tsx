import { DateInput, required } from 'react-admin'
import { today } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { EndMembership, type Group, type Membership } from './operations.ts'

interface EndMembershipDialogProps {
  readonly group: Group
  readonly membership: Membership
  readonly onClose: () => void
}

/** Ends somebody's seat on a day. */
export function EndMembershipDialog({ group, membership, onClose }: EndMembershipDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const end = ({ endsOn }: { endsOn: string }) => {
    const input = { id: membership.id, expectedUpdatedAt: membership.updatedAt, endsOn }
    return verb(
      EndMembership,
      { input },
      { done: 'record.saved', resource: 'groups', ids: [group.id], logged: () => membership.id },
    )
  }
  return (
    <VerbDialog
      title={say('groups.endMembershipOf', { name: membership.memberName })}
      submit={say('groups.endMembership')}
      values={{ endsOn: today() }}
      onSubmit={end}
      onClose={onClose}
    >
      <DateInput source="endsOn" label={say('groups.lastDay')} validate={required()} helperText={false} />
    </VerbDialog>
  )
}
