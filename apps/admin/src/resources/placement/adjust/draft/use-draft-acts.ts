import { useMemo, useState } from 'react'
import { useNotify } from 'react-admin'
import { useWords } from '../../../../i18n/use-words.ts'
import { useRunVerb } from '../../../../record/use-run-verb.ts'
import { useUndoNotice } from '../../../../record/use-undo-notice.tsx'
import { type Card, columnOf } from '../../../clubs/board/cards.ts'
import type { Question } from '../../../clubs/board/dialogs.ts'
import type { Intent } from '../../../clubs/board/drop.ts'
import type { Board } from '../../../clubs/board/operations.ts'
import type { Target } from '../../../clubs/board/use-acts.tsx'
import { judge } from '../../../clubs/board/verdict.ts'
import { listName, verdictText } from '../../../clubs/board/wording.ts'
import type { Draw } from '../../operations.ts'
import { AdjustDraw } from '../operations.ts'
import { changeOf, type Destination } from './change.ts'

interface Parts {
  readonly board: Board
  readonly draw: Draw
  readonly ask: (question: Question | null) => void
}

const nobody: ReadonlySet<string> = new Set()

/** What one can do on a draft: each change judged first, its reason asked, sent with the version that is looked at. */
export function useDraftActs({ board, draw, ask }: Parts) {
  const say = useWords()
  const notify = useNotify()
  const run = useRunVerb()
  const tell = useUndoNotice()
  const [saving, setSaving] = useState(nobody)
  const acts = useMemo(() => {
    const warn = (text: string) => notify(text, { type: 'warning' })

    async function send(card: Card, to: Destination, reason: string): Promise<void> {
      setSaving(new Set([card.pupil.pupilId]))
      const input = { ...changeOf(card, to), drawId: draw.id, reason, expectedUpdatedAt: draw.updatedAt }
      const made = await run(AdjustDraw, { input })
      setSaving(nobody)
      if (made) void tell('placement.adjusted', [draw.id])
    }

    function withReason(card: Card, to: Destination, given?: string): void {
      if (given !== undefined) {
        void send(card, to, given)
        return
      }
      const list = to === 'out' ? say('placement.draft.out') : listName(say, board, to)
      ask({
        kind: 'reason',
        title: say('placement.draft.reasonTitle', { name: card.pupil.name, list }),
        content: say('placement.draft.reasonContent'),
        confirm: say('placement.adjust'),
        act: (reason) => {
          ask(null)
          void send(card, to, reason)
        },
      })
    }

    /** A card that cannot go there goes nowhere; one that finds the club full waits. */
    function move([card]: readonly Card[], { clubId, state, reason }: Target): void {
      if (!card) return
      const verdict = judge(board, [card], clubId, state)
      if (verdict.kind === 'refused') {
        warn(verdictText(say, verdict, columnOf(board, clubId)?.name ?? ''))
        return
      }
      withReason(card, { clubId, state: verdict.kind === 'full' ? 'WAITING' : state }, reason)
    }

    const remove = ([card]: readonly Card[]): void => {
      if (card && card.list !== 'unplaced') withReason(card, 'out')
    }
    const promote = (card: Card): void => {
      if (card.list !== 'unplaced') move([card], { clubId: card.list.clubId, state: 'ENROLLED' })
    }
    const wait = (card: Card): void => {
      if (card.list !== 'unplaced') withReason(card, { clubId: card.list.clubId, state: 'WAITING' })
    }

    function perform(intent: Intent): void {
      if (intent.kind === 'move') move(intent.cards, intent)
      if (intent.kind === 'withdraw') remove(intent.cards)
      if (intent.kind === 'promote') promote(intent.card)
      if (intent.kind === 'reorder') warn(say('placement.draft.orderIsDrawn'))
    }

    return { perform, move, remove, promote, wait, warn }
  }, [board, draw, ask, run, tell, say, notify])
  return { acts, saving }
}
