import { useResourceContext, useStore } from 'react-admin'
import type { Column } from './columns.ts'

/** The columns chosen for this list in the account, in their chosen order; by default those not hidden. */
export function useShownColumns(columns: readonly Column[]) {
  const resource = useResourceContext()
  const [chosen, setChosen] = useStore<readonly string[] | null>(`${resource}.columns`, null)
  const defaults = columns.filter(({ hidden }) => !hidden).map(({ key }) => key)
  // A column that a newer version no longer has is passed over; the first, which opens the record, always shows.
  const known = (chosen ?? defaults).filter((key) => columns.some((column) => column.key === key))
  const [first] = columns
  const keys = first && !known.includes(first.key) ? [first.key, ...known] : known
  const shown = keys.flatMap((key) => columns.filter((column) => column.key === key))
  return { shown, choose: setChosen, reset: () => setChosen(null) }
}
