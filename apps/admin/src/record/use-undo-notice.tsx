import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useCallback } from 'react'
import { useCloseNotification, useDataProvider, useNotify, useTranslate } from 'react-admin'
import { useMay } from '../auth/use-session.ts'
import type { AppDataProvider } from '../data/data-provider.ts'
import type { WordKey } from '../i18n/use-words.ts'
import { useUndo } from '../resources/actions/use-undo.ts'

/** The line that the activity log has for what was just done; null when it cannot be taken back. */
async function actionJustDone(dataProvider: AppDataProvider, recordId: string) {
  const [latest] = await dataProvider.getRows('actions', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'at', order: 'DESC' },
    filter: { recordId },
  })
  return latest?.undoable === true ? latest.id : null
}

/** Says what was done, with a button that takes it back for as long as the notice stays. */
export function useUndoNotice() {
  const notify = useNotify()
  const mayUndo = useMay('actions:undo')
  const dataProvider = useDataProvider<AppDataProvider>()
  return useCallback(
    async (done: WordKey, ids: readonly string[]) => {
      const [first] = ids
      const actionId = mayUndo && first ? await actionJustDone(dataProvider, first).catch(() => null) : null
      const said = { smart_count: ids.length }
      if (actionId === null) return notify(done, { type: 'success', messageArgs: said })
      notify(<UndoNotice done={done} count={ids.length} actionId={actionId} />, { type: 'success' })
    },
    [dataProvider, mayUndo, notify],
  )
}

function UndoNotice({ done, count, actionId }: { done: WordKey; count: number; actionId: string }) {
  const translate = useTranslate()
  const close = useCloseNotification()
  const undo = useUndo()
  return (
    <Alert
      severity="success"
      variant="filled"
      action={
        <Button
          color="inherit"
          onClick={() => {
            close()
            void undo(actionId)
          }}
        >
          {translate('record.undo')}
        </Button>
      }
    >
      {translate(done, { smart_count: count })}
    </Alert>
  )
}
