import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useMay } from '../../../auth/use-session.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { BoardBar } from './BoardBar.tsx'
import { BoardDialogs } from './BoardDialogs.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import { BoardTools } from './BoardTools.tsx'
import { type CardAct, CardMenu, ROSTER_ACTS } from './CardMenu.tsx'
import { ColumnMenu } from './ColumnMenu.tsx'
import { ColumnsBoard } from './ColumnsBoard.tsx'
import { type Card, cardsByKey } from './cards.ts'
import type { Question } from './dialogs.ts'
import type { Edits } from './edits/use-edits.ts'
import { useExport } from './export/use-export.ts'
import { LastActions } from './history/LastActions.tsx'
import { useHistory } from './history/use-history.ts'
import type { Board, Column } from './operations.ts'
import { PhoneBoard } from './PhoneBoard.tsx'
import type { Visitor } from './presence/operations.ts'
import { Visitors } from './presence/Visitors.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { SpokenCounts } from './SpokenCounts.tsx'
import { nothingSelected, remaining, subjectsOf, toggled } from './selection.ts'
import { useActs } from './use-acts.tsx'
import { useHistoryKeys, useKeptFocus } from './use-board-keys.ts'
import { CardHandsProvider } from './use-card-hands.ts'
import { useDrag } from './use-drag.ts'
import { useHands } from './use-hands.ts'
import { useLook } from './use-look.ts'
import { fixedBy } from './verdict.ts'

interface RosterBoardProps {
  readonly board: Board
  readonly edits: Edits
  readonly readAgain: () => Promise<unknown>
  readonly hold: (held: boolean) => void
  readonly stale: boolean
  readonly choosers: ReactNode
  readonly visitors: readonly Visitor[]
}

interface Opened<Of> {
  readonly of: Of
  readonly anchor: HTMLElement
}

/** The board with everything that can be done on it. */
export function RosterBoard({ board, edits, readAgain, hold, stale, choosers, visitors }: RosterBoardProps) {
  const say = useWords()
  const narrow = useMediaQuery('(max-width: 599px)')
  const mayEnrol = useMay('clubs:enrol')
  const [question, ask] = useState<Question | null>(null)
  const [cardMenu, setCardMenu] = useState<Opened<Card> | null>(null)
  const [columnMenu, setColumnMenu] = useState<Opened<Column> | null>(null)
  const [drawer, setDrawer] = useState(false)
  const [chosen, select] = useState(nothingSelected)
  const byKey = useMemo(() => cardsByKey(board), [board])
  const selection = useMemo(() => remaining(chosen, byKey), [chosen, byKey])
  const history = useHistory(board, readAgain)
  const acts = useActs({ board, edits, ask, history })
  const look = useLook({ board, selection, saving: edits.saving, mayEnrol })
  const { shown, grid, focus, columns, showsUnplaced, isFiltered } = look
  const drag = useDrag({ board, selection, acts, isFiltered, hold })
  const saving = useExport({ board, columns, showsUnplaced, isMeant: shown.isMeant })
  useKeptFocus(board, look.focused, byKey)
  useHistoryKeys({ undo: history.undoLast, redo: history.redoLast })

  const subjects = useCallback(
    (key: string) => subjectsOf(selection, key).flatMap((each) => byKey.get(each) ?? []),
    [selection, byKey],
  )
  const whyFixed = (card: Card): string | null => {
    if (!mayEnrol) return say('board.readOnlyRole')
    const why = fixedBy(board, card)
    return why === null ? null : say(`board.why.${why}`, { name: card.pupil.name, club: '', withClub: '' })
  }
  const openMenu = (card: Card, anchor: HTMLElement) => setCardMenu({ of: card, anchor })
  const hands = useHands({
    grid,
    select,
    focus,
    isFixed: shown.isFixed,
    onMove: ({ key }) => ask({ kind: 'move', cards: subjects(key) }),
    onRemove: ({ key }) => acts.remove(subjects(key)),
    onMenu: openMenu,
    explain: (card) => acts.warn(whyFixed(card) ?? say('board.saving')),
  })

  function act(card: Card, what: CardAct) {
    setCardMenu(null)
    if (what === 'move') ask({ kind: 'move', cards: subjects(card.key) })
    if (what === 'remove') acts.remove(subjects(card.key))
    if (what === 'promote') acts.promote(card)
    if (what === 'pin' || what === 'unpin') acts.setPinned(card, what === 'pin')
    if (what === 'select') select((before) => toggled(before, card.key))
  }

  const views = {
    board,
    columns,
    showsUnplaced,
    shown,
    mayEnrol,
    onColumnMenu: (column: Column, anchor: HTMLElement) => setColumnMenu({ of: column, anchor }),
    onPromote: acts.promote,
  }
  const pinnedOnly = cardMenu && mayEnrol && fixedBy(board, cardMenu.of) === 'pinned'
  return (
    <CardHandsProvider value={hands}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, pt: 1 }}>
        {choosers}
        <BoardBar look={look} />
        <BoardTools
          history={history}
          mayEnrol={mayEnrol}
          saving={saving}
          isEmpty={columns.length === 0}
          onLastActions={() => setDrawer(true)}
        />
      </Box>
      <Visitors others={visitors} />
      {!mayEnrol && <Alert severity="info">{say('board.readOnlyRole')}</Alert>}
      {stale && <Alert severity="warning">{say('board.stale')}</Alert>}
      <SelectionBar
        cards={[...selection.keys].flatMap((key) => byKey.get(key) ?? [])}
        onMove={(cards) => ask({ kind: 'move', cards })}
        onRemove={acts.remove}
        onClear={() => select(nothingSelected)}
      />
      <BoardEmpty board={board} columns={columns} onlyClashes={look.onlyClashes} />
      {narrow ? (
        <PhoneBoard {...views} onCard={openMenu} />
      ) : (
        <ColumnsBoard
          {...views}
          selection={selection}
          drag={drag}
          onSelectKey={(key) => {
            const card = byKey.get(key)
            if (card && !shown.isFixed(card)) select((before) => toggled(before, key))
          }}
        />
      )}
      {cardMenu && (
        <CardMenu
          card={cardMenu.of}
          anchor={cardMenu.anchor}
          selected={selection.keys.has(cardMenu.of.key)}
          fixed={pinnedOnly ? null : whyFixed(cardMenu.of)}
          offered={ROSTER_ACTS}
          onAct={(what) => act(cardMenu.of, what)}
          onClose={() => setCardMenu(null)}
        />
      )}
      {columnMenu && (
        <ColumnMenu
          column={columnMenu.of}
          anchor={columnMenu.anchor}
          onPlaces={() => ask({ kind: 'places', column: columnMenu.of })}
          onExport={() => saving.exportClub(columnMenu.of)}
          onLock={(locked) => void acts.setLocked(columnMenu.of, locked)}
          onClose={() => setColumnMenu(null)}
        />
      )}
      {drawer && <LastActions history={history} onClose={() => setDrawer(false)} />}
      <BoardDialogs
        board={board}
        question={question}
        onMove={acts.move}
        onPlaces={(column, maximum) => void acts.setPlaces(column, maximum)}
        onClose={() => ask(null)}
      />
      <SpokenCounts board={board} />
    </CardHandsProvider>
  )
}
