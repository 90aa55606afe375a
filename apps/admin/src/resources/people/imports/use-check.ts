import { useRunVerb } from '../../../record/use-run-verb.ts'
import type { ListKind } from './list-kind.ts'

interface ToCheck {
  readonly uploadId: string
  readonly sheet?: string
  /** The term of a list that belongs to one. */
  readonly termId: string | null
}

/** Has an uploaded file checked as a list of a kind; answers the import's id, or null when it was refused. */
export function useCheck(kind: ListKind) {
  const run = useRunVerb()
  return async ({ termId, ...file }: ToCheck, onRefused?: Parameters<typeof run>[2]): Promise<string | null> => {
    if (!kind.ofTerm) return (await run(kind.check, { input: file }, onRefused))?.id ?? null
    if (termId === null) return null
    return (await run(kind.check, { input: { ...file, termId } }, onRefused))?.id ?? null
  }
}
