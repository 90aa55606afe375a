import { Droppable } from '@hello-pangea/dnd'
import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { type Card, type List, listKey } from './cards.ts'
import { PupilCard } from './PupilCard.tsx'
import { drawnOf, type Shown } from './shown.ts'
import type { Verdict } from './verdict.ts'
import { verdictText } from './wording.ts'

interface CardListProps {
  readonly list: List
  readonly label: string
  readonly club: string
  readonly cards: readonly Card[]
  readonly shown: Shown
  readonly empty: string
  /** What the board expects of the card that is held over this list; null of a list that asks nothing. */
  readonly judged: ((key: string) => Verdict) | null
}

const Ground = styled('div')(({ theme }) => ({
  minHeight: 40,
  padding: 4,
  borderRadius: 6,
  border: '2px solid transparent',
  '&[data-over="plain"]': { borderColor: theme.palette.primary.main },
  '&[data-over="ok"]': { borderColor: theme.palette.success.main },
  '&[data-over="full"]': { borderColor: theme.palette.warning.main },
  '&[data-over="refused"]': { borderColor: theme.palette.error.main },
}))

const colours = { ok: 'success.main', full: 'warning.main', refused: 'error.main' } as const

/** One list of the board, onto which cards can be dropped. */
export function CardList({ list, label, club, cards, shown, empty, judged }: CardListProps) {
  const say = useWords()
  const { drawn, rest } = drawnOf(shown, list, cards)
  const numbered = list !== 'unplaced'
  const places = new Map(cards.map((card, index) => [card.key, index + 1]))
  return (
    <Droppable droppableId={listKey(list)}>
      {({ innerRef, droppableProps, placeholder }, { isDraggingOver, draggingOverWith, draggingFromThisWith }) => {
        const foreign = isDraggingOver && draggingOverWith && !draggingFromThisWith
        const verdict = foreign && judged ? judged(draggingOverWith) : null
        return (
          <Ground
            ref={innerRef}
            {...droppableProps}
            role="group"
            aria-label={label}
            data-over={isDraggingOver ? (verdict?.kind ?? 'plain') : undefined}
          >
            {verdict && (
              <Typography sx={{ color: colours[verdict.kind], fontSize: '0.875rem', fontWeight: 600, pb: 0.5 }}>
                {verdictText(say, verdict, club)}
              </Typography>
            )}
            {cards.length === 0 && !isDraggingOver && (
              <Typography sx={{ color: 'text.secondary', fontSize: '0.875rem', p: 0.5 }}>{empty}</Typography>
            )}
            {drawn.map((card, index) => (
              <PupilCard
                key={card.key}
                card={card}
                index={index}
                position={numbered ? (places.get(card.key) ?? null) : null}
                selected={shown.selected.has(card.key)}
                stop={shown.stop === card.key}
                fixed={shown.isFixed(card)}
                saving={shown.saving.has(card.pupil.pupilId)}
                carried={shown.selected.has(card.key) ? shown.selected.size : 1}
              />
            ))}
            {placeholder}
            {rest > 0 && (
              <Button size="small" fullWidth onClick={() => shown.onWhole(list)}>
                {say('board.showRest', { count: rest })}
              </Button>
            )}
          </Ground>
        )
      }}
    </Droppable>
  )
}
