import { useState } from 'react'
import { newKey } from '../data/new-key.ts'
import { type Connection, refusalOf } from './connection.ts'
import { RecordHomework, type SheetPupil } from './operations.ts'
import type { ShownSheet } from './sheet.ts'
import { words } from './words.ts'

interface HomeworkListProps {
  readonly sessionId: string
  readonly sheet: ShownSheet
  readonly connection: Connection
  readonly onDone: () => void
}

type State = NonNullable<SheetPupil['homework']>
type Help = NonNullable<SheetPupil['help']>
const states: readonly State[] = ['FINISHED', 'UNFINISHED', 'NONE']
const helps: readonly Help[] = ['ANSWERED', 'SUPPORTED', 'STRETCHED', 'TUTORED']

/** Whose homework is finished at school, and the help given, which is free (R04, R17). */
export function HomeworkList({ sessionId, sheet, connection, onDone }: HomeworkListProps) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const here = sheet.pupils.filter(({ status }) => status === 'PRESENT' || status === 'LATE' || status === 'LEFT_EARLY')
  const open = here.filter(({ homework }) => homework === null)
  const record = async (entries: { pupilId: string; state: State; help: Help | null }[]) => {
    const reply = await connection.ask(RecordHomework, { input: { sessionId, entries, key: newKey() } })
    setRefusal(refusalOf(reply, words.needsNetwork))
    onDone()
  }
  return (
    <section>
      <h2>{words.records.homework}</h2>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="button"
        className="primary apart"
        disabled={open.length === 0}
        onClick={() => void record(open.map(({ pupilId }) => ({ pupilId, state: 'FINISHED', help: null })))}
      >
        {words.records.allFinished}
      </button>
      <ul className="pupils">
        {here.map(({ pupilId, name, homework, help }) => (
          <li key={pupilId} className="pupil">
            <div className="row">
              <div className="who">
                <b>{name}</b>
              </div>
              <fieldset className="marks" aria-label={name}>
                {states.map((state) => (
                  <button
                    key={state}
                    type="button"
                    className="mark"
                    aria-pressed={homework === state}
                    onClick={() => void record([{ pupilId, state, help }])}
                  >
                    {words.records.states[state]}
                  </button>
                ))}
              </fieldset>
            </div>
            {homework && (
              <label className="beside">
                {words.records.help}
                <select
                  value={help ?? ''}
                  onChange={({ target }) =>
                    void record([{ pupilId, state: homework, help: (target.value || null) as Help | null }])
                  }
                >
                  <option value="">{words.records.noHelp}</option>
                  {helps.map((each) => (
                    <option key={each} value={each}>
                      {words.records.helps[each]}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
