import type { EditedBlock } from './edited-text.ts'
import type { BlockVerbs } from './use-editing.ts'

/** What the editor of a kind of block is given. */
export interface BlockEditorProps<Block extends EditedBlock = EditedBlock> {
  readonly block: Block
  /** What the block is called to those who hear it. */
  readonly name: string
  readonly verbs: BlockVerbs
  readonly onRemove: (key: string) => void
}
