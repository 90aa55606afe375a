import { AutocompleteInput, DateInput, ReferenceInput, required, TextInput } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { RecordLeave } from './operations.ts'

interface LeaveDialogProps {
  readonly date: string
  readonly onClose: () => void
}

/** 登记请假: from one day to another, with the reason that the guardians gave. */
export function LeaveDialog({ date, onClose }: LeaveDialogProps) {
  const say = useWords()
  const verb = useVerb()
  return (
    <VerbDialog
      title={say('registers.leaves.add')}
      submit={say('record.save')}
      values={{ pupilId: '', fromDate: date, toDate: date, reason: '' }}
      onSubmit={({ reason, ...leave }) =>
        verb(
          RecordLeave,
          { input: { ...leave, reason: reason || null } },
          { done: 'registers.leaves.recorded', resource: 'registers', ids: [] },
        )
      }
      onClose={onClose}
    >
      <ReferenceInput source="pupilId" reference="pupils" perPage={50}>
        <AutocompleteInput
          label={say('registers.leaves.pupil')}
          filterToQuery={(q) => (q ? { q } : {})}
          validate={required()}
          helperText={false}
        />
      </ReferenceInput>
      <DateInput source="fromDate" label={say('registers.leaves.from')} validate={required()} helperText={false} />
      <DateInput source="toDate" label={say('registers.leaves.to')} validate={required()} helperText={false} />
      <TextInput source="reason" label={say('registers.leaves.reason')} multiline helperText={false} />
    </VerbDialog>
  )
}
