import { Draggable } from '@hello-pangea/dnd'
import { memo } from 'react'
import { useLocale } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { CardBadges } from './CardBadges.tsx'
import { CardBox, CardHandle, CardName, MenuDot } from './card-boxes.ts'
import type { Card } from './cards.ts'
import { useCardHands } from './use-card-hands.ts'
import { classText } from './wording.ts'

export interface PupilCardProps {
  readonly card: Card
  readonly index: number
  /** Its place in the whole list, from 1; null where places have no meaning. */
  readonly position: number | null
  readonly selected: boolean
  /** Whether the tab key stops here. */
  readonly stop: boolean
  readonly fixed: boolean
  readonly saving: boolean
  /** How many are carried along, itself among them. */
  readonly carried: number
}

/** A pupil's card: dragged by its name, opened by its dots. */
function PupilCardOnce({ card, index, position, selected, stop, fixed, saving, carried }: PupilCardProps) {
  const say = useWords()
  const locale = useLocale()
  const { onFocus, onClick, onKeyDown, onMenu } = useCardHands()
  const { pupil, place } = card
  return (
    <Draggable draggableId={card.key} index={index} isDragDisabled={fixed || saving}>
      {({ innerRef, draggableProps, dragHandleProps }, { isDragging }) => (
        <CardBox
          ref={innerRef}
          {...draggableProps}
          data-selected={selected}
          data-fixed={fixed}
          data-saving={saving}
          data-dragging={isDragging}
        >
          <CardHandle
            {...dragHandleProps}
            role="button"
            tabIndex={stop ? 0 : -1}
            aria-pressed={selected}
            data-card={card.key}
            onFocus={() => onFocus(card)}
            onClick={(event) => onClick(card, event)}
            onKeyDown={(event) => onKeyDown(card, event)}
          >
            {position !== null && <span className="position">{position}</span>}
            <CardName>{pupil.name}</CardName>
            <span className="class">{classText(pupil.className, locale)}</span>
            <CardBadges pupil={pupil} place={place} saving={saving} />
            {isDragging && carried > 1 && <span className="carried">{carried}</span>}
          </CardHandle>
          <MenuDot
            type="button"
            tabIndex={stop ? 0 : -1}
            aria-label={say('board.more', { name: pupil.name })}
            aria-haspopup="menu"
            onClick={(event) => onMenu(card, event.currentTarget)}
          >
            {'⋯'}
          </MenuDot>
        </CardBox>
      )}
    </Draggable>
  )
}

/** Drawn anew only when something that it shows has changed. */
export const PupilCard = memo(
  PupilCardOnce,
  (one, other) =>
    one.card.key === other.card.key &&
    one.card.pupil === other.card.pupil &&
    one.index === other.index &&
    one.position === other.position &&
    one.selected === other.selected &&
    one.stop === other.stop &&
    one.fixed === other.fixed &&
    one.saving === other.saving &&
    one.carried === other.carried,
)
