import { canonicalInput, canonicalJson } from './canonical.ts'
import { commitmentOf, inputHashOf, seedOf } from './commit-reveal.ts'
import type { DrawInput } from './draw-input.ts'
import type { DrawResult } from './draw-result.ts'
import { runDraw } from './run-draw.ts'

/** The first words of the file; another layout gets another number. */
export const DRAW_FILE_FORMAT = 'afterbell-draw/1'

/** What anybody needs to draw again: pupils stand in it under their pseudonyms, clubs under their identifiers. */
export interface DrawFile {
  readonly format: typeof DRAW_FILE_FORMAT
  readonly commitment: string
  readonly secret: string
  readonly publicEntropy: string
  readonly inputHash: string
  readonly seed: string
  readonly input: DrawInput
  readonly result: DrawResult
}

/** The public file of a draw as text: canonical JSON and a line end. The same draw gives the same bytes. */
export function drawFileText(input: DrawInput, secret: string, publicEntropy: string): string {
  const inputHash = inputHashOf(input)
  const seed = seedOf(secret, publicEntropy, inputHash)
  const file: DrawFile = {
    format: DRAW_FILE_FORMAT,
    commitment: commitmentOf(secret),
    secret,
    publicEntropy,
    inputHash,
    seed,
    input: canonicalInput(input),
    result: runDraw(input, seed),
  }
  return `${canonicalJson(file)}\n`
}
