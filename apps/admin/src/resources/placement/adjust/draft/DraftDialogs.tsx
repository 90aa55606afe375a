import type { Card } from '../../../clubs/board/cards.ts'
import type { Question } from '../../../clubs/board/dialogs.ts'
import { MoveDialog } from '../../../clubs/board/MoveDialog.tsx'
import type { Board } from '../../../clubs/board/operations.ts'
import { ReasonDialog } from '../../../clubs/board/ReasonDialog.tsx'
import type { Target } from '../../../clubs/board/use-acts.tsx'

interface DraftDialogsProps {
  readonly board: Board
  readonly question: Question | null
  readonly onMove: (cards: readonly Card[], target: Target) => void
  readonly onClose: () => void
}

/** What a draft asks: where to, and why. */
export function DraftDialogs({ board, question, onMove, onClose }: DraftDialogsProps) {
  if (question?.kind === 'move') {
    const move = (target: Target) => {
      onClose()
      onMove(question.cards, target)
    }
    return <MoveDialog board={board} cards={question.cards} reasonNeeded onMove={move} onClose={onClose} />
  }
  if (question?.kind === 'reason') {
    const { title, content, confirm, act } = question
    return <ReasonDialog title={title} content={content} confirm={confirm} onGiven={act} onClose={onClose} />
  }
  return null
}
