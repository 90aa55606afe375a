import { ArrayInput, BooleanInput, FormDataConsumer, required, SimpleFormIterator, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { BellTotals } from './BellTotals.tsx'
import { ClockInput } from './ClockInput.tsx'
import { GradeChoice } from './GradeChoice.tsx'
import { type BellSchedule, CreateBellSchedule, type Term, UpdateBellSchedule } from './operations.ts'

interface Values {
  readonly name: string
  readonly gradeIds: readonly string[]
  readonly startsAt: number
  readonly endsAt: number
  readonly periods: readonly { readonly startsAt: number; readonly endsAt: number; readonly half: boolean }[]
}

interface BellDialogProps {
  readonly term: Term
  /** The schedule to change; null: a new one. */
  readonly bells: BellSchedule | null
  readonly onClose: () => void
}

/** Adds or changes a bell schedule; what it adds up to is computed while it is typed. */
export function BellDialog({ term, bells, onClose }: BellDialogProps) {
  const say = useWords()
  const verb = useVerb()
  const promised = term.ruleThresholds?.minutesPerDay ?? null
  const values: Partial<Values> = bells
    ? { ...bells, gradeIds: bells.grades.map(({ id }) => id) }
    : { periods: [], gradeIds: [] }

  const save = ({ name, gradeIds, startsAt, endsAt, periods }: Values) => {
    const content = {
      name,
      gradeIds: [...gradeIds],
      startsAt,
      endsAt,
      periods: periods.map((period) => ({
        startsAt: period.startsAt,
        endsAt: period.endsAt,
        half: Boolean(period.half),
      })),
    }
    const done = { done: 'record.saved', resource: 'terms', ids: [bells?.id ?? term.id] } as const
    return bells
      ? verb(UpdateBellSchedule, { input: { ...content, id: bells.id, expectedUpdatedAt: bells.updatedAt } }, done)
      : verb(CreateBellSchedule, { input: { ...content, termId: term.id } }, done)
  }

  return (
    <VerbDialog
      wide
      title={say(bells ? 'schools.editBells' : 'schools.addBells')}
      submit={say('record.save')}
      values={values as Values}
      onSubmit={save}
      onClose={onClose}
    >
      <TextInput source="name" label={say('schools.bellsName')} validate={required()} helperText={false} />
      <GradeChoice
        source="gradeIds"
        label={say('schools.bellsGrades')}
        list
        required
        helperText={false}
        validate={required()}
      />
      <ClockInput source="startsAt" label={say('schools.serviceStart')} />
      <ClockInput source="endsAt" label={say('schools.serviceEnd')} />
      <ArrayInput source="periods" label={say('schools.periods')}>
        <SimpleFormIterator inline disableReordering>
          <ClockInput source="startsAt" label={say('schools.periodStart')} />
          <ClockInput source="endsAt" label={say('schools.periodEnd')} />
          <BooleanInput source="half" label={say('schools.half')} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
      <FormDataConsumer>
        {({ formData }) => isComplete(formData) && <BellTotals bells={formData} promisedMinutes={promised} />}
      </FormDataConsumer>
    </VerbDialog>
  )
}

/** Whether enough is typed to add it up. */
function isComplete(values: Partial<Values>): values is Values {
  const times = [values, ...(values.periods ?? [])]
  return times.every((span) => typeof span?.startsAt === 'number' && typeof span.endsAt === 'number')
}
