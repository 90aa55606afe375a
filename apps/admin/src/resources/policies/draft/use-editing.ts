import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useController } from 'react-hook-form'
import { type BlockShape, blockOfShape, type EditedBlock, moved, putIn, splitAt } from './edited-text.ts'
import { focusBlock } from './focus.ts'

/** What the editor does with whole blocks. Each names a block by its key, so that it holds wherever the block stands. */
export interface BlockVerbs {
  readonly change: (block: EditedBlock) => void
  readonly move: (key: string, by: 1 | -1) => void
  readonly remove: (key: string) => void
  /** Puts a new block after another, and goes there. */
  readonly addAfter: (key: string, shape: BlockShape) => void
  /** Puts blocks in the place of another, and goes to the last of them. */
  readonly replace: (key: string, blocks: readonly EditedBlock[]) => void
  /** Cuts a heading or paragraph in two, and goes to the second part. */
  readonly split: (block: Extract<EditedBlock, { text: string }>, at: number) => void
}

/** The blocks of the form's field `body`, with what can be done with them. */
export function useEditing() {
  const { field } = useController<{ body: EditedBlock[] }, 'body'>({ name: 'body' })
  const blocks = field.value
  const latest = useRef(blocks)
  latest.current = blocks
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current) focusBlock(wanted.current)
    wanted.current = null
  })

  const write = useRef(field.onChange)
  write.current = field.onChange
  const set = useCallback((next: EditedBlock[], goTo?: string) => {
    wanted.current = goTo ?? null
    latest.current = next
    write.current(next)
  }, [])

  const verbs = useMemo<BlockVerbs>(() => {
    const placeOf = (key: string) => latest.current.findIndex((block) => block.key === key)
    return {
      change: (block) => set(latest.current.map((each) => (each.key === block.key ? block : each))),
      move: (key, by) => set(moved(latest.current, placeOf(key), by), key),
      remove: (key) => {
        const place = placeOf(key)
        const neighbour = latest.current[place - 1] ?? latest.current[place + 1]
        set(latest.current.toSpliced(place, 1), neighbour?.key)
      },
      addAfter: (key, shape) => {
        const block = blockOfShape(shape)
        set(putIn(latest.current, placeOf(key) + 1, [block]), block.key)
      },
      replace: (key, others) => set(latest.current.toSpliced(placeOf(key), 1, ...others), others.at(-1)?.key),
      split: (block, at) => {
        const parts = splitAt(block, at)
        set(latest.current.toSpliced(placeOf(block.key), 1, ...parts), parts[1].key)
      },
    }
  }, [set])

  const addLast = useCallback(
    (shape: BlockShape) => {
      const block = blockOfShape(shape)
      set([...latest.current, block], block.key)
    },
    [set],
  )
  const putBack = useCallback(
    (place: number, block: EditedBlock) => set(putIn(latest.current, place, [block]), block.key),
    [set],
  )
  return { blocks, verbs, addLast, putBack }
}
