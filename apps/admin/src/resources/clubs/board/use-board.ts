import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../data/data-provider.ts'
import { useChanges } from '../../../live/use-changes.ts'
import { concernsBoard } from './concern.ts'
import { type Board, ReadBoard } from './operations.ts'
import type { Question } from './question.ts'

/**
 * The board as the server has it, read again when somebody changed something on it. While `held`, what was read last
 * stays: cards must not change places beneath one that is being dragged.
 */
export function useBoard(question: Question, held: boolean) {
  const dataProvider = useDataProvider<AppDataProvider>()
  const { termId, gradeId, weekday } = question
  const query = useQuery({
    queryKey: ['clubBoard', termId, gradeId, weekday],
    queryFn: async ({ signal }) =>
      (await dataProvider.run(ReadBoard, { termId, gradeId, weekday }, { signal })).clubBoard,
  })
  const { data, refetch } = query
  const shown = useRef<Board | null | undefined>(undefined)
  if (!held) shown.current = data
  useChanges((changes) => {
    if (data && concernsBoard(data, changes)) void refetch()
  })
  return { ...query, data: shown.current }
}
