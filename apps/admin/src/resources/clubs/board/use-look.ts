import { useCallback, useMemo, useState } from 'react'
import { type Card, cardsByKey, cardsOf, type List, listKey } from './cards.ts'
import { tabStop } from './focus-order.ts'
import type { Board, Unplaced } from './operations.ts'
import { isMeant } from './search.ts'
import type { Selection } from './selection.ts'
import { drawnOf, type Shown } from './shown.ts'
import { fixedBy } from './verdict.ts'

interface Parts {
  readonly board: Board
  readonly selection: Selection
  readonly saving: ReadonlySet<string>
  readonly mayEnrol: boolean
}

/** How the board is looked at: what is sought, which clubs are shown, where the focus is. */
export function useLook({ board, selection, saving, mayEnrol }: Parts) {
  const [sought, seek] = useState('')
  const [onlyFree, setOnlyFree] = useState(false)
  const [focused, focus] = useState<string | null>(null)
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())

  const columns = useMemo(
    () => board.columns.filter(({ taken, maximum }) => !onlyFree || taken < maximum),
    [board, onlyFree],
  )
  const meant = useCallback((pupil: Unplaced) => isMeant(pupil, sought), [sought])
  const isWhole = useCallback((list: List) => whole.has(listKey(list)), [whole])
  const grid = useMemo(() => {
    const keysOf = (list: List) =>
      drawnOf({ isMeant: meant, isWhole }, list, cardsOf(board, list)).drawn.map(({ key }) => key)
    return [
      keysOf('unplaced'),
      ...columns.map(({ id }) => [
        ...keysOf({ clubId: id, state: 'ENROLLED' }),
        ...keysOf({ clubId: id, state: 'WAITING' }),
      ]),
    ]
  }, [board, columns, meant, isWhole])
  const isFixed = useCallback((card: Card) => !mayEnrol || fixedBy(board, card) !== null, [board, mayEnrol])
  const shown: Shown = {
    selected: selection.keys,
    stop: tabStop(grid, focused),
    saving,
    isMeant: meant,
    isFixed,
    isWhole,
    onWhole: (list) => setWhole((before) => new Set([...before, listKey(list)])),
  }
  const found = useMemo(() => {
    if (sought.trim() === '') return null
    const pupils = [...cardsByKey(board).values()].map(({ pupil }) => pupil).filter(meant)
    return new Set(pupils.map(({ pupilId }) => pupilId)).size
  }, [board, sought, meant])
  return { sought, seek, onlyFree, setOnlyFree, focused, focus, columns, grid, shown, found }
}
