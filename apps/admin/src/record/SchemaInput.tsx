import { enumValues, type FieldMeta } from '@afterbell/graphql/schema-meta'
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  BooleanInput,
  DateInput,
  DateTimeInput,
  NumberInput,
  ReferenceArrayInput,
  ReferenceInput,
  required as requiredRule,
  SelectArrayInput,
  SelectInput,
  TextInput,
  useTranslate,
} from 'react-admin'
import { enumLabel } from '../i18n/labels.ts'
import { GradeChoice } from '../resources/schools/GradeChoice.tsx'
import { WeekdayChoice } from '../resources/schools/WeekdayChoice.tsx'
import type { Given } from './given.ts'

export interface SchemaInputProps {
  readonly source: string
  readonly meta: FieldMeta
  readonly label: string
  readonly hint?: string
  /** The resource whose record's id is chosen. */
  readonly reference?: string
  /** Several lines of text. */
  readonly multiline?: boolean
}

/** The widget that a field's type in the schema asks for. */
export function SchemaInput({ meta, hint, reference, multiline, ...input }: SchemaInputProps) {
  const { type, list, required } = meta
  const given: Given = {
    ...input,
    validate: required && type !== 'Boolean' ? requiredRule() : undefined,
    helperText: hint ?? false,
  }
  if (reference === 'grades') return <GradeChoice {...given} list={list} required={required} />
  if (reference === 'weekdays') return <WeekdayChoice {...given} required={required} />
  if (reference) return <ReferenceChoice {...given} list={list} reference={reference} />
  if (enumValues(type)) return <EnumChoice {...given} type={type} list={list} required={required} />
  if (type === 'Boolean') return required ? <BooleanInput {...given} /> : <YesNoChoice {...given} />
  if (type === 'Int' || type === 'Float') return <NumberInput {...given} step={type === 'Int' ? 1 : 'any'} />
  if (type === 'Date') return <DateInput {...given} />
  if (type === 'DateTime') return <DateTimeInput {...given} />
  return <TextInput {...given} multiline={multiline} minRows={multiline ? 3 : undefined} resettable={!multiline} />
}

/** How many records a choice offers before something is typed. */
const offered = 100

function ReferenceChoice({ source, reference, list, ...given }: Given & { reference: string; list: boolean }) {
  const search = (q: string) => (q ? { q } : {})
  return list ? (
    <ReferenceArrayInput source={source} reference={reference} perPage={offered}>
      <AutocompleteArrayInput {...given} filterToQuery={search} />
    </ReferenceArrayInput>
  ) : (
    <ReferenceInput source={source} reference={reference} perPage={offered}>
      <AutocompleteInput {...given} filterToQuery={search} />
    </ReferenceInput>
  )
}

function EnumChoice({ type, list, required, ...given }: Given & { type: string; list: boolean; required: boolean }) {
  const translate = useTranslate()
  const choices = (enumValues(type) ?? []).map((id) => ({ id, name: enumLabel(translate, type, id) }))
  if (list) return <SelectArrayInput {...given} choices={choices} translateChoice={false} />
  return (
    <SelectInput
      {...given}
      choices={choices}
      translateChoice={false}
      resettable={!required}
      emptyText={required ? undefined : translate('list.any')}
    />
  )
}

function YesNoChoice(given: Given) {
  const translate = useTranslate()
  const choices = [true, false].map((id) => ({ id, name: translate(`ra.boolean.${id}`) }))
  return (
    <SelectInput {...given} choices={choices} translateChoice={false} resettable emptyText={translate('list.any')} />
  )
}
