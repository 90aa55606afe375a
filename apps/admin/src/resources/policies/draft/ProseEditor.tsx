import TextField from '@mui/material/TextField'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import type { BlockEditorProps } from './block-editor-props.ts'
import { type EditedBlock, pasted } from './edited-text.ts'

type Prose = Extract<EditedBlock, { text: string }>

/**
 * Writes a heading or a paragraph. Enter begins a new paragraph (Shift and Enter a new line of this one), Backspace in
 * an empty one takes it away, and pasted lines become paragraphs and tables.
 */
export function ProseEditor({ block, name, verbs, onRemove }: BlockEditorProps<Prose>) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    // Enter that ends the choice of a Chinese character is none of ours.
    if (event.nativeEvent.isComposing) return
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      verbs.split({ ...block, text: withoutSelection(block.text, selectionStart, selectionEnd) }, selectionStart)
    } else if (event.key === 'Backspace' && block.text === '') {
      event.preventDefault()
      onRemove(block.key)
    }
  }

  function onPaste(event: ClipboardEvent<HTMLElement>) {
    const blocks = pasted(event.clipboardData.getData('text/plain'))
    const [first] = blocks
    // A single line is pasted as ever.
    if (!first || (blocks.length === 1 && first.type === 'paragraph')) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement
    const [before, after] = [block.text.slice(0, selectionStart), block.text.slice(selectionEnd)]
    const paragraph = (text: string): EditedBlock[] => (text.trim() === '' ? [] : pasted(text))
    const kept: EditedBlock[] = before.trim() === '' ? [] : [{ ...block, text: before }]
    verbs.replace(block.key, [...kept, ...blocks, ...paragraph(after)])
  }

  return (
    <TextField
      multiline
      value={block.text}
      onChange={({ target }) => verbs.change({ ...block, text: target.value })}
      slotProps={{ htmlInput: { 'aria-label': name, 'data-text': '', onKeyDown, onPaste } }}
      sx={{ '& textarea': block.type === 'heading' ? headingLooks[block.level] : { lineHeight: 1.8 } }}
    />
  )
}

const headingLooks = {
  1: { fontSize: '1.375rem', fontWeight: 600 },
  2: { fontSize: '1.125rem', fontWeight: 600 },
  3: { fontWeight: 600 },
} as const

const withoutSelection = (text: string, start: number, end: number) => text.slice(0, start) + text.slice(end)
