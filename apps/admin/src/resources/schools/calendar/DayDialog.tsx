import { changedExceptions, type DayChange, type NotedException } from '@afterbell/domain/schools/calendar-change'
import { daysFrom, type SchoolDate, type SchoolWeekday } from '@afterbell/domain/schools/school-day'
import { kindOfWeekday } from '@afterbell/domain/schools/term-calendar'
import { useState } from 'react'
import {
  DateInput,
  FormDataConsumer,
  RadioButtonGroupInput,
  required,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin'
import { enumLabel } from '../../../i18n/labels.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { type Faults, useVerb } from '../../../record/use-verb.ts'
import { VerbDialog } from '../../../record/VerbDialog.tsx'
import { SetCalendarDays, type Term } from '../operations.ts'
import { weekdays, weekdayText } from '../weekday.ts'
import { exceptionsOf, schoolDate } from './term-calendar.ts'

interface Values {
  readonly first: string
  readonly last: string
  readonly kind: DayChange['kind']
  readonly followsWeekday?: SchoolWeekday | null
  readonly note?: string | null
}

interface DayDialogProps {
  readonly term: Term
  readonly first: SchoolDate
  readonly last: SchoolDate
  readonly onClose: () => void
}

const kinds = ['ORDINARY', 'HOLIDAY', 'MAKE_UP', 'SUSPENDED'] as const satisfies readonly DayChange['kind'][]

/** Says what a day of the calendar is, or several days in a row. */
export function DayDialog({ term: now, first, last, onClose }: DayDialogProps) {
  const say = useWords()
  const translate = useTranslate()
  const verb = useVerb()
  // As it stood when the dialog opened: what somebody else changes meanwhile is a conflict, and not overwritten.
  const [term] = useState(now)
  const listed = exceptionsOf(term)
  const choices = kinds.map((id) => ({
    id,
    name: id === 'ORDINARY' ? say('schools.ordinaryDay') : enumLabel(translate, 'CalendarDayKind', id),
  }))
  const followed = weekdays.map((id) => ({ id, name: weekdayText(id, say) }))

  async function save({ first: from, last: to, kind, followsWeekday, note }: Values): Promise<Faults | null> {
    const change = { kind, followsWeekday: followsWeekday ?? undefined, note: note || null } as DayChange
    const days = changedExceptions(listed, [...daysFrom(schoolDate(from), schoolDate(to))], change)
    const input = {
      id: term.id,
      expectedUpdatedAt: term.updatedAt,
      days: days.map(({ date, kind: each, followsWeekday: follows, note: noted }) => ({
        date,
        kind: each,
        followsWeekday: follows ?? null,
        note: noted ?? null,
      })),
    }
    const faults = await verb(SetCalendarDays, { input }, { done: 'record.saved', resource: 'terms', ids: [term.id] })
    return faults && sentenceAbove(faults)
  }

  return (
    <VerbDialog
      title={say('schools.setDays')}
      submit={say('record.save')}
      values={valuesOf(listed, first, last)}
      onSubmit={save}
      onClose={onClose}
    >
      <DateInput source="first" label={say('schools.fromDay')} validate={required()} helperText={false} />
      <DateInput
        source="last"
        label={say('schools.toDay')}
        validate={[required(), (to, { first: from }: Values) => (to < from ? say('schools.daysReversed') : undefined)]}
        helperText={false}
      />
      <RadioButtonGroupInput
        source="kind"
        label={say('schools.dayKind')}
        choices={choices}
        translateChoice={false}
        validate={required()}
        row={false}
        helperText={false}
      />
      <FormDataConsumer<Values>>
        {({ formData }) =>
          formData.kind === 'MAKE_UP' && (
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
    </VerbDialog>
  )
}

/** What the first of the days is now. */
function valuesOf(listed: readonly NotedException[], first: SchoolDate, last: SchoolDate): Values {
  const day = listed.find(({ date }) => date === first)
  const kind = !day || day.kind === kindOfWeekday(first) || day.kind === 'TEACHING' ? 'ORDINARY' : day.kind
  return { first, last, kind, followsWeekday: day?.followsWeekday ?? null, note: day?.note ?? '' }
}

/** The server names the day of its list that is wrong, for which this form has no field: its sentence stands above. */
function sentenceAbove(faults: Faults): Faults {
  const { root, ...fields } = faults
  const sentences = Object.values(fields).filter((wrong) => typeof wrong === 'string')
  return sentences.length > 0 ? { root: { serverError: [...new Set(sentences)].join(' ') } } : { root }
}
