import { NumberInput, required, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { ClockInput } from './ClockInput.tsx'
import { GradeChoice } from './GradeChoice.tsx'
import { CreateDismissal, type Dismissal, type Term, UpdateDismissal } from './operations.ts'

interface Values {
  readonly gradeId: string
  readonly leavesAt: number
  readonly gate: string
  readonly order: number
}

interface DismissalDialogProps {
  readonly term: Term
  /** The dismissal to change; null: a new one. */
  readonly dismissal: Dismissal | null
  readonly onClose: () => void
}

/** Adds or changes when a grade leaves. */
export function DismissalDialog({ term, dismissal, onClose }: DismissalDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const values: Partial<Values> = dismissal
    ? { ...dismissal, gradeId: dismissal.grade.id }
    : { order: term.dismissals.length + 1 }

  const save = ({ gradeId, leavesAt, gate, order }: Values) => {
    const content = { gradeId, leavesAt, gate, order }
    const done = { done: 'record.saved', resource: 'terms', ids: [dismissal?.id ?? term.id] } as const
    return dismissal
      ? verb(UpdateDismissal, { input: { ...content, id: dismissal.id, expectedUpdatedAt: dismissal.updatedAt } }, done)
      : verb(CreateDismissal, { input: { ...content, termId: term.id } }, done)
  }

  return (
    <VerbDialog
      title={say(dismissal ? 'schools.editDismissal' : 'schools.addDismissal')}
      submit={say('record.save')}
      values={values as Values}
      onSubmit={save}
      onClose={onClose}
    >
      <GradeChoice
        source="gradeId"
        label={say('schools.grade')}
        list={false}
        required
        helperText={false}
        validate={required()}
      />
      <ClockInput source="leavesAt" label={say('schools.leavesAt')} />
      <TextInput source="gate" label={say('schools.gate')} validate={required()} helperText={false} />
      <NumberInput
        source="order"
        label={say('schools.order')}
        validate={required()}
        min={1}
        step={1}
        helperText={false}
      />
    </VerbDialog>
  )
}
