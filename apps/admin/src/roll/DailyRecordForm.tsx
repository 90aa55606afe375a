import { useState } from 'react'
import { type Connection, refusalOf } from './connection.ts'
import { RecordDaily, type Records } from './operations.ts'
import { fill, words } from './words.ts'

type Record = NonNullable<Records['dailyRecord']>
type Activity = Record['activities'][number]

interface DailyRecordFormProps {
  readonly sessionId: string
  readonly record: Record | null
  readonly isCare: boolean
  readonly connection: Connection
  readonly onDone: () => Promise<void>
}

const inCare: readonly Activity[] = ['SELF_STUDY', 'HOMEWORK', 'REVISION', 'PREVIEW', 'READING']
const inClubs: readonly Activity[] = ['CLUB_ACTIVITY']

/** 课后服务记载: what was done, and what happened out of the ordinary (R57). */
export function DailyRecordForm({ sessionId, record, isCare, connection, onDone }: DailyRecordFormProps) {
  const offered = isCare ? inCare : inClubs
  const [activities, setActivities] = useState<readonly Activity[]>(record?.activities ?? (isCare ? [] : inClubs))
  const [content, setContent] = useState(record?.content ?? '')
  const [incident, setIncident] = useState(record?.incident ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const toggle = (activity: Activity) =>
    setActivities(
      activities.includes(activity) ? activities.filter((each) => each !== activity) : [...activities, activity],
    )
  const save = async () => {
    const input = {
      ...{ sessionId, activities: [...activities], content, incident: incident || null },
      expectedUpdatedAt: record?.updatedAt ?? null,
    }
    const refused = refusalOf(await connection.ask(RecordDaily, { input }), words.needsNetwork)
    setRefusal(refused)
    if (!refused) await onDone()
  }
  return (
    <section className="form">
      <h2>{words.records.daily}</h2>
      {record && <p className="quiet">{fill(words.records.recorded, { name: record.recordedByName })}</p>}
      <div className="choices">
        {offered.map((activity) => (
          <button
            key={activity}
            type="button"
            className="mark"
            aria-pressed={activities.includes(activity)}
            onClick={() => toggle(activity)}
          >
            {words.records.activities[activity]}
          </button>
        ))}
      </div>
      <label>
        {words.records.content}
        <textarea rows={3} value={content} maxLength={2000} onChange={({ target }) => setContent(target.value)} />
      </label>
      <label>
        {words.records.incident}
        <textarea rows={2} value={incident} maxLength={1000} onChange={({ target }) => setIncident(target.value)} />
      </label>
      {refusal && (
        <p className="refusal" role="alert">
          {refusal}
        </p>
      )}
      <button type="button" className="primary wide" disabled={content.trim() === ''} onClick={() => void save()}>
        {words.save}
      </button>
    </section>
  )
}
