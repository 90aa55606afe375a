import { resourceMeta } from '@afterbell/graphql/schema-meta'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogContentText from '@mui/material/DialogContentText'
import DialogTitle from '@mui/material/DialogTitle'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDataProvider, useEditContext, useNotify, useUpdate } from 'react-admin'
import { useMay, useMe } from '../auth/use-session.ts'
import type { AppDataProvider } from '../data/data-provider.ts'
import type { ServerRecord } from '../data/documents.ts'
import { failureBody } from '../data/failure.ts'
import type { AnyResource } from '../data/resource.ts'
import { instantText } from '../i18n/moments.ts'
import { useWords } from '../i18n/use-words.ts'
import { differencesOf, merged } from './conflict.ts'
import { DifferenceTable } from './DifferenceTable.tsx'

interface ConflictDialogProps {
  readonly definition: AnyResource
  /** What the editor tried to save. */
  readonly mine: ServerRecord
  /** The record as the editor had read it. */
  readonly base: Readonly<Record<string, unknown>>
  readonly onSaved: (record: { id: string }) => void
  readonly onClose: () => void
}

/** Two people changed one record: shows both sides field by field, and saves what is chosen over what stands now. */
export function ConflictDialog({ definition, mine, base, onSaved, onClose }: ConflictDialogProps) {
  const say = useWords()
  const notify = useNotify()
  const { refetch } = useEditContext()
  const meta = resourceMeta(definition.type)
  const isAdmin = useMe().roles.some(({ role }) => role === 'SCHOOL_ADMIN')
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)
  const { data: theirs, refetch: readTheirs } = useTheirs(meta.list, mine.id)
  const who = useWhoChanged(meta.list, mine.id)
  const [update, { isPending }] = useUpdate()
  if (!theirs) return null
  const differences = differencesOf(mine, base, theirs, meta)

  const obvious = differences.filter(({ onlyMine }) => onlyMine).map(({ field }) => field)
  const keepMine = chosen ?? new Set(obvious)

  function save(fields: ReadonlySet<string>) {
    if (!theirs) return
    const params = { id: mine.id, data: merged(theirs, differences, fields), previousData: theirs }
    void update(meta.list, params, {
      mutationMode: 'pessimistic',
      onSuccess: onSaved,
      onError: (error: Error) => {
        // Somebody was faster once more: what stands now is shown instead.
        if (failureBody(error)?.code === 'CONFLICT') void readTheirs()
        notify(error.message, { type: 'error' })
      },
    })
  }

  async function takeTheirs() {
    await refetch()
    onClose()
  }

  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">
        {who ? say('conflict.title', { name: who.name, time: instantText(who.at) }) : say('conflict.titleUnknown')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {say(differences.length === 0 ? 'conflict.sameResult' : 'conflict.reason')}
        </DialogContentText>
        {differences.length > 0 && (
          <DifferenceTable definition={definition} differences={differences} keepMine={keepMine} onChoose={setChosen} />
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={onClose}>{say('conflict.cancel')}</Button>
        <Button variant="outlined" onClick={() => void takeTheirs()}>
          {say('conflict.takeTheirs')}
        </Button>
        {isAdmin && (
          <Button
            color="error"
            disabled={isPending}
            onClick={() => save(new Set(differences.map(({ field }) => field)))}
          >
            {say('conflict.force')}
          </Button>
        )}
        <Button variant="contained" loading={isPending} disabled={keepMine.size === 0} onClick={() => save(keepMine)}>
          {say('conflict.merge')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

/** The record as it stands now. */
function useTheirs(resource: string, id: string) {
  const dataProvider = useDataProvider<AppDataProvider>()
  return useQuery<ServerRecord>({
    queryKey: [resource, 'getOne', { id, meta: { editing: true, theirs: true } }],
    queryFn: async ({ signal }) => (await dataProvider.getOne(resource, { id, signal })).data,
    gcTime: 0,
  })
}

/** Who changed the record last, as far as the viewer may read it in the activity log. */
function useWhoChanged(resource: string, recordId: string) {
  const may = useMay('actions:read')
  const dataProvider = useDataProvider<AppDataProvider>()
  const { data } = useQuery({
    queryKey: ['actions', 'getList', { resource, recordId, last: true }],
    queryFn: async ({ signal }) => {
      const pagination = { page: 1, perPage: 1 }
      const [last] = await dataProvider.getRows('actions', { pagination, filter: { resource, recordId }, signal })
      return last ? { name: String(last.actorName), at: String(last.at) } : null
    },
    enabled: may,
    gcTime: 0,
  })
  return data ?? null
}
