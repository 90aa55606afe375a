import { useRecordContext } from 'react-admin'
import type { Policy } from './operations.ts'

/** The policy at hand. */
export function usePolicy(): Policy {
  const policy = useRecordContext<Policy>()
  if (!policy) throw new Error('No policy at hand')
  return policy
}
