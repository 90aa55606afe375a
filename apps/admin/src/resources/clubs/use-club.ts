import { useRecordContext } from 'react-admin'
import type { Club } from './operations.ts'

/** The club at hand. */
export function useClub(): Club {
  const club = useRecordContext<Club>()
  if (!club) throw new Error('No club at hand')
  return club
}
