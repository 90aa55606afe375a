import { useRecordContext } from 'react-admin'
import type { Account } from './operations.ts'

/** The account at hand. */
export function useAccount(): Account {
  const account = useRecordContext<Account>()
  if (!account) throw new Error('No account at hand')
  return account
}
