import { useEffect } from 'react'
import { useResetErrorBoundaryOnLocationChange } from 'react-admin'
import { failureBody } from '../data/failure.ts'
import { Faulty } from './Faulty.tsx'

interface FailureProps {
  readonly error?: unknown
  readonly resetErrorBoundary?: (...args: unknown[]) => void
}

/** A page that broke while it was drawn. A new version of the dashboard is fetched where the old one's parts are gone. */
export function Failure({ error, resetErrorBoundary }: FailureProps) {
  useResetErrorBoundaryOnLocationChange(resetErrorBoundary ?? (() => {}))
  const outdated = error instanceof TypeError && /dynamically imported module/i.test(error.message)
  useEffect(() => {
    if (outdated) location.reload()
  }, [outdated])
  return (
    <Faulty
      title="faults.title"
      reason={outdated ? 'ra.notification.application_update_available' : 'ra.message.error'}
      requestId={failureBody(error)?.requestId}
      onRetry={() => location.reload()}
    />
  )
}
