import type { EditedBlock } from './edited-text.ts'
import { ListEditor } from './ListEditor.tsx'
import { ProseEditor } from './ProseEditor.tsx'
import { TableEditor } from './TableEditor.tsx'
import type { BlockVerbs } from './use-editing.ts'

export interface BlockEditorProps<Block extends EditedBlock = EditedBlock> {
  readonly block: Block
  /** What the block is called to those who hear it. */
  readonly name: string
  readonly verbs: BlockVerbs
  readonly onRemove: (key: string) => void
}

/** The fields in which a block is written. */
export function BlockEditor({ block, ...parts }: BlockEditorProps) {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return <ProseEditor block={block} {...parts} />
    case 'list':
      return <ListEditor block={block} {...parts} />
    case 'table':
      return <TableEditor block={block} {...parts} />
  }
}
