import { useCallback, useEffect, useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { classText } from '../i18n/class-name.ts'
import { type Connection, refusalOf } from './connection.ts'
import {
  ReadReleaseSheet,
  type ReleasePupil,
  ReleasePupilNow,
  type ReleaseSheet,
  WithdrawRelease,
} from './operations.ts'
import { clock, fill, relationText, words } from './words.ts'

interface ReleaseTabProps {
  readonly sessionId: string
  readonly connection: Connection
}

/** 放学: each pupil to a known person, in the order in which the grades leave. Never from memory: an authorisation may have been revoked (D11). */
export function ReleaseTab({ sessionId, connection }: ReleaseTabProps) {
  const [sheet, setSheet] = useState<ReleaseSheet | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = useCallback(async () => {
    const reply = await connection.ask(ReadReleaseSheet, { sessionId })
    setRefusal(reply.kind === 'answer' ? null : words.needsNetwork)
    if (reply.kind === 'answer') setSheet(reply.data.releaseSheet)
  }, [connection, sessionId])
  useEffect(() => void read(), [read])
  if (!sheet) return <p className="told">{refusal ?? words.reading}</p>
  const released = sheet.pupils.filter(({ release }) => release).length
  const grades = [...Map.groupBy(sheet.pupils, ({ gradeNumber }) => gradeNumber)]
  return (
    <>
      <section className="bar">
        <p aria-live="polite">{fill(words.release.left, { released, all: sheet.pupils.length })}</p>
      </section>
      {refusal && (
        <p className="told" role="alert">
          {refusal}
        </p>
      )}
      {grades.map(([grade, pupils]) => (
        <section key={grade}>
          <h2>
            {fill(words.release.grade, {
              grade,
              time: pupils[0]?.leavesAt == null ? '' : clock(pupils[0].leavesAt),
              gate: pupils[0]?.gate ?? '',
            })}
          </h2>
          <ul className="pupils">
            {pupils.map((pupil) => (
              <Leaving key={pupil.pupilId} pupil={pupil} sheet={sheet} connection={connection} onDone={read} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

interface LeavingProps {
  readonly pupil: ReleasePupil
  readonly sheet: ReleaseSheet
  readonly connection: Connection
  readonly onDone: () => Promise<void>
}

function Leaving({ pupil, sheet, connection, onDone }: LeavingProps) {
  const [opened, setOpened] = useState(false)
  const [note, setNote] = useState('')
  const [deciding, setDeciding] = useState(false)
  const [decidedById, setDecidedById] = useState(sheet.deciders[0]?.id ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { release, status } = pupil
  const isHere = status === 'PRESENT' || status === 'LATE' || status === null
  const letGo = async (how: { authorisationId: string } | { decidedById: string }) => {
    const at = new Date().toISOString()
    const input = { date: sheet.date, pupilId: pupil.pupilId, note: note || null, at, key: newKey(), ...how }
    await finish(refusalOf(await connection.ask(ReleasePupilNow, { input }), words.needsNetwork))
  }
  const takeBack = async () => {
    if (!release) return
    await finish(refusalOf(await connection.ask(WithdrawRelease, { id: release.id }), words.needsNetwork))
  }
  const finish = async (refused: string | null) => {
    setRefusal(refused)
    if (!refused) setOpened(false)
    await onDone()
  }
  return (
    <li className="pupil" data-pupil={pupil.pupilId} data-status={release ? 'LEFT' : (status ?? 'NONE')}>
      <div className="row">
        <div className="who">
          <b>{pupil.name}</b>
          <small>{classText(pupil.gradeNumber, pupil.classNumber)}</small>
          {release && <small>{releaseText(release)}</small>}
        </div>
        {release && (
          <button type="button" onClick={() => void takeBack()}>
            {words.release.withdraw}
            <span className="visually-hidden"> {pupil.name}</span>
          </button>
        )}
        {!release && isHere && (
          <button type="button" className="primary" aria-expanded={opened} onClick={() => setOpened(!opened)}>
            {words.release.confirm}
            <span className="visually-hidden"> {pupil.name}</span>
          </button>
        )}
        {!release && !isHere && <small>{words.release.notHere}</small>}
      </div>
      {opened && !release && (
        <div className="panel">
          {pupil.pickUps.length === 0 && <p>{words.release.nobody}</p>}
          <div className="choices">
            {pupil.pickUps.map(({ id, kind, name, relation }) => (
              <button key={id} type="button" className="wide" onClick={() => void letGo({ authorisationId: id })}>
                {kind === 'ALONE'
                  ? words.release.alone
                  : fill(words.release.takenBy, { name: name ?? '', relation: relationText(relation ?? '') })}
              </button>
            ))}
            <button type="button" className="wide" aria-expanded={deciding} onClick={() => setDeciding(!deciding)}>
              {words.release.decide}
            </button>
          </div>
          <label>
            {deciding ? words.release.note : words.release.noteEarly}
            <input value={note} maxLength={200} onChange={({ target }) => setNote(target.value)} />
          </label>
          {deciding && (
            <>
              <label>
                {words.release.decider}
                <select value={decidedById} onChange={({ target }) => setDecidedById(target.value)}>
                  {sheet.deciders.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <button
                type="button"
                className="primary"
                disabled={note.trim() === '' || decidedById === ''}
                onClick={() => void letGo({ decidedById })}
              >
                {words.release.confirm}
              </button>
            </>
          )}
        </div>
      )}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
    </li>
  )
}

function releaseText({ way, personName, decidedByName }: NonNullable<ReleasePupil['release']>): string {
  if (way === 'ALONE') return words.release.aloneDone
  if (way === 'COLLECTED') return fill(words.release.collected, { name: personName ?? '' })
  return fill(words.release.decided, { name: decidedByName ?? '' })
}
