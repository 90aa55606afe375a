import { resourceMeta } from '@afterbell/graphql/schema-meta'
import type { ComponentType } from 'react'
import { useRecordContext, useResourceContext, useTranslate } from 'react-admin'
import type { AnyResource, InputOf, ResourceDefinition } from '../data/resource.ts'
import { fieldLabel } from '../i18n/labels.ts'
import { useDefinition } from '../resources/use-definition.ts'
import { SchemaInput } from './SchemaInput.tsx'

interface FormFieldProps<Source extends string> {
  readonly source: Source
  /** Several lines of text. */
  readonly multiline?: boolean
  /** Whether a hint stands beneath it: `resources.<resource>.hints.<source>`. */
  readonly hint?: boolean
}

/**
 * A field of the form at hand: label, widget, required mark and hint follow from the resource and its input in the
 * schema. A field that only creating (or only changing) takes shows only there.
 */
function FormField({ source, multiline, hint = false }: FormFieldProps<string>) {
  const translate = useTranslate()
  const resource = useResourceContext() ?? ''
  const { type, references } = useDefinition()
  const record = useRecordContext()
  const { create, update } = resourceMeta(type)
  const meta = (record?.id ? update : create)?.input[source]
  if (!meta) return null
  // An update leaves out what stays; what creating requires cannot be emptied by an update either.
  const required = create?.input[source]?.required ?? meta.required
  return (
    <SchemaInput
      source={source}
      meta={{ ...meta, required }}
      label={fieldLabel(translate, resource, source)}
      hint={hint ? translate(`resources.${resource}.hints.${source}`) : undefined}
      reference={references?.[source]}
      multiline={multiline}
    />
  )
}

/** The form field of a resource: a source that its inputs do not have does not compile. */
export const formFieldOf = <Definition extends ResourceDefinition<never, never> | AnyResource>(
  _definition: Definition,
) => FormField as ComponentType<FormFieldProps<InputOf<Definition>>>
