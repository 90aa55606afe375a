import { enumValues } from '@afterbell/graphql/schema-meta'
import {
  ArrayInput,
  DateInput,
  FormDataConsumer,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin'
import { enumLabel } from '../../i18n/labels.ts'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { type CalendarDay, SetCalendarDays, type Term } from './operations.ts'
import { weekdays, weekdayText } from './weekday.ts'

interface Values {
  readonly days: readonly Omit<CalendarDay, 'id'>[]
}

/** Changes the term's special days, all at once. */
export function CalendarDialog({ term, onClose }: { term: Term; onClose: () => void }) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  const kinds = (enumValues('CalendarDayKind') ?? []).map((id) => ({
    id,
    name: enumLabel(translate, 'CalendarDayKind', id),
  }))
  const followed = weekdays.map((id) => ({ id, name: weekdayText(id, say) }))
  const values: Values = { days: term.calendarDays.map(({ id: _id, ...day }) => day) }

  const save = ({ days }: Values) => {
    const input = {
      id: term.id,
      expectedUpdatedAt: term.updatedAt,
      days: days.map(({ date, kind, followsWeekday, note }) => ({
        date,
        kind,
        followsWeekday: kind === 'MAKE_UP' ? followsWeekday : null,
        note: note || null,
      })),
    }
    return verb(SetCalendarDays, { input }, { done: 'record.saved', resource: 'terms', ids: [term.id] })
  }

  return (
    <VerbDialog
      wide
      title={say('schools.editCalendar')}
      submit={say('record.save')}
      values={values}
      onSubmit={save}
      onClose={onClose}
    >
      <ArrayInput source="days" label={false}>
        <SimpleFormIterator inline fullWidth disableReordering>
          <DateInput source="date" label={say('schools.day')} validate={required()} helperText={false} />
          <SelectInput
            source="kind"
            label={say('schools.dayKind')}
            choices={kinds}
            translateChoice={false}
            validate={required()}
            helperText={false}
          />
          <FormDataConsumer>
            {({ scopedFormData }) =>
              scopedFormData?.kind === 'MAKE_UP' && (
                <SelectInput
                  source="followsWeekday"
                  label={say('schools.followsWeekday')}
                  choices={followed}
                  translateChoice={false}
                  validate={required()}
                  helperText={false}
                />
              )
            }
          </FormDataConsumer>
          <TextInput source="note" label={say('schools.note')} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
    </VerbDialog>
  )
}
