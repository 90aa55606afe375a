import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { useCreatePath, useRecordContext, useResourceContext } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'

/** A link to the record at hand. */
export function RecordLink({ to, children }: { to: 'show' | 'edit'; children: ReactNode }) {
  const resource = useResourceContext()
  const record = useRecordContext()
  const createPath = useCreatePath()
  if (!record) return children
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource, type: to, id: record.id })}
      onClick={(event) => event.stopPropagation()}
      sx={{ fontWeight: 600 }}
    >
      {children}
    </Link>
  )
}
