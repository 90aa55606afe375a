import type { PlaceState } from '@afterbell/domain/clubs/roster'
import { useCallback, useMemo, useState } from 'react'
import { useDataProvider } from 'react-admin'
import type { AppDataProvider } from '../../../../data/data-provider.ts'
import { failureBody } from '../../../../data/failure.ts'
import { newKey } from '../../../../data/new-key.ts'
import { type Card, cardsByKey } from '../cards.ts'
import type { Board, Column } from '../operations.ts'
import { type Foreseen, foresee, stillApplies } from './foresee.ts'
import {
  ChangePlaces,
  LockRoster,
  MovePupils,
  PinPlace,
  PromotePupil,
  ReorderRoster,
  ReorderWaitingList,
  UnlockRoster,
  UnpinPlace,
  WithdrawPupil,
} from './operations.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { sendUntilAnswered } from './send.ts'

interface Wish {
  readonly cards: readonly Card[]
  readonly clubId: string
  readonly state: PlaceState
  readonly reason: string
  readonly partial?: boolean
}

export type Edits = ReturnType<typeof useEdits>

/**
 * Changes a board: shows what is to be expected at once, asks the server, and reads the board again before it forgets what
 * it expected. A refused card so returns to where the server has it.
 */
export function useEdits(board: Board | null | undefined, readAgain: () => Promise<unknown>) {
  // Taken out of it, `run` would be another function every time: the provider is a proxy.
  const dataProvider = useDataProvider<AppDataProvider>()
  const [pending, setPending] = useState<readonly Foreseen[]>([])
  const [begun, begin] = useState(false)
  const shown = useMemo(() => board && pending.reduce(expected, board), [board, pending])
  const saving = useMemo(() => new Set(pending.flatMap((change) => pupilsOf(change))), [pending])

  const carryOut = useCallback(
    async (change: Foreseen | null, send: () => Promise<{ result: Parameters<typeof outcomeOf>[0] }>) => {
      begin(true)
      if (change) setPending((before) => [...before, change])
      const outcome = await sendUntilAnswered(send)
        .then(({ result }) => outcomeOf(result))
        .catch(failed)
      await readAgain()
      if (change) setPending((before) => before.filter((each) => each !== change))
      return outcome
    },
    [readAgain],
  )

  const edits = useMemo(
    () => ({
      move: ({ cards, clubId, state, reason, partial = false }: Wish) => {
        const items = cards.map(({ place, pupil }) => ({
          ...(place ? { enrolmentId: place.id, expectedUpdatedAt: place.updatedAt } : { pupilId: pupil.pupilId }),
          toClubId: clubId,
          toState: state,
        }))
        const input = { items, reason, partial, idempotencyKey: newKey() }
        return carryOut(partial ? null : { kind: 'move', cards, clubId, state }, () =>
          dataProvider.run(MovePupils, { input }),
        )
      },
      withdraw: (card: Card, reason: string) => {
        const input = { ...versionOf(card), reason, idempotencyKey: newKey() }
        return carryOut({ kind: 'withdraw', cards: [card] }, () => dataProvider.run(WithdrawPupil, { input }))
      },
      promote: (card: Card, clubId: string, reason: string | null) => {
        const input = { clubId, enrolmentId: card.place?.id, reason, idempotencyKey: newKey() }
        return carryOut({ kind: 'move', cards: [card], clubId, state: 'ENROLLED' }, () =>
          dataProvider.run(PromotePupil, { input }),
        )
      },
      reorder: (card: Card, position: number, reason: string | null) => {
        const input = { ...versionOf(card), position, reason }
        const waiting = card.list !== 'unplaced' && card.list.state === 'WAITING'
        return carryOut({ kind: 'reorder', card, index: position - 1 }, () =>
          dataProvider.run(waiting ? ReorderWaitingList : ReorderRoster, { input }),
        )
      },
      setPinned: (card: Card, pinned: boolean, reason: string) => {
        const input = { ...versionOf(card), reason }
        return carryOut(null, () => dataProvider.run(pinned ? PinPlace : UnpinPlace, { input }))
      },
      setLocked: ({ id, updatedAt }: Column, locked: boolean) => {
        const input = { id, expectedUpdatedAt: updatedAt }
        return carryOut(null, () => dataProvider.run(locked ? LockRoster : UnlockRoster, { input }))
      },
      setPlaces: ({ id, updatedAt }: Column, maximum: number) => {
        const input = { id, maximum, expectedUpdatedAt: updatedAt }
        return carryOut(null, () => dataProvider.run(ChangePlaces, { input }))
      },
    }),
    [carryOut, dataProvider],
  )
  return { ...edits, shown, saving, begun }
}

function versionOf({ place }: Card) {
  if (!place) throw new Error('A pupil without a club has no place to change')
  return { enrolmentId: place.id, expectedUpdatedAt: place.updatedAt }
}

const cardsOfChange = (change: Foreseen): readonly Card[] => (change.kind === 'reorder' ? [change.card] : change.cards)

const pupilsOf = (change: Foreseen): string[] => cardsOfChange(change).map(({ pupil }) => pupil.pupilId)

/** What others moved meanwhile is theirs: only cards that still lie where they were are moved. */
function expected(board: Board, change: Foreseen): Board {
  const shown = cardsByKey(board)
  if (change.kind === 'reorder') return stillApplies(shown, change.card) ? foresee(board, change) : board
  return foresee(board, { ...change, cards: change.cards.filter((card) => stillApplies(shown, card)) })
}

/** A network that failed leaves it open whether the server has acted; any other failure says that it has not. */
function failed(error: unknown): Outcome {
  const code = failureBody(error)?.code
  if (code === undefined || code === 'NETWORK') return { kind: 'unsure' }
  const message = error instanceof Error ? error.message : ''
  return { kind: 'refused', code, message, refused: [], movable: 0 }
}
