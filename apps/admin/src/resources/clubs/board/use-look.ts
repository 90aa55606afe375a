import { useCallback, useMemo, useState } from 'react'
import { type Card, cardsByKey, cardsOf, type List, listKey } from './cards.ts'
import { tabStop } from './focus-order.ts'
import type { Board } from './operations.ts'
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
  const [onlyClashes, setOnlyClashes] = useState(false)
  const [focused, focus] = useState<string | null>(null)
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set())

  const columns = useMemo(
    () =>
      board.columns
        .filter(({ taken, maximum }) => !onlyFree || taken < maximum)
        .filter(({ waitingList }) => !onlyClashes || waitingList.some(({ clash }) => clash)),
    [board, onlyFree, onlyClashes],
  )
  const meant = useCallback(
    ({ pupil, place }: Card) => isMeant(pupil, sought) && (!onlyClashes || place?.clash === true),
    [sought, onlyClashes],
  )
  const isWhole = useCallback((list: List) => whole.has(listKey(list)), [whole])
  const grid = useMemo(() => {
    const keysOf = (list: List) =>
      drawnOf({ isMeant: meant, isWhole }, list, cardsOf(board, list)).drawn.map(({ key }) => key)
    return [
      ...(onlyClashes ? [] : [keysOf('unplaced')]),
      ...columns.map(({ id }) => [
        ...keysOf({ clubId: id, state: 'ENROLLED' }),
        ...keysOf({ clubId: id, state: 'WAITING' }),
      ]),
    ]
  }, [board, columns, onlyClashes, meant, isWhole])
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
  const isFiltered = sought.trim() !== '' || onlyClashes
  const found = useMemo(() => {
    if (!isFiltered) return null
    const cards = [...cardsByKey(board).values()].filter(meant)
    return new Set(cards.map(({ pupil }) => pupil.pupilId)).size
  }, [board, isFiltered, meant])
  return {
    sought,
    seek,
    onlyFree,
    setOnlyFree,
    onlyClashes,
    setOnlyClashes,
    /** Whether some cards of a list are hidden, so that its places cannot be told from where a card is dropped. */
    isFiltered,
    focused,
    focus,
    columns,
    /** Who has no club has no clash either. */
    showsUnplaced: !onlyClashes,
    grid,
    shown,
    found,
  }
}
