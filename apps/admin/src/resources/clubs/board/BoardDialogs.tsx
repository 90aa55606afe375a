import type { Card } from './cards.ts'
import type { Question } from './dialogs.ts'
import { MoveDialog } from './MoveDialog.tsx'
import type { Board, Column } from './operations.ts'
import { PlacesDialog } from './PlacesDialog.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'
import { RefusalsDialog } from './RefusalsDialog.tsx'
import type { Target } from './use-acts.tsx'

interface BoardDialogsProps {
  readonly board: Board
  readonly question: Question | null
  readonly onMove: (cards: readonly Card[], target: Target) => void
  readonly onPlaces: (column: Column, maximum: number) => void
  readonly onClose: () => void
}

/** The question that the board puts now. */
export function BoardDialogs({ board, question, onMove, onPlaces, onClose }: BoardDialogsProps) {
  switch (question?.kind) {
    case 'move': {
      const move = (target: Target) => {
        onClose()
        onMove(question.cards, target)
      }
      return <MoveDialog board={board} cards={question.cards} onMove={move} onClose={onClose} />
    }
    case 'places': {
      const change = (maximum: number) => {
        onClose()
        onPlaces(question.column, maximum)
      }
      return <PlacesDialog column={question.column} onGiven={change} onClose={onClose} />
    }
    case 'reason': {
      const { title, content, confirm, act } = question
      return <ReasonDialog title={title} content={content} confirm={confirm} onGiven={act} onClose={onClose} />
    }
    case 'refusals':
      return <RefusalsDialog question={question} onClose={onClose} />
    default:
      return null
  }
}
