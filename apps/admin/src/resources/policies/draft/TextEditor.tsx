import AddIcon from '@mui/icons-material/Add'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { useCallback, useRef, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockFrame } from './BlockFrame.tsx'
import { BLOCK_SHAPES, type EditedBlock } from './edited-text.ts'
import { focusBlock } from './focus.ts'
import { useEditing } from './use-editing.ts'

/** What the server found wrong in the text, by the key of the block. */
export type TextFaults = ReadonlyMap<string, readonly string[]>

const none: readonly string[] = []

/** Writes a policy's text: headings, paragraphs, lists and tables, by keyboard and by mouse. */
export function TextEditor({ faults }: { faults: TextFaults }) {
  const say = useWords()
  const { blocks, verbs, addLast, putBack } = useEditing()
  const latest = useRef(blocks)
  latest.current = blocks
  const [removed, setRemoved] = useState<{ readonly place: number; readonly block: EditedBlock } | null>(null)
  const remove = useCallback(
    (key: string) => {
      const place = latest.current.findIndex((block) => block.key === key)
      const block = latest.current[place]
      if (!block) return
      verbs.remove(key)
      setRemoved({ place, block })
    },
    [verbs],
  )

  return (
    <Box
      component="section"
      aria-label={say('policies.text')}
      sx={{ display: 'grid', gap: 1, gridColumn: '1 / -1', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Typography color="text.secondary">{say('policies.editorHint')}</Typography>
      {faults.size > 0 && <FaultList faults={faults} blocks={blocks} />}
      {blocks.map((block, index) => (
        <BlockFrame
          key={block.key}
          block={block}
          number={index + 1}
          isFirst={index === 0}
          isLast={index === blocks.length - 1}
          verbs={verbs}
          onRemove={remove}
          faults={faults.get(block.key) ?? none}
        />
      ))}
      <div role="status">
        {removed && (
          <Alert
            severity="info"
            action={
              <Button
                color="inherit"
                onClick={() => {
                  putBack(removed.place, removed.block)
                  setRemoved(null)
                }}
              >
                {say('policies.putBack')}
              </Button>
            }
          >
            {say('policies.blockRemoved', { number: removed.place + 1 })}
          </Alert>
        )}
      </div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {BLOCK_SHAPES.map((shape) => (
          <Button key={shape} variant="outlined" startIcon={<AddIcon />} onClick={() => addLast(shape)}>
            {say(`policies.shapes.${shape}`)}
          </Button>
        ))}
      </Box>
    </Box>
  )
}

function FaultList({ faults, blocks }: { faults: TextFaults; blocks: readonly EditedBlock[] }) {
  const say = useWords()
  return (
    <Alert severity="error">
      {blocks.map(
        ({ key }, index) =>
          faults.has(key) && (
            <div key={key}>
              <Link component="button" type="button" onClick={() => focusBlock(key)} sx={{ fontSize: '1rem' }}>
                {say('policies.blockFault', { number: index + 1, fault: faults.get(key)?.join(' ') ?? '' })}
              </Link>
            </div>
          ),
      )}
    </Alert>
  )
}
