import { useEffect } from 'react'
import { useListContext, useResourceContext, useStore } from 'react-admin'

/** Keeps the chosen number of rows per page in the account. */
export function useKeptPageSize(): void {
  const resource = useResourceContext()
  const { perPage } = useListContext()
  const [kept, keep] = useStore<number>(`${resource}.perPage`, 25)
  useEffect(() => {
    if (perPage !== kept) keep(perPage)
  }, [perPage, kept, keep])
}
