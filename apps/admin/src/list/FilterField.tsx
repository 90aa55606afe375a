import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { useResourceContext, useTranslate } from 'react-admin'
import { SchemaInput } from '../record/SchemaInput.tsx'
import { useDefinition } from '../resources/use-definition.ts'

/** One condition of the query form, with the widget that its type in the schema asks for. */
export function FilterField({ name }: { name: string }) {
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const definition = useDefinition()
  const meta = resourceMeta(definition.type).filter[name]
  if (!meta) return null
  return (
    <SchemaInput
      source={name}
      meta={{ ...meta, required: false }}
      label={translate(`resources.${resource}.filters.${name}`)}
      reference={definition.references?.[name]}
    />
  )
}
