import { VISIT_RENEWAL_SECONDS, type VisitDoing } from '@afterbell/domain/clubs/board-visit'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../../data/data-provider.ts'
import { useChanges } from '../../../../live/use-changes.ts'
import type { Question } from '../question.ts'
import { VisitBoard, type Visitor } from './operations.ts'

const nobody: readonly Visitor[] = []

/**
 * Who else has the board open, told to the server and asked of it for as long as the board is in sight: a window that
 * lies behind others, is closed or loses its line stops renewing its visit, which then runs out on the server.
 */
export function useVisitors({ termId, gradeId, weekday }: Question, editing: boolean): readonly Visitor[] {
  const dataProvider = useDataProvider<AppDataProvider>()
  const [others, setOthers] = useState(nobody)
  const underway = useRef<Promise<unknown>>(Promise.resolve())

  /** One after the other, so that a visit which is still under way does not arrive after the leaving. */
  const tell = useCallback(
    (doing: VisitDoing) => {
      underway.current = underway.current
        .then(() => dataProvider.run(VisitBoard, { input: { termId, gradeId, weekday, doing } }))
        .then(({ result }) => setOthers(result.__typename === 'BoardVisit' ? result.others : nobody))
        // Of whom nothing can be learnt nothing is shown; the next renewal asks again.
        .catch(() => setOthers(nobody))
    },
    [dataProvider, termId, gradeId, weekday],
  )
  const renew = useCallback(() => {
    if (!document.hidden) tell(editing ? 'EDITING' : 'LOOKING')
  }, [tell, editing])

  useEffect(() => {
    renew()
    const timer = setInterval(renew, VISIT_RENEWAL_SECONDS * 1000)
    document.addEventListener('visibilitychange', renew)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', renew)
    }
  }, [renew])
  useEffect(() => {
    const leave = () => tell('LEAVING')
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [tell])
  useChanges((changes) => {
    const told = changes.some(
      ({ resource, ids }) => resource === '*' || (resource === 'boardVisits' && ids.includes(gradeId)),
    )
    if (told) renew()
  })
  return others
}
