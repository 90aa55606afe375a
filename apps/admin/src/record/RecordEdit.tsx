import { resourceMeta } from '@afterbell/graphql/schema-meta'
import Alert from '@mui/material/Alert'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import { type ReactNode, useEffect, useState } from 'react'
import { EditBase, Form, type RaRecord, Title, useEditContext, useNotify, useRedirect, useTranslate } from 'react-admin'
import type { ServerRecord } from '../data/documents.ts'
import { failureBody } from '../data/failure.ts'
import type { AnyResource } from '../data/resource.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import { useChangedMeanwhile } from '../live/use-changes.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { FormBar } from './FormBar.tsx'
import { FormErrors } from './FormErrors.tsx'
import { FormFields } from './FormFields.tsx'
import { RecordName } from './RecordName.tsx'
import { useUndoNotice } from './use-undo-notice.tsx'

interface RecordEditProps {
  readonly definition: AnyResource
  readonly children: ReactNode
}

/** What a save of a stale record tried to write. */
interface Attempt {
  readonly data: ServerRecord
  readonly base: Readonly<Record<string, unknown>>
}

// Read afresh when the page opens, and never beneath its editor: see `readAgain`.
const meta = { editing: true }

/** The page that changes a record: only what changed is sent, with the version that the editor started from. */
export function RecordEdit({ definition, children }: RecordEditProps) {
  const notify = useNotify()
  const redirect = useRedirect()
  const tell = useUndoNotice()
  const resource = resourceMeta(definition.type).list
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const [settled, setSettled] = useState<RaRecord['id'] | null>(null)

  // Once the form no longer asks before it is left: it still differs from what a settled conflict has saved.
  useEffect(() => {
    if (settled !== null) redirect('show', resource, settled)
  }, [settled, redirect, resource])

  function saved({ id }: { id: RaRecord['id'] }) {
    setAttempt(null)
    void tell('record.saved', [String(id)])
    setSettled(id)
  }

  return (
    <EditBase
      resource={resource}
      mutationMode="pessimistic"
      queryOptions={{ meta, gcTime: 0 }}
      mutationOptions={{
        meta,
        onSuccess: saved,
        onError: (error: Error, { id, data, previousData = {} }) => {
          const body = failureBody(error)
          if (body?.code === 'CONFLICT') setAttempt({ data: { ...data, id: String(id) }, base: previousData })
          else if (!body?.errors) notify(error.message, { type: 'error' })
        },
      }}
    >
      <EditForm resource={resource} warns={settled === null}>
        {children}
      </EditForm>
      {attempt && (
        <ConflictDialog
          definition={definition}
          mine={attempt.data}
          base={attempt.base}
          onSaved={saved}
          onClose={() => setAttempt(null)}
        />
      )}
    </EditBase>
  )
}

function EditForm({ resource, warns, children }: { resource: string; warns: boolean; children: ReactNode }) {
  const say = useWords()
  const translate = useTranslate()
  const { record, isPending } = useEditContext()
  const stale = useChangedMeanwhile(resource, record?.id, record?.updatedAt)
  if (isPending || !record) return null
  return (
    <>
      <Title
        title={
          <>
            {translate('ra.action.edit')} {resourceLabel(translate, resource, 1)} <RecordName />
          </>
        }
      />
      <Form warnWhenUnsavedChanges={warns}>
        <Card sx={{ maxWidth: 900 }}>
          <CardContent>
            <div aria-live="polite">
              {stale && (
                <Alert severity="warning" sx={{ mb: 2 }}>
                  {say('record.changedMeanwhile')}
                </Alert>
              )}
            </div>
            <FormErrors />
            <FormFields>{children}</FormFields>
          </CardContent>
          <FormBar />
        </Card>
      </Form>
    </>
  )
}
