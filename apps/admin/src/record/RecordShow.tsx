import { resourceMeta } from '@afterbell/graphql/schema-meta'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import CardContent from '@mui/material/CardContent'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import { EditButton, ShowBase, Title, useCanAccess, useShowContext, useTranslate } from 'react-admin'
import { useMay } from '../auth/use-session.ts'
import type { AnyResource } from '../data/resource.ts'
import { fieldLabel, resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import type { Column } from '../list/columns.ts'
import { ActivityPanel } from '../resources/actions/ActivityPanel.tsx'
import { ArchiveButton } from './ArchiveButton.tsx'
import { RecordName } from './RecordName.tsx'
import { useEditable } from './use-editable.ts'

interface RecordShowProps {
  readonly definition: AnyResource
  /** What is shown of the record, as label and value. */
  readonly fields: readonly Column[]
  /** Fields that are left out where they say nothing. */
  readonly hidesEmpty?: readonly string[]
  /** The verbs of its room, as buttons. */
  readonly actions?: ReactNode
  /** Sections beneath its fields. */
  readonly children?: ReactNode
}

// Kept apart from the list's shorter record, which the page would otherwise begin with.
const detail = { detail: true }

/** The page of one record: its fields, its room's verbs, and what was done to it. */
export function RecordShow({ definition, ...parts }: RecordShowProps) {
  const resource = resourceMeta(definition.type).list
  return (
    <ShowBase resource={resource} queryOptions={definition.detail && { meta: detail }}>
      <Page resource={resource} {...parts} />
    </ShowBase>
  )
}

function Page({
  resource,
  fields,
  hidesEmpty = [],
  actions,
  children,
}: Omit<RecordShowProps, 'definition'> & { resource: string }) {
  const say = useWords()
  const translate = useTranslate()
  const { record, isPending } = useShowContext()
  const { canAccess: canEdit } = useCanAccess({ resource, action: 'edit' })
  const mayReadLog = useMay('actions:read')
  const mayChange = useEditable()
  if (isPending || !record) return null
  const editable = mayChange(record)
  const archived = Boolean(record.archivedAt)
  const shown = fields.filter(({ key, text }) => !hidesEmpty.includes(key) || text(record, translate) !== '')
  return (
    <>
      <Title
        title={
          <>
            {resourceLabel(translate, resource, 1)} <RecordName />
          </>
        }
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end', my: 1 }}>
        {actions}
        {canEdit && editable && !archived && <EditButton variant="contained" />}
        {editable && <ArchiveButton ids={[String(record.id)]} archived={archived} />}
      </Box>
      {archived && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {say('record.archivedNote')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Card>
            <CardContent
              component="dl"
              sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
            >
              {shown.map(({ key, text, render }) => (
                <div key={key}>
                  <Typography component="dt" variant="caption" color="text.secondary">
                    {fieldLabel(translate, resource, key)}
                  </Typography>
                  <Typography component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                    {render ? render(record) : text(record, translate) || say('record.unset')}
                  </Typography>
                </div>
              ))}
            </CardContent>
          </Card>
          {children}
        </Box>
        {mayReadLog && <ActivityPanel resource={resource} recordId={String(record.id)} />}
      </Box>
    </>
  )
}
