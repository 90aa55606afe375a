import { board } from './cases/board.ts'
import type { BenchCase } from './cases/case.ts'
import { dryRun } from './cases/dry-run.ts'
import { firstLoad } from './cases/first-load.ts'
import { lastPlace } from './cases/last-place.ts'
import { pupilPage } from './cases/pupil-page.ts'
import { roll } from './cases/roll.ts'
import { shippedBoard } from './cases/shipped-board.ts'
import { secondStart } from './cases/start.ts'
import { worstDocumentCase } from './cases/worst-document.ts'
import { comparison } from './http-comparison.ts'

/** What `pnpm bench` measures, in order; a new case is one file in `cases/` and one line here. */
export const benchCases: readonly BenchCase[] = [
  comparison(board),
  comparison(shippedBoard),
  pupilPage,
  lastPlace,
  roll,
  dryRun,
  worstDocumentCase,
  secondStart,
  firstLoad,
]
