import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import type { AppDataProvider } from '../../data/data-provider.ts'
import { everything } from '../../live/changes.ts'
import { readAgain } from '../../live/invalidate.ts'
import { UndoAction } from './operations.ts'

/** Takes an action back, and says so; or says why it cannot be taken back. */
export function useUndo(): (actionId: string) => Promise<void> {
  const dataProvider = useDataProvider<AppDataProvider>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  return useCallback(
    async (actionId) => {
      try {
        const { undoAction } = await dataProvider.run(UndoAction, { id: actionId })
        if (undoAction.__typename === 'Action') notify('record.undone', { type: 'success' })
        else notify(undoAction.message, { type: 'warning' })
        readAgain(queryClient, [everything])
      } catch (error) {
        notify(error instanceof Error ? error.message : 'ra.message.error', { type: 'error' })
      }
    },
    [dataProvider, queryClient, notify],
  )
}
