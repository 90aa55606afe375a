import { resourceMeta } from '@afterbell/graphql/schema-meta'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import { type ReactNode, useState } from 'react'
import { CreateBase, Form, type Identifier, Title, useRedirect, useTranslate } from 'react-admin'
import type { AnyResource } from '../data/resource.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { FormBar } from './FormBar.tsx'
import { FormErrors } from './FormErrors.tsx'
import { FormFields } from './FormFields.tsx'
import { useUndoNotice } from './use-undo-notice.tsx'

interface RecordCreateProps {
  readonly definition: AnyResource
  readonly children: ReactNode
  readonly defaultValues?: Readonly<Record<string, unknown>>
}

/** The page that adds a record. Saved when the server says so; what it refuses stands on the field. */
export function RecordCreate({ definition, children, defaultValues }: RecordCreateProps) {
  const translate = useTranslate()
  const redirect = useRedirect()
  const tell = useUndoNotice()
  const resource = resourceMeta(definition.type).list
  const [round, setRound] = useState(0)
  const name = resourceLabel(translate, resource, 1)

  return (
    <CreateBase
      resource={resource}
      mutationMode="pessimistic"
      mutationOptions={{
        onSuccess: ({ id }: { id: Identifier }) => {
          void tell('record.created', [String(id)])
          redirect('show', resource, id)
        },
      }}
    >
      <Title title={translate('ra.page.create', { name })} />
      <Form key={round} warnWhenUnsavedChanges defaultValues={defaultValues}>
        <Card sx={{ maxWidth: 900 }}>
          <CardContent>
            <FormErrors />
            <FormFields>{children}</FormFields>
          </CardContent>
          <FormBar
            onSavedForNext={({ id }) => {
              void tell('record.created', [String(id)])
              setRound(round + 1)
            }}
          />
        </Card>
      </Form>
    </CreateBase>
  )
}
