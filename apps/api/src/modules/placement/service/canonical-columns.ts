import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import type { DrawResult } from '@afterbell/domain/placement/draw-result'

/** A text as a column of type `bytea` takes it. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'utf8'))

/** The input of a run as it was frozen. Throws when there is none. */
export function inputOf({ input }: { readonly input: Uint8Array | null }): DrawInput {
  if (!input) throw new Error('A run has its input from the start')
  return JSON.parse(Buffer.from(input).toString('utf8')) as DrawInput
}

/** The result of a run that is done. Throws when there is none. */
export function resultOf({ result }: { readonly result: Uint8Array | null }): DrawResult {
  if (!result) throw new Error('A run that is done has its result')
  return JSON.parse(Buffer.from(result).toString('utf8')) as DrawResult
}
