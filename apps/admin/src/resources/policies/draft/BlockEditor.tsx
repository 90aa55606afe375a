import type { BlockEditorProps } from './block-editor-props.ts'
import { ListEditor } from './ListEditor.tsx'
import { ProseEditor } from './ProseEditor.tsx'
import { TableEditor } from './TableEditor.tsx'

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
