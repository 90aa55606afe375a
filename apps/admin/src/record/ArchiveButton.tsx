import ArchiveIcon from '@mui/icons-material/ArchiveOutlined'
import RestoreIcon from '@mui/icons-material/UnarchiveOutlined'
import Button from '@mui/material/Button'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Confirm, useCanAccess, useDataProvider, useNotify, useResourceContext, useTranslate } from 'react-admin'
import type { AppDataProvider } from '../data/data-provider.ts'
import { resourceLabel } from '../i18n/labels.ts'
import { useWords } from '../i18n/use-words.ts'
import { readAgain } from '../live/invalidate.ts'
import { useUndoNotice } from './use-undo-notice.tsx'

interface ArchiveButtonProps {
  readonly ids: readonly string[]
  /** Whether they are in the archive now: then the button takes them out. */
  readonly archived: boolean
  readonly onDone?: () => void
}

/** Archives records after asking, or takes them out of the archive; nothing is ever deleted. */
export function ArchiveButton({ ids, archived, onDone }: ArchiveButtonProps) {
  const say = useWords()
  const translate = useTranslate()
  const notify = useNotify()
  const tell = useUndoNotice()
  const resource = useResourceContext() ?? ''
  const queryClient = useQueryClient()
  const dataProvider = useDataProvider<AppDataProvider>()
  const [asking, setAsking] = useState(false)
  const verb = archived ? 'restore' : 'archive'
  const { canAccess } = useCanAccess({ resource, action: verb })
  const { mutate, isPending } = useMutation({
    mutationFn: () => dataProvider[verb](resource, ids),
    onSuccess: () => {
      readAgain(queryClient, [{ resource, ids }])
      onDone?.()
      void tell(archived ? 'record.restored' : 'record.archived', ids)
    },
    onError: (error) => notify(error.message, { type: 'error' }),
    onSettled: () => setAsking(false),
  })
  if (!canAccess) return null
  return (
    <>
      <Button
        startIcon={archived ? <RestoreIcon /> : <ArchiveIcon />}
        loading={isPending}
        loadingPosition="start"
        onClick={() => (archived ? mutate() : setAsking(true))}
      >
        {say(`record.${verb}`)}
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title={say('record.archiveTitle', {
          name: `${resourceLabel(translate, resource, ids.length)} (${ids.length})`,
        })}
        content={say('record.archiveContent')}
        confirm={say('record.archive')}
        onConfirm={() => mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
