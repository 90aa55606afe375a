import { useQuery } from '@tanstack/react-query'
import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  ReferenceArrayInput,
  required,
  useDataProvider,
  useTranslate,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { fieldLabel } from '../../i18n/labels.ts'
import { formFieldOf } from '../../record/FormField.tsx'
import { RecordCreate } from '../../record/RecordCreate.tsx'
import { RecordEdit } from '../../record/RecordEdit.tsx'
import { weekdays, weekdayText } from '../schools/weekday.ts'
import { applications, TermForApplications } from './operations.ts'

const Field = formFieldOf(applications)

function ApplicationFields() {
  return (
    <>
      <Field source="termId" />
      <Field source="pupilId" />
      <WeekdaysInput />
      <ChoicesInput />
      <Field source="reason" multiline />
      <Field source="pickUpMode" />
      <Field source="pickUpName" />
      <Field source="pickUpPhone" hint />
      <Field source="confirmedHow" hint />
    </>
  )
}

function WeekdaysInput() {
  const translate = useTranslate()
  return (
    <CheckboxGroupInput
      source="weekdays"
      label={fieldLabel(translate, 'applications', 'weekdays')}
      choices={weekdays.map((id) => ({ id, name: weekdayText(id, translate) }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
    />
  )
}

/** The clubs of the term, in the order in which they are chosen. */
function ChoicesInput() {
  const translate = useTranslate()
  const termId = useWatch({ name: 'termId' })
  return (
    <ReferenceArrayInput source="clubIds" reference="clubs" perPage={100} filter={termId ? { termId } : {}}>
      <AutocompleteArrayInput
        label={fieldLabel(translate, 'applications', 'clubIds')}
        filterToQuery={(q) => (q ? { q } : {})}
        helperText={translate('resources.applications.hints.clubIds')}
      />
    </ReferenceArrayInput>
  )
}

/** Enters an application for a guardian, in the term that is open unless another is chosen. */
export function ApplicationCreate() {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data, isPending } = useQuery({
    queryKey: ['terms', 'of applications'],
    queryFn: async ({ signal }) => (await dataProvider.run(TermForApplications, {}, { signal })).term,
  })
  if (isPending) return null
  return (
    <RecordCreate definition={applications} defaultValues={{ termId: data?.id, weekdays: [], clubIds: [] }}>
      <ApplicationFields />
    </RecordCreate>
  )
}

export function ApplicationEdit() {
  return (
    <RecordEdit definition={applications}>
      <ApplicationFields />
    </RecordEdit>
  )
}
