import type { HttpCase } from '../http-comparison.ts'
import { board } from './board.ts'
import { dryRunDocuments } from './dry-run/through-api.ts'
import { lastPlaceDocument } from './last-place.ts'
import { deepPage, filteredPage, firstPage } from './pupil-page.ts'
import { shippedBoard } from './shipped-board.ts'

/** Every question that is asked over HTTP: the contenders know them all when they start. */
export const httpCases: readonly HttpCase[] = [board, shippedBoard, filteredPage, firstPage, deepPage]

/** Everything that the product is asked here. */
export const askedDocuments: readonly string[] = [
  ...httpCases.map(({ document }) => document),
  lastPlaceDocument,
  ...dryRunDocuments,
]
