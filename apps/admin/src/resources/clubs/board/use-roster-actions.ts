import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useMay, useMe } from '../../../auth/use-session.ts'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { failureBody } from '../../../data/failure.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { UndoAction } from '../../actions/operations.ts'
import { lastOwn, onBoard, type RosterAction } from './board-actions.ts'
import { ActionPlaces, type Board, RosterActions } from './operations.ts'
import { kindText } from './wording.ts'

/** The most places whose names are asked for: those of one batch are as many as it moved. */
const mostPlaces = 100

async function read({ run }: AppDataProvider, board: Board): Promise<RosterAction[]> {
  const { actions } = await run(RosterActions, {})
  const ids = [...new Set(actions.items.flatMap(({ recordIds }) => recordIds))].slice(0, mostPlaces)
  if (ids.length === 0) return []
  const { enrolments } = await run(ActionPlaces, { ids })
  return onBoard(actions.items, enrolments.items, board)
}

/** The last actions on this board that the account may see. */
export function useRosterActions(board: Board, open: boolean) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { termId, gradeId, weekday } = board
  return useQuery({
    queryKey: ['actions', 'board', termId, gradeId, weekday],
    queryFn: () => read(dataProvider, board),
    enabled: open,
  })
}

/** Takes an action on rosters back, or says why it cannot be; `undoLast` one's own newest on this board. */
export function useUndoOnBoard(board: Board | null | undefined, readAgain: () => Promise<unknown>) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const say = useWords()
  const me = useMe()
  const may = useMay('actions:undo')

  const undo = useCallback(
    async ({ id, kind }: { id: string; kind: string }) => {
      try {
        const { undoAction } = await dataProvider.run(UndoAction, { id })
        if (undoAction.__typename === 'Action') {
          notify(say('board.done.undone', { what: kindText(say, kind) }), { type: 'success' })
        } else notify(undoAction.message, { type: 'warning' })
      } catch (error) {
        const unsure = failureBody(error)?.code === 'NETWORK'
        notify(unsure || !(error instanceof Error) ? say('board.unsure') : error.message, { type: 'error' })
      }
      void queryClient.invalidateQueries({ queryKey: ['actions'] })
      await readAgain()
    },
    [dataProvider, queryClient, notify, say, readAgain],
  )

  const undoLast = useCallback(async () => {
    if (!board || !may) return
    try {
      const last = lastOwn(await read(dataProvider, board), me.name)
      if (last) await undo(last)
      else notify(say('board.lastActionsDrawer.nothingToUndo'), { type: 'info' })
    } catch {
      notify(say('board.lastActionsDrawer.failed'), { type: 'error' })
    }
  }, [board, may, dataProvider, me.name, undo, notify, say])

  return { may, undo, undoLast }
}
