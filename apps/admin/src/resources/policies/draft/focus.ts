/** The frame of a block under edit. */
export const frameId = (key: string) => `edit-${key}`

/** The fields of a block in their order: those that one writes in. */
function fieldsOf(key: string): HTMLElement[] {
  const frame = document.getElementById(frameId(key))
  return [...(frame?.querySelectorAll<HTMLElement>('[data-text]') ?? [])]
}

/** Goes to a block's first field, or to the one at a place. */
export function focusBlock(key: string, place = 0): void {
  const fields = fieldsOf(key)
  const field = fields[place] ?? fields[0]
  field?.focus()
}
