import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { useMemo } from 'react'
import { useNotify } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { BoardNotice } from './BoardNotice.tsx'
import { type Card, columnOf } from './cards.ts'
import type { Question } from './dialogs.ts'
import type { Intent } from './drop.ts'
import type { Outcome, RefusedOne } from './edits/outcome.ts'
import type { Edits } from './edits/use-edits.ts'
import type { BoardAction } from './history/board-actions.ts'
import type { History } from './history/use-history.ts'
import type { Board, Column } from './operations.ts'
import { judge, nextInLine } from './verdict.ts'
import { listName, namesOf, verdictText } from './wording.ts'

interface Parts {
  readonly board: Board
  readonly edits: Edits
  readonly ask: (question: Question | null) => void
  readonly history: Pick<History, 'justDone' | 'undo'>
}

export interface Target {
  readonly clubId: string
  readonly state: PlaceState
  readonly reason?: string
  readonly partial?: boolean
}

export type Acts = ReturnType<typeof useActs>

/** What one can do on the board: each act judged first, its reason asked where one is needed, and its outcome told. */
export function useActs({ board, edits, ask, history }: Parts) {
  const say = useWords()
  const notify = useNotify()
  return useMemo(() => {
    const warn = (text: string) => notify(text, { type: 'warning' })
    const undoAll = async (actions: readonly BoardAction[]) => {
      for (const action of actions.toReversed()) await history.undo(action)
    }
    /** Its undo is of this very action, however long the notice stays and whatever is done meanwhile. */
    const tell = (text: string, actions: readonly BoardAction[]) =>
      notify(<BoardNotice text={text} onUndo={actions.length > 0 ? () => void undoAll(actions) : null} />, {
        type: 'success',
      })
    const actionOf = async (outcome: Outcome) => (outcome.kind === 'done' ? ((await history.justDone()) ?? []) : [])
    const settle = async (outcome: Outcome, done: string) => {
      if (outcome.kind === 'done') tell(done, [await actionOf(outcome)].flat())
      else warn(outcome.kind === 'unsure' ? say('board.unsure') : outcome.message)
    }
    const askReason =
      (words: 'removeDialog' | 'pinDialog' | 'unpinDialog' | 'upDialog' | 'outOfTurnDialog') =>
      (cards: readonly Card[], confirm: string, act: (reason: string) => void) =>
        ask({
          kind: 'reason',
          title: say(`board.${words}.title`, { names: namesOf(say, cards) }),
          content: say(`board.${words}.content`),
          confirm,
          act: (reason) => {
            ask(null)
            act(reason)
          },
        })
    const rowsOf = (cards: readonly Card[], refused: readonly RefusedOne[]) =>
      refused.map(({ index, message }) => ({ name: cards[index]?.pupil.name ?? '', message }))

    async function move(cards: readonly Card[], target: Target): Promise<void> {
      const { clubId, state, reason = say('board.usualReason'), partial = false } = target
      const outcome = await edits.move({ cards, clubId, state, reason, partial })
      const done = say('board.done.moved', {
        names: namesOf(say, cards),
        list: listName(say, board, { clubId, state }),
      })
      if (outcome.kind === 'done' && outcome.left.length > 0) {
        const intro = say('board.refusals.left')
        return ask({ kind: 'refusals', intro, rows: rowsOf(cards, outcome.left) })
      }
      if (outcome.kind !== 'refused' || outcome.refused.length === 0) return await settle(outcome, done)
      const full = outcome.refused.filter(({ code }) => code === 'CLUB_FULL')
      const waiting = full.flatMap(({ index }) => cards[index] ?? [])
      ask({
        kind: 'refusals',
        intro: say('board.refusals.nothing'),
        rows: rowsOf(cards, outcome.refused),
        partial:
          outcome.movable > 0
            ? { count: outcome.movable, act: () => void move(cards, { ...target, partial: true }) }
            : undefined,
        wait:
          waiting.length > 0 && waiting.length === cards.length
            ? () => void move(waiting, { ...target, state: 'WAITING' })
            : undefined,
      })
    }

    /** A single card that cannot go there goes nowhere; one that finds the club full waits. A batch the server explains. */
    function moveJudged(cards: readonly Card[], target: Target): void {
      const verdict = judge(board, cards, target.clubId, target.state)
      const club = columnOf(board, target.clubId)?.name ?? ''
      if (cards.length === 1 && verdict.kind === 'refused') {
        warn(verdictText(say, verdict, club))
        return
      }
      const state = cards.length === 1 && verdict.kind === 'full' ? 'WAITING' : target.state
      void move(cards, { ...target, state })
    }

    function promote(card: Card): void {
      const { list } = card
      if (list === 'unplaced') return
      const verdict = judge(board, [card], list.clubId, 'ENROLLED')
      const column = columnOf(board, list.clubId)
      if (!column) return
      if (verdict.kind === 'refused') {
        warn(verdictText(say, verdict, column.name))
        return
      }
      const act = async (reason: string | null) => {
        const outcome = await edits.promote(card, list.clubId, reason)
        await settle(outcome, say('board.done.promoted', { names: card.pupil.name, list: column.name }))
      }
      const inTurn = nextInLine(board, column)?.key === card.key
      if (inTurn || verdict.kind === 'full') void act(null)
      else askReason('outOfTurnDialog')([card], say('board.promote'), (reason) => void act(reason))
    }

    function remove(cards: readonly Card[]): void {
      const placed = cards.filter(({ place }) => place !== null)
      if (placed.length === 0) return
      askReason('removeDialog')(placed, say('board.removeNow'), async (reason) => {
        const outcomes: Outcome[] = []
        const actions: BoardAction[] = []
        for (const card of placed) {
          const outcome = await edits.withdraw(card, reason)
          outcomes.push(outcome)
          actions.push(...[await actionOf(outcome)].flat())
        }
        const removed = placed.filter((_, index) => outcomes[index]?.kind === 'done')
        if (removed.length > 0) tell(say('board.done.withdrawn', { names: namesOf(say, removed) }), actions)
        outcomes.forEach((outcome, index) => {
          if (outcome.kind === 'done') return
          const message = outcome.kind === 'unsure' ? say('board.unsure') : outcome.message
          warn(say('board.removeDialog.notRemoved', { name: placed[index]?.pupil.name ?? '', reason: message }))
        })
      })
    }

    function reorder({ card, position, up }: Extract<Intent, { kind: 'reorder' }>): void {
      const act = async (reason: string | null) => {
        const list = listName(say, board, card.list)
        const outcome = await edits.reorder(card, position, reason)
        await settle(outcome, say('board.done.reordered', { names: card.pupil.name, list, position }))
      }
      const passing = up && card.list !== 'unplaced' && card.list.state === 'WAITING'
      if (passing) askReason('upDialog')([card], say('board.save'), (reason) => void act(reason))
      else void act(null)
    }

    function setPinned(card: Card, pinned: boolean): void {
      const confirm = say(pinned ? 'board.pin' : 'board.unpin')
      askReason(pinned ? 'pinDialog' : 'unpinDialog')([card], confirm, async (reason) => {
        const outcome = await edits.setPinned(card, pinned, reason)
        await settle(outcome, say(pinned ? 'board.done.pinned' : 'board.done.unpinned', { names: card.pupil.name }))
      })
    }

    async function setLocked(column: Column, locked: boolean): Promise<void> {
      const outcome = await edits.setLocked(column, locked)
      await settle(outcome, say(locked ? 'board.done.locked' : 'board.done.unlocked', { names: column.name }))
    }

    async function setPlaces(column: Column, maximum: number): Promise<void> {
      const outcome = await edits.setPlaces(column, maximum)
      await settle(outcome, say('board.done.places', { names: column.name, count: maximum }))
    }

    function perform(intent: Intent): void {
      if (intent.kind === 'move') moveJudged(intent.cards, intent)
      if (intent.kind === 'withdraw') remove(intent.cards)
      if (intent.kind === 'reorder') reorder(intent)
      if (intent.kind === 'promote') promote(intent.card)
    }

    return { perform, move: moveJudged, promote, remove, setPinned, setLocked, setPlaces, warn }
  }, [board, edits, ask, history, say, notify])
}
