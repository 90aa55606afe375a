import { useRecordContext } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import type { Term } from './operations.ts'

/** The term at hand, and whether the viewer may change it now: a closed one is kept as it was. */
export function useTerm(): { term: Term; editable: boolean } {
  const term = useRecordContext<Term>()
  const may = useMay('schools:edit')
  if (!term) throw new Error('No term at hand')
  return { term, editable: may && term.state !== 'CLOSED' }
}
