import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useDataProvider, useNotify } from 'react-admin'
import { useMay } from '../../../../auth/use-session.ts'
import type { AppDataProvider } from '../../../../data/data-provider.ts'
import { failureBody } from '../../../../data/failure.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { UndoAction } from '../../../actions/operations.ts'
import type { Board } from '../operations.ts'
import { kindText } from '../wording.ts'
import { type BoardAction, isUndoing, lastDone, lastUndone, onBoard } from './board-actions.ts'
import { ActionPlaces, RosterActions } from './operations.ts'

/** The most places whose names are asked for: those of one batch are as many as it moved. */
const mostPlaces = 100

async function read({ run }: AppDataProvider, board: Board): Promise<BoardAction[]> {
  const actions = await run(RosterActions, {})
  const ids = [...new Set(actions.rosters.items.flatMap(({ recordIds }) => recordIds))].slice(0, mostPlaces)
  const places = ids.length > 0 ? (await run(ActionPlaces, { ids })).enrolments.items : []
  return onBoard(actions, places, board)
}

/** What a board needs to go back and forth. */
export type History = ReturnType<typeof useHistory>

/**
 * The last actions on a board that the account may see, and taking back one of them, or one's own newest. All of it stands
 * in the server's log, so that it holds after a reload and on another computer.
 */
export function useHistory(board: Board, readAgain: () => Promise<unknown>) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const say = useWords()
  const may = useMay('actions:undo')
  const { termId, gradeId, weekday } = board
  const asking = {
    queryKey: ['actions', 'board', termId, gradeId, weekday],
    queryFn: () => read(dataProvider, board),
  }
  const { data: actions, isError } = useQuery({ ...asking, enabled: may })
  const latest = useRef(asking)
  useEffect(() => {
    latest.current = asking
  })
  const readNow = useCallback(() => queryClient.fetchQuery({ ...latest.current, staleTime: 0 }), [queryClient])

  const undo = useCallback(
    async (action: Pick<BoardAction, 'id' | 'kind'>) => {
      try {
        const { undoAction } = await dataProvider.run(UndoAction, { id: action.id })
        const done = isUndoing(action)
          ? say('board.done.redone')
          : say('board.done.undone', { what: kindText(say, action.kind) })
        if (undoAction.__typename === 'Action') notify(done, { type: 'success' })
        else notify(undoAction.message, { type: 'warning' })
      } catch (error) {
        const unsure = failureBody(error)?.code === 'NETWORK'
        notify(unsure || !(error instanceof Error) ? say('board.unsure') : error.message, { type: 'error' })
      }
      void queryClient.invalidateQueries({ queryKey: ['actions'] })
      await readAgain()
    },
    [dataProvider, queryClient, notify, say, readAgain],
  )

  const underway = useRef(Promise.resolve())
  /** One after the other: a key struck twice means two actions, and which is the second shows once the first is undone. */
  const undoFound = useCallback(
    (find: typeof lastDone, nothing: 'nothingToUndo' | 'nothingToRedo') => {
      if (!may) return
      underway.current = underway.current.then(async () => {
        try {
          const found = find(await readNow())
          if (found) await undo(found)
          else notify(say(`board.lastActionsDrawer.${nothing}`), { type: 'info' })
        } catch {
          notify(say('board.lastActionsDrawer.failed'), { type: 'error' })
        }
      })
    },
    [may, readNow, undo, notify, say],
  )

  return useMemo(
    () => ({
      may,
      actions,
      isError,
      undo,
      undoLast: () => undoFound(lastDone, 'nothingToUndo'),
      redoLast: () => undoFound(lastUndone, 'nothingToRedo'),
      mayUndoLast: actions === undefined || lastDone(actions) !== undefined,
      mayRedoLast: actions !== undefined && lastUndone(actions) !== undefined,
      /** What was done just now; null when that cannot be known, or taken back. */
      justDone: async () => (may ? await readNow().then(lastDone, () => undefined) : undefined) ?? null,
    }),
    [may, actions, isError, undo, undoFound, readNow],
  )
}
