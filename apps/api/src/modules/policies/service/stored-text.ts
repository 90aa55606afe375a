import type { StructuredText } from '@afterbell/domain/policies/structured-text'

/** A stored text; it was checked when it was stored. */
export function storedText(body: unknown): StructuredText {
  return body as StructuredText
}
