import { useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { classText } from '../i18n/class-name.ts'
import { type Connection, refusalOf } from './connection.ts'
import { type Records, TakeOver } from './operations.ts'
import { fill, words } from './words.ts'

type HandOver = NonNullable<Records['handOvers']>[number]

interface HandOversProps {
  readonly handOvers: readonly HandOver[]
  readonly connection: Connection
  readonly onDone: () => Promise<void>
}

/** What was handed over to the session, and the taking of it with a count of one's own (R57). */
export function HandOvers({ handOvers, connection, onDone }: HandOversProps) {
  return (
    <section>
      <h2>{words.records.handOvers}</h2>
      {handOvers.length === 0 && <p className="quiet">{words.records.noHandOver}</p>}
      <ul className="pupils">
        {handOvers.map((handOver) => (
          <li key={handOver.id} className="pupil">
            <p>
              {fill(words.records.handed, {
                from: sourceOf(handOver),
                by: handOver.handedByName,
                n: handOver.handedCount,
              })}
            </p>
            {handOver.takenByName ? (
              <p className="found">
                {fill(words.records.taken, { by: handOver.takenByName, n: handOver.takenCount ?? 0 })}
                {handOver.explanation && `：${handOver.explanation}`}
              </p>
            ) : (
              <Taking handOver={handOver} connection={connection} onDone={onDone} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const sourceOf = ({ fromHomeClass, fromSessionName }: HandOver): string =>
  fromHomeClass ? classText(fromHomeClass.grade.number, fromHomeClass.number) : (fromSessionName ?? '')

interface TakingProps {
  readonly handOver: HandOver
  readonly connection: Connection
  readonly onDone: () => Promise<void>
}

function Taking({ handOver, connection, onDone }: TakingProps) {
  const [count, setCount] = useState(String(handOver.handedCount))
  const [explanation, setExplanation] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const differs = Number(count) !== handOver.handedCount
  const take = async () => {
    const input = { id: handOver.id, count: Number(count), explanation: explanation || null, key: newKey() }
    const refused = refusalOf(await connection.ask(TakeOver, { input }), words.needsNetwork)
    setRefusal(refused)
    await onDone()
  }
  return (
    <div className="panel">
      <label>
        {words.records.count}
        <input inputMode="numeric" value={count} onChange={({ target }) => setCount(target.value.replace(/\D/g, ''))} />
      </label>
      {differs && (
        <label>
          {words.records.explanation}
          <input value={explanation} maxLength={200} onChange={({ target }) => setExplanation(target.value)} />
        </label>
      )}
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="button"
        className="primary"
        disabled={count === '' || (differs && explanation.trim() === '')}
        onClick={() => void take()}
      >
        {words.records.take}
      </button>
    </div>
  )
}
