import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import type { BlockEditorProps } from './block-editor-props.ts'
import { type EditedList, moved } from './edited-text.ts'
import { focusBlock } from './focus.ts'

/**
 * Writes a list. Enter begins the next item, Enter in an empty last one leaves the list, Backspace in an empty one takes
 * it away, and pasted lines become items.
 */
export function ListEditor({ block, name, verbs, onRemove }: BlockEditorProps<EditedList>) {
  const say = useWords()
  const { key, items, ordered } = block
  const wanted = useRef<number | null>(null)
  useEffect(() => {
    if (wanted.current !== null) focusBlock(key, wanted.current)
    wanted.current = null
  })
  const set = (next: string[], goTo: number | null = null) => {
    wanted.current = goTo
    verbs.change({ ...block, items: next })
  }
  const remove = (index: number) =>
    items.length === 1 ? onRemove(key) : set(items.toSpliced(index, 1), Math.max(0, index - 1))

  function onEnter(index: number, at: number) {
    const text = items[index] ?? ''
    const leaves = text === '' && index === items.length - 1 && items.length > 1
    if (!leaves) return set(items.toSpliced(index, 1, text.slice(0, at), text.slice(at)), index + 1)
    verbs.change({ ...block, items: items.slice(0, -1) })
    verbs.addAfter(key, 'paragraph')
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    // Enter that ends the choice of a Chinese character is none of ours.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onEnter(index, (event.target as HTMLTextAreaElement).selectionStart)
    } else if (event.key === 'Backspace' && items[index] === '') {
      event.preventDefault()
      remove(index)
    }
  }

  function onPaste(event: ClipboardEvent<HTMLElement>, index: number) {
    const lines = event.clipboardData.getData('text/plain').split(/\r?\n/).filter(isWritten)
    if (lines.length < 2) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.target as HTMLTextAreaElement
    const text = items[index] ?? ''
    const pastedItems = [text.slice(0, selectionStart), ...lines, text.slice(selectionEnd)].filter(isWritten)
    set(items.toSpliced(index, 1, ...pastedItems), index + pastedItems.length - 1)
  }

  const tool = (label: string, icon: ReactNode, act: () => void, disabled = false) => (
    <IconButton size="small" aria-label={label} disabled={disabled} onClick={act}>
      {icon}
    </IconButton>
  )

  return (
    <Box component={ordered ? 'ol' : 'ul'} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
      {items.map((item, index) => {
        const number = index + 1
        const itemName = say('policies.itemName', { number, name })
        return (
          <Box component="li" key={index} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
            <Typography aria-hidden="true" sx={{ width: 24, textAlign: 'right', pt: 1 }}>
              {ordered ? `${number}.` : '•'}
            </Typography>
            <TextField
              multiline
              value={item}
              onChange={({ target }) => set(items.with(index, target.value))}
              slotProps={{
                htmlInput: {
                  'aria-label': itemName,
                  'data-text': '',
                  onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, index),
                  onPaste: (event: ClipboardEvent<HTMLElement>) => onPaste(event, index),
                },
              }}
            />
            {tool(
              `${say('policies.moveUp')}: ${itemName}`,
              <ArrowUpwardIcon fontSize="small" />,
              () => set(moved(items, index, -1), index - 1),
              index === 0,
            )}
            {tool(
              `${say('policies.moveDown')}: ${itemName}`,
              <ArrowDownwardIcon fontSize="small" />,
              () => set(moved(items, index, 1), index + 1),
              index === items.length - 1,
            )}
            {tool(`${say('policies.removeItem')}: ${itemName}`, <CloseIcon fontSize="small" />, () => remove(index))}
          </Box>
        )
      })}
    </Box>
  )
}

const isWritten = (line: string) => line.trim() !== ''
