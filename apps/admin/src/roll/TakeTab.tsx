import { useState } from 'react'
import { AddVisitor } from './AddVisitor.tsx'
import type { Connection } from './connection.ts'
import type { Note } from './kept.ts'
import { PupilRow } from './PupilRow.tsx'
import type { RollBook } from './roll-book.ts'
import { firstOrder, inOrder, type ShownSheet, toMarkPresent } from './sheet.ts'
import { fill, words } from './words.ts'

interface TakeTabProps {
  readonly book: RollBook
  readonly sheet: ShownSheet
  readonly notes: readonly Note[]
  readonly connection: Connection
}

/** 点名: everybody present by one tap, then who is absent; 提交 locks it. */
export function TakeTab({ book, sheet, notes, connection }: TakeTabProps) {
  const [order] = useState(() => firstOrder(sheet.pupils))
  const { counts, closed } = sheet
  const left = toMarkPresent(sheet, book.now())
  const done = counts.expected - counts.unmarked
  return (
    <>
      <section className="bar">
        <p aria-live="polite">{fill(words.counts, { ...counts })}</p>
        {!closed && (
          <button
            type="button"
            className="primary"
            disabled={left.length === 0}
            onClick={() => book.mark(left, 'PRESENT')}
          >
            {words.allPresent}
          </button>
        )}
      </section>
      {notes.map((note) => (
        <NoteLine key={note.key} note={note} onDismiss={() => book.dismiss(note.key)} />
      ))}
      <ul className="pupils">
        {inOrder(sheet.pupils, order).map((pupil) => (
          <PupilRow key={pupil.pupilId} book={book} sheet={sheet} pupil={pupil} connection={connection} />
        ))}
      </ul>
      {!closed && !connection.byPass && <AddVisitor book={book} sheet={sheet} connection={connection} />}
      <footer className="foot">
        {closed ? (
          <p role="status">{sheet.closedByName ? fill(words.closedBy, { name: sheet.closedByName }) : words.closing}</p>
        ) : (
          <button
            type="button"
            className="primary wide large"
            disabled={counts.unmarked > 0}
            onClick={() => book.close()}
          >
            {counts.unmarked > 0
              ? fill(words.stillUnmarked, { n: counts.unmarked })
              : fill(words.submit, { done, all: counts.expected })}
          </button>
        )}
      </footer>
    </>
  )
}

function NoteLine({ note, onDismiss }: { readonly note: Note; readonly onDismiss: () => void }) {
  const text =
    note.kind === 'refused'
      ? note.message
      : fill(note.afterClosing ? words.afterClosing : words.merged, {
          name: note.pupil,
          by: note.byName,
          yours: words.statuses[note.yours],
          stands: words.statuses[note.stands],
        })
  return (
    <div className="told" role="alert">
      <p>{text}</p>
      <button type="button" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </div>
  )
}
