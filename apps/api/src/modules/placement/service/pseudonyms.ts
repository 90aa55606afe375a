import { pseudonymOf } from '@afterbell/domain/placement/commit-reveal'
import type { Transaction } from '../../../database.ts'

/** Who the pseudonyms of a draw are, both ways. */
export interface Pseudonyms {
  readonly pupilIdOf: ReadonlyMap<string, string>
  readonly pseudonymOf: (pupilId: string) => string
}

interface OfTerm {
  readonly schoolId: string
  readonly termId: string
}

/** The pseudonyms of everybody who applied for a term, whatever has become of the application. */
export async function pseudonymsOf(
  tx: Pick<Transaction, 'application'>,
  { schoolId, termId }: OfTerm,
  { pseudonymKey, drawId }: { readonly pseudonymKey: string; readonly drawId: string },
): Promise<Pseudonyms> {
  const applicants = await tx.application.findMany({ where: { schoolId, termId }, select: { pupilId: true } })
  const pseudonym = (pupilId: string) => pseudonymOf(pseudonymKey, drawId, pupilId)
  return {
    pseudonymOf: pseudonym,
    pupilIdOf: new Map(applicants.map(({ pupilId }) => [pseudonym(pupilId), pupilId])),
  }
}
