import { useSearchParams } from 'react-router-dom'
import type { Verdict } from './operations.ts'
import { verdicts } from './verdicts.ts'

/** Where in an import the browser stands. It is kept in the address, so that a reload goes on where one was. */
export interface Place {
  readonly batchId: string | null
  /** The uploaded file, for checking another of its sheets. */
  readonly uploadId: string | null
  /** Null: all lines; undefined: not chosen yet. */
  readonly verdict: Verdict | null | undefined
  readonly page: number
}

const isVerdict = (text: string | null): text is Verdict => verdicts.some((verdict) => verdict === text)

export function usePlace() {
  const [params, setParams] = useSearchParams()
  const chosen = params.get('verdict')
  const place: Place = {
    batchId: params.get('batch'),
    uploadId: params.get('upload'),
    verdict: chosen === 'ALL' ? null : isVerdict(chosen) ? chosen : undefined,
    page: Math.max(1, Math.trunc(Number(params.get('page') ?? 1)) || 1),
  }
  return {
    place,
    start: () => setParams({}),
    open: (batchId: string, uploadId: string) => setParams({ batch: batchId, upload: uploadId }),
    show: (verdict: Verdict | null, page = 1) =>
      setParams(
        (before) => {
          before.set('verdict', verdict ?? 'ALL')
          before.set('page', String(page))
          return before
        },
        { replace: true },
      ),
  }
}
