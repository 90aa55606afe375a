import Link from '@mui/material/Link'
import type { ReactNode } from 'react'
import { useCreatePath } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'

interface RecordLinkToProps {
  readonly resource: string
  readonly id: string
  readonly children: ReactNode
}

/** A link to the page of another record. */
export function RecordLinkTo({ resource, id, children }: RecordLinkToProps) {
  const createPath = useCreatePath()
  return (
    <Link component={RouterLink} to={createPath({ resource, type: 'show', id })}>
      {children}
    </Link>
  )
}
