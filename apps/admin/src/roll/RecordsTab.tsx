import { useCallback, useEffect, useState } from 'react'
import type { Connection } from './connection.ts'
import { DailyRecordForm } from './DailyRecordForm.tsx'
import { HandOvers } from './HandOvers.tsx'
import { HomeworkList } from './HomeworkList.tsx'
import { ReadRecords, type Records } from './operations.ts'
import type { ShownSheet } from './sheet.ts'
import { words } from './words.ts'

interface RecordsTabProps {
  readonly sessionId: string
  readonly sheet: ShownSheet
  readonly connection: Connection
  readonly onDone: () => void
}

/** 记载: hand-overs to the session, homework of a care class, and the daily record (R04, R17, R57). */
export function RecordsTab({ sessionId, sheet, connection, onDone }: RecordsTabProps) {
  const [records, setRecords] = useState<Records | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const read = useCallback(async () => {
    const reply = await connection.ask(ReadRecords, { sessionId })
    setRefusal(reply.kind === 'answer' ? null : words.needsNetwork)
    if (reply.kind === 'answer') setRecords(reply.data)
  }, [connection, sessionId])
  useEffect(() => void read(), [read])
  if (!records) return <p className="told">{refusal ?? words.reading}</p>
  return (
    <>
      <HandOvers handOvers={records.handOvers ?? []} connection={connection} onDone={read} />
      {sheet.isCare && <HomeworkList sessionId={sessionId} sheet={sheet} connection={connection} onDone={onDone} />}
      <DailyRecordForm
        key={records.dailyRecord?.updatedAt}
        sessionId={sessionId}
        record={records.dailyRecord}
        isCare={sheet.isCare}
        connection={connection}
        onDone={read}
      />
    </>
  )
}
