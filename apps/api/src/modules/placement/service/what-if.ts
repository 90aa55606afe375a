import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SchoolViewer } from '@afterbell/domain/access/viewer'
import { explainWhatIf, type OtherOutcome, type WhatIf } from '@afterbell/domain/placement/what-if'
import { database } from '../../../database.ts'
import type { Locale } from '../../../locale.ts'
import { clubNames } from './dry-run.ts'
import { rankedLists } from './frozen-input.ts'
import { openDraw } from './opened-draw.ts'
import type { WhatIfQuestion } from './what-if-worker.ts'

/** What other lists would have come to, in words. */
export interface WhatIfAnswer {
  readonly sentence: string
  readonly verdict: WhatIf['verdict']
  readonly slots: readonly (OtherOutcome & {
    readonly clubName: string | null
    readonly otherwiseName: string | null
  })[]
}

/** Draws again as if a pupil had ranked these clubs, everything else as it was; null when the pupil is not in the draw. */
export async function whatIf(
  { schoolId }: SchoolViewer,
  drawId: string,
  { pupilId, clubIds }: { readonly pupilId: string; readonly clubIds: readonly string[] },
  locale: Locale,
): Promise<WhatIfAnswer | null> {
  const draw = await openDraw(schoolId, drawId)
  const pupil = draw?.input.pupils.find(({ id }) => id === draw.pseudonymOf(pupilId))
  if (!draw || !pupil) return null
  const { input, seed } = draw
  const lists = rankedLists(input.clubs, [...new Set(clubIds)], pupil.careWeekdays)
  const answer = await drawnAgain({ input, seed, pupilId: pupil.id, lists })
  const nameOf = await clubNames(database, schoolId)
  const named = (clubId: string | null) => clubId && nameOf(clubId)
  return {
    sentence: explainWhatIf(answer, locale),
    verdict: answer.verdict,
    slots: answer.slots
      .filter(({ clubId, otherwise }) => clubId !== null || otherwise !== null)
      .map((slot) => ({ ...slot, clubName: named(slot.clubId), otherwiseName: named(slot.otherwise) })),
  }
}

/** Up to three draws of a school: in a thread, so that nobody's request waits for them. */
async function drawnAgain(question: WhatIfQuestion): Promise<WhatIf> {
  const worker = new Worker(new URL('./what-if-worker.ts', import.meta.url), { workerData: question, execArgv: [] })
  try {
    const [answer] = await once(worker, 'message')
    return answer as WhatIf
  } finally {
    await worker.terminate()
  }
}
