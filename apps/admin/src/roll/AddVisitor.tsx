import { useState } from 'react'
import { classText } from '../i18n/class-name.ts'
import type { Connection } from './connection.ts'
import { FindVisitors, type VisitorCandidate } from './operations.ts'
import type { RollBook } from './roll-book.ts'
import type { ShownSheet } from './sheet.ts'
import { words } from './words.ts'

interface AddVisitorProps {
  readonly book: RollBook
  readonly sheet: ShownSheet
  readonly connection: Connection
}

/** 临时加人: a pupil who came and is not on the list, found by name; needs a network. */
export function AddVisitor({ book, sheet, connection }: AddVisitorProps) {
  const [opened, setOpened] = useState(false)
  const [found, setFound] = useState<readonly VisitorCandidate[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)

  async function find(text: string) {
    const reply = await connection.ask(FindVisitors, { sessionId: sheet.id, text })
    setRefusal(reply.kind === 'answer' ? null : words.needsNetwork)
    setFound(reply.kind === 'answer' ? reply.data.visitorCandidates : null)
  }

  function add({ pupilId }: VisitorCandidate) {
    book.mark([pupilId], 'PRESENT')
    setOpened(false)
    setFound(null)
  }

  if (!opened) {
    return (
      <button type="button" className="wide" onClick={() => setOpened(true)}>
        {words.visitors.add}
      </button>
    )
  }
  return (
    <section className="visitors" aria-label={words.visitors.add}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void find(String(new FormData(event.currentTarget).get('text')))
        }}
      >
        <label>
          {words.visitors.name}
          <input name="text" autoComplete="off" maxLength={40} />
        </label>
        <button type="submit">{words.visitors.find}</button>
        <button type="button" onClick={() => setOpened(false)}>
          {words.cancel}
        </button>
      </form>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      {found && (
        <ul className="candidates" aria-live="polite">
          {found.length === 0 && <li>{words.visitors.nobody}</li>}
          {found.map((candidate) => (
            <li key={candidate.pupilId}>
              <button
                type="button"
                disabled={sheet.pupils.some(({ pupilId }) => pupilId === candidate.pupilId)}
                onClick={() => add(candidate)}
              >
                {candidate.name} {classText(candidate.gradeNumber, candidate.classNumber)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
