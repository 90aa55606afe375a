import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { useGetMany, useTranslate } from 'react-admin'
import type { AnyResource } from '../data/resource.ts'
import { valueText } from '../data/value-text.ts'
import { useWords } from '../i18n/use-words.ts'
import { GradeNames } from '../resources/schools/GradeNames.tsx'
import { definitionOf } from '../resources/use-definition.ts'

interface FieldValueProps {
  readonly definition: AnyResource
  readonly field: string
  readonly value: unknown
}

/** A value of a record's field as people read it; the id of another record as that record's name. */
export function FieldValue({ definition, field, value }: FieldValueProps) {
  const say = useWords()
  const translate = useTranslate()
  const reference = definition.references?.[field]
  const { fields, update, create } = resourceMeta(definition.type)
  if (value === null || value === undefined || value === '') return <>{say('record.unset')}</>
  const says = definition.fieldTexts?.[field]
  if (says) return <>{says(value, translate)}</>
  if (reference === 'grades') return <GradeNames ids={[value].flat().map(String)} />
  if (reference) return <Referred resource={reference} ids={[value].flat().map(String)} />
  const type = (update?.input[field] ?? create?.input[field] ?? fields[field])?.type
  return <>{valueText(value, type, translate) || plain(value)}</>
}

/** A structure that has no text of its own, such as a club's sessions, by its parts. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join('; ')
  if (value && typeof value === 'object') return Object.values(value).map(plain).join(' ')
  return String(value ?? '')
}

function Referred({ resource, ids }: { resource: string; ids: readonly string[] }) {
  const translate = useTranslate()
  const { data } = useGetMany(resource, { ids: [...ids] })
  const represent = definitionOf(resource)?.represent
  const names = (data ?? [])
    .filter(Boolean)
    .map((row) => (represent ? represent(row as never) : String(row.name ?? '')))
  return <>{names.join(translate('list.separator'))}</>
}
