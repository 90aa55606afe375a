import { Confirm } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { type Duty, type Group, RemoveDuty } from './operations.ts'

interface EndDutyDialogProps {
  readonly group: Group
  readonly duty: Duty
  readonly onClose: () => void
}

/** Takes a duty from a group; it can be given back by undoing. */
export function EndDutyDialog({ group, duty, onClose }: EndDutyDialogProps) {
  const say = useWords()
  const verb = useVerb()
  async function end() {
    onClose()
    const about = { done: 'groups.dutyEnded', resource: 'groups', ids: [group.id], logged: () => duty.id } as const
    await verb(RemoveDuty, { id: duty.id }, about)
  }
  return (
    <Confirm
      isOpen
      title={say('groups.endDutyOf', { duty: duty.title })}
      content={say('groups.endDutyContent')}
      confirm={say('groups.endDuty')}
      cancel={say('record.cancel')}
      onConfirm={() => void end()}
      onClose={onClose}
    />
  )
}
