import { useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { type Connection, refusalOf } from './connection.ts'
import { RevealContacts, SettleAbsence, type SheetPupil } from './operations.ts'
import { relationText, words } from './words.ts'

interface AbsencePanelProps {
  readonly sessionId: string
  readonly pupil: SheetPupil
  readonly connection: Connection
  readonly onDone: () => void
}

interface Contact {
  readonly name: string
  readonly relation: string
  readonly phone: string | null
}

const outcomes = [
  ['GUARDIAN_KNOWS', 'known'],
  ['ELSEWHERE', 'elsewhere'],
  ['LEFT_SCHOOL', 'left'],
] as const

/** Where an absent pupil may be: whom to call, whose phones are hidden until asked for, and what was found out. */
export function AbsencePanel({ sessionId, pupil, connection, onDone }: AbsencePanelProps) {
  const [contacts, setContacts] = useState<readonly Contact[] | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [note, setNote] = useState<string | null>(null)
  const { pupilId, outcome, outcomeNote } = pupil
  if (outcome) {
    return (
      <p className="found">
        {words.absence.outcome[outcome]}
        {outcomeNote && `：${outcomeNote}`}
      </p>
    )
  }
  const call = async () => {
    const reply = await connection.ask(RevealContacts, { sessionId, pupilId })
    if (reply.kind === 'answer' && reply.data.result.__typename === 'PupilContacts') {
      setContacts(reply.data.result.contacts)
    } else setRefusal(refusalOf(reply, words.needsNetwork))
  }
  const settle = async (found: 'GUARDIAN_KNOWS' | 'ELSEWHERE' | 'LEFT_SCHOOL' | 'OTHER') => {
    const input = { sessionId, pupilId, outcome: found, note, key: newKey() }
    const refused = refusalOf(await connection.ask(SettleAbsence, { input }), words.needsNetwork)
    if (refused) setRefusal(refused)
    else onDone()
  }
  return (
    <div className="panel">
      <div className="choices">
        <button type="button" onClick={() => void call()}>
          ☎ {words.absence.call}
        </button>
        {outcomes.map(([found, label]) => (
          <button key={found} type="button" onClick={() => void settle(found)}>
            {words.absence[label]}
          </button>
        ))}
        <button type="button" aria-expanded={note !== null} onClick={() => setNote(note === null ? '' : null)}>
          {words.absence.other}
        </button>
      </div>
      {note !== null && (
        <div className="choices">
          <label>
            {words.absence.note}
            <input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
          </label>
          <button type="button" className="primary" disabled={note.trim() === ''} onClick={() => void settle('OTHER')}>
            {words.save}
          </button>
        </div>
      )}
      {contacts?.length === 0 && <p>{words.absence.noContact}</p>}
      {contacts?.map(({ name, relation, phone }) => (
        <p key={`${name} ${relation}`} className="contact">
          {relationText(relation)} {name} {phone ? <a href={`tel:${phone}`}>{phone}</a> : words.absence.noPhone}
        </p>
      ))}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </div>
  )
}
