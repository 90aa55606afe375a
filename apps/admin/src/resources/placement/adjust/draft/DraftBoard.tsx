import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ReactNode, useMemo, useState } from 'react'
import { useWords } from '../../../../i18n/use-words.ts'
import { BoardBar } from '../../../clubs/board/BoardBar.tsx'
import { type CardAct, CardMenu } from '../../../clubs/board/CardMenu.tsx'
import { ColumnsBoard } from '../../../clubs/board/ColumnsBoard.tsx'
import { type Card, cardsByKey } from '../../../clubs/board/cards.ts'
import type { Question } from '../../../clubs/board/dialogs.ts'
import type { Board } from '../../../clubs/board/operations.ts'
import { PhoneBoard } from '../../../clubs/board/PhoneBoard.tsx'
import { SpokenCounts } from '../../../clubs/board/SpokenCounts.tsx'
import { nothingSelected } from '../../../clubs/board/selection.ts'
import { useKeptFocus } from '../../../clubs/board/use-board-keys.ts'
import { CardHandsProvider } from '../../../clubs/board/use-card-hands.ts'
import { useDrag } from '../../../clubs/board/use-drag.ts'
import { useHands } from '../../../clubs/board/use-hands.ts'
import { useLook } from '../../../clubs/board/use-look.ts'
import { fixedBy } from '../../../clubs/board/verdict.ts'
import type { Draw } from '../../operations.ts'
import { DraftDialogs } from './DraftDialogs.tsx'
import { useDraftActs } from './use-draft-acts.ts'

interface DraftBoardProps {
  readonly board: Board
  readonly draw: Draw
  readonly mayRun: boolean
  readonly hold: (held: boolean) => void
  readonly choosers: ReactNode
}

const DRAFT_ACTS: readonly CardAct[] = ['move', 'promote', 'wait', 'remove']
const selectNothing = () => undefined

/** The roster board of a dry run: moved by hand, one pupil at a time, each time with a reason. Nothing of it is published yet. */
export function DraftBoard({ board, draw, mayRun, hold, choosers }: DraftBoardProps) {
  const say = useWords()
  const narrow = useMediaQuery('(max-width: 599px)')
  const [question, ask] = useState<Question | null>(null)
  const [opened, open] = useState<{ readonly of: Card; readonly anchor: HTMLElement } | null>(null)
  const byKey = useMemo(() => cardsByKey(board), [board])
  const { acts, saving } = useDraftActs({ board, draw, ask })
  const look = useLook({ board, selection: nothingSelected, saving, mayEnrol: mayRun })
  const { shown, grid, focus, columns, showsUnplaced, isFiltered } = look
  const drag = useDrag({ board, selection: nothingSelected, acts, isFiltered, hold })
  useKeptFocus(board, look.focused, byKey)

  const whyFixed = (card: Card): string | null => {
    if (!mayRun) return say('placement.byAdmin')
    const why = fixedBy(board, card)
    return why === null ? null : say(`board.why.${why}`, { name: card.pupil.name, club: '', withClub: '' })
  }
  const openMenu = (of: Card, anchor: HTMLElement) => open({ of, anchor })
  const hands = useHands({
    grid,
    select: selectNothing,
    focus,
    isFixed: shown.isFixed,
    onMove: (card) => ask({ kind: 'move', cards: [card] }),
    onRemove: (card) => acts.remove([card]),
    onMenu: openMenu,
    explain: (card) => acts.warn(whyFixed(card) ?? say('board.saving')),
  })

  function act(card: Card, what: CardAct) {
    open(null)
    if (what === 'move') ask({ kind: 'move', cards: [card] })
    if (what === 'remove') acts.remove([card])
    if (what === 'promote') acts.promote(card)
    if (what === 'wait') acts.wait(card)
  }

  const views = { board, columns, showsUnplaced, shown, mayEnrol: false, onColumnMenu: null, onPromote: acts.promote }
  return (
    <CardHandsProvider value={hands}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        {choosers}
        <BoardBar look={look} />
      </Box>
      <Alert severity="info" sx={{ my: 1 }}>
        {say('placement.draft.isDraft')}
      </Alert>
      <Box sx={{ display: 'flex', flexDirection: 'column', height: { xs: 'auto', sm: 560 } }}>
        {narrow ? (
          <PhoneBoard {...views} onCard={openMenu} />
        ) : (
          <ColumnsBoard {...views} selection={nothingSelected} drag={drag} onSelectKey={selectNothing} />
        )}
      </Box>
      {opened && (
        <CardMenu
          card={opened.of}
          anchor={opened.anchor}
          selected={false}
          fixed={whyFixed(opened.of)}
          offered={DRAFT_ACTS}
          onAct={(what) => act(opened.of, what)}
          onClose={() => open(null)}
        />
      )}
      <DraftDialogs board={board} question={question} onMove={acts.move} onClose={() => ask(null)} />
      <SpokenCounts board={board} />
    </CardHandsProvider>
  )
}
