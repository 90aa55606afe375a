import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import { useWords } from '../../../i18n/use-words.ts'
import type { Card } from './cards.ts'

export type CardAct = 'select' | 'move' | 'promote' | 'wait' | 'pin' | 'unpin' | 'remove'

/** What is done on the rosters that stand. */
export const ROSTER_ACTS: readonly CardAct[] = ['move', 'promote', 'pin', 'unpin', 'remove', 'select']

interface CardMenuProps {
  readonly card: Card
  readonly anchor: HTMLElement
  readonly selected: boolean
  /** Why nothing can be done with it; null when something can. */
  readonly fixed: string | null
  readonly offered: readonly CardAct[]
  readonly onAct: (act: CardAct) => void
  readonly onClose: () => void
}

/** What can be done with a card; all of it without dragging. */
export function CardMenu({ card, anchor, selected, fixed, offered, onAct, onClose }: CardMenuProps) {
  const say = useWords()
  const { list, place } = card
  const enrolled = list !== 'unplaced' && list.state === 'ENROLLED'
  const waiting = list !== 'unplaced' && list.state === 'WAITING'
  const acts: readonly (readonly [CardAct, string, boolean])[] = [
    ['move', say('board.moveTo'), !place?.pinned],
    ['promote', say('board.promote'), waiting],
    ['wait', say('board.toWaiting'), enrolled && !place?.pinned],
    ['pin', say('board.pin'), enrolled && !place?.pinned],
    ['unpin', say('board.unpin'), place?.pinned === true],
    ['remove', say('board.remove'), place !== null && !place.pinned],
    ['select', say(selected ? 'board.deselect' : 'board.select'), !place?.pinned],
  ]
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {fixed !== null && (
        <MenuItem disabled sx={{ whiteSpace: 'normal', maxWidth: 320, '&.Mui-disabled': { opacity: 1 } }}>
          {fixed}
        </MenuItem>
      )}
      {fixed === null &&
        acts
          .filter(([act, , fits]) => fits && offered.includes(act))
          .map(([act, text]) => (
            <MenuItem key={act} onClick={() => onAct(act)}>
              {text}
            </MenuItem>
          ))}
    </Menu>
  )
}
