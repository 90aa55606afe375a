import type { StructuredText } from '@afterbell/domain/policies/structured-text'

/** The place of a block on its page, for links within it. */
export const blockAnchor = (index: number) => `block-${index}`

/** A heading with the block in which it stands. */
export interface ContentsEntry {
  readonly index: number
  readonly level: number
  readonly text: string
}

/** Whether the text begins with its own title, which the head of the document shows already. */
export function beginsWithTitle([first]: StructuredText, title: string): boolean {
  return first?.type === 'heading' && first.level === 1 && first.text === title
}

/** The headings of a text, without its title. */
export function contentsOf(text: StructuredText, title: string): ContentsEntry[] {
  const first = beginsWithTitle(text, title) ? 1 : 0
  return text.flatMap((block, index) =>
    block.type === 'heading' && index >= first ? { index, level: block.level, text: block.text } : [],
  )
}

/** Leads to a block: shows it, and lets keyboard and voice go on from there. */
export function goToBlock(index: number): void {
  const block = document.getElementById(blockAnchor(index))
  block?.scrollIntoView({ block: 'start' })
  block?.focus({ preventScroll: true })
}
