import type { DragDropContextProps, DraggableLocation } from '@hello-pangea/dnd'
import { useMemo } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { type Card, cardsByKey, cardsOf, columnOf, listKey, listOf } from './cards.ts'
import { intentOf } from './drop.ts'
import type { Board } from './operations.ts'
import { type Selection, subjectsOf } from './selection.ts'
import type { Acts } from './use-acts.tsx'
import { judge } from './verdict.ts'
import { listName, verdictText } from './wording.ts'

interface Parts {
  readonly board: Board
  readonly selection: Selection
  readonly acts: Pick<Acts, 'perform' | 'warn'>
  readonly isFiltered: boolean
  readonly hold: (held: boolean) => void
}

type Responders = Pick<DragDropContextProps, 'onBeforeCapture' | 'onDragStart' | 'onDragUpdate' | 'onDragEnd'>

/** What happens while cards are dragged, by mouse, finger or keyboard, and how it is read out. */
export function useDrag({ board, selection, acts, isFiltered, hold }: Parts): Responders {
  const say = useWords()
  return useMemo(() => {
    const byKey = cardsByKey(board)
    const carried = (key: string): Card[] => subjectsOf(selection, key).flatMap((each) => byKey.get(each) ?? [])

    function placeText(cards: readonly Card[], { droppableId, index }: DraggableLocation): string {
      const list = listOf(droppableId)
      const name = listName(say, board, list)
      const [first] = cards
      const own = first !== undefined && listKey(first.list) === droppableId
      if (own || list === 'unplaced') return say('board.drag.overOwn', { list: name, position: index + 1 })
      const verdict = verdictText(
        say,
        judge(board, cards, list.clubId, list.state),
        columnOf(board, list.clubId)?.name ?? '',
      )
      return say('board.drag.over', { list: name, position: index + 1, verdict })
    }

    return {
      onBeforeCapture: () => hold(true),
      onDragStart: ({ draggableId, source }, { announce }) => {
        const cards = carried(draggableId)
        const [first] = cards
        if (!first) return
        const { name } = first.pupil
        if (cards.length > 1) return announce(say('board.drag.liftedMany', { name, count: cards.length }))
        const list = listName(say, board, first.list)
        announce(say('board.drag.lifted', { name, list, position: source.index + 1 }))
      },
      onDragUpdate: ({ draggableId, destination }, { announce }) =>
        announce(destination ? placeText(carried(draggableId), destination) : say('board.drag.nowhere')),
      onDragEnd: ({ draggableId, destination, reason }, { announce }) => {
        hold(false)
        const cards = carried(draggableId)
        const name = cards[0]?.pupil.name ?? ''
        if (reason === 'CANCEL' || !destination) return announce(say('board.drag.cancelled', { name }))
        announce(say('board.drag.dropped', { name }))
        const to = listOf(destination.droppableId)
        const intent = intentOf({ cards, to, index: destination.index, onto: cardsOf(board, to) })
        if (intent.kind === 'reorder' && isFiltered) return acts.warn(say('board.filtered'))
        acts.perform(intent)
      },
    }
  }, [board, selection, acts, isFiltered, hold, say])
}
