import { useRecordContext } from 'react-admin'
import { useDefinition } from '../resources/use-definition.ts'

/** What the record at hand is called. */
export function RecordName() {
  const { represent } = useDefinition()
  const record = useRecordContext()
  if (!record) return null
  return <>{represent ? represent(record as never) : String(record.name ?? '')}</>
}
