import { useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { classText } from '../i18n/class-name.ts'
import { AbsencePanel } from './AbsencePanel.tsx'
import { type Connection, refusalOf } from './connection.ts'
import { CorrectMark, type SheetPupil, type Status } from './operations.ts'
import type { RollBook } from './roll-book.ts'
import { elsewhereNow, type ShownSheet } from './sheet.ts'
import { words } from './words.ts'

interface PupilRowProps {
  readonly book: RollBook
  readonly sheet: ShownSheet
  readonly pupil: SheetPupil
  readonly connection: Connection
}

const usual: readonly Status[] = ['PRESENT', 'ABSENT', 'EXCUSED']
const rare: readonly Status[] = ['LATE', 'LEFT_EARLY']

/** A pupil with big buttons; after closing, with what he is and a way to correct it. */
export function PupilRow({ book, sheet, pupil, connection }: PupilRowProps) {
  const [opened, setOpened] = useState(false)
  const { pupilId, name, status } = pupil
  const elsewhere = elsewhereNow(pupil, sheet, book.now())
  const isRare = status !== null && rare.includes(status)
  return (
    <li className="pupil" data-status={status ?? 'NONE'} data-pupil={pupilId}>
      <div className="row">
        <div className="who">
          <b>{name}</b>
          <small>
            {classText(pupil.gradeNumber, pupil.classNumber)}
            {!pupil.expected && ` · ${words.visitor}`}
          </small>
          {elsewhere && <small className="elsewhere">{words.elsewhere.replace('{name}', elsewhere)}</small>}
        </div>
        {sheet.closed ? (
          <Closed pupil={pupil} onCorrect={connection.byPass ? null : () => setOpened(!opened)} />
        ) : (
          <fieldset className="marks" aria-label={name}>
            {[...usual, ...(opened || isRare ? rare : [])].map((each) => (
              <Mark key={each} status={each} chosen={status === each} onChoose={() => book.mark([pupilId], each)} />
            ))}
            {!isRare && (
              <button type="button" className="more" aria-expanded={opened} onClick={() => setOpened(!opened)}>
                <span className="visually-hidden">{words.more.replace('{name}', name)}</span>⋯
              </button>
            )}
          </fieldset>
        )}
      </div>
      {sheet.closed && opened && (
        <Correction
          sessionId={sheet.id}
          pupil={pupil}
          connection={connection}
          onDone={() => {
            setOpened(false)
            void book.refresh()
          }}
        />
      )}
      {status === 'ABSENT' && !connection.byPass && (
        <AbsencePanel sessionId={sheet.id} pupil={pupil} connection={connection} onDone={() => void book.refresh()} />
      )}
    </li>
  )
}

interface MarkProps {
  readonly status: Status
  readonly chosen: boolean
  readonly onChoose: () => void
}

const Mark = ({ status, chosen, onChoose }: MarkProps) => (
  <button type="button" className="mark" aria-pressed={chosen} data-mark={status} onClick={onChoose}>
    {words.statuses[status]}
  </button>
)

function Closed({ pupil, onCorrect }: { readonly pupil: SheetPupil; readonly onCorrect: (() => void) | null }) {
  const { status } = pupil
  return (
    <div className="marks">
      <span className="state">{status ? words.statuses[status] : '—'}</span>
      {onCorrect && (
        <button type="button" onClick={onCorrect}>
          {words.correct}
          <span className="visually-hidden"> {pupil.name}</span>
        </button>
      )}
    </div>
  )
}

interface CorrectionProps {
  readonly sessionId: string
  readonly pupil: SheetPupil
  readonly connection: Connection
  readonly onDone: () => void
}

/** A correction after closing: with a reason, and only with a network. */
function Correction({ sessionId, pupil, connection, onDone }: CorrectionProps) {
  const [status, setStatus] = useState<Status>(pupil.status ?? 'PRESENT')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [key] = useState(newKey)
  const save = async () => {
    const input = { sessionId, pupilId: pupil.pupilId, status, reason, key: `${key}${status}${reason.length}` }
    const refused = refusalOf(await connection.ask(CorrectMark, { input }), words.needsNetwork)
    if (refused) setRefusal(refused)
    else onDone()
  }
  return (
    <div className="panel">
      <div className="marks">
        {[...usual, ...rare].map((each) => (
          <Mark key={each} status={each} chosen={status === each} onChoose={() => setStatus(each)} />
        ))}
      </div>
      <label>
        {words.reason}
        <input value={reason} maxLength={200} onChange={({ target }) => setReason(target.value)} />
      </label>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button type="button" className="primary" disabled={reason.trim() === ''} onClick={() => void save()}>
        {words.save}
      </button>
    </div>
  )
}
