import AddIcon from '@mui/icons-material/Add'
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward'
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward'
import DeleteIcon from '@mui/icons-material/DeleteOutlined'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Menu from '@mui/material/Menu'
import MenuItem from '@mui/material/MenuItem'
import Tooltip from '@mui/material/Tooltip'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, memo, type ReactNode, useState } from 'react'
import { useWords } from '../../../i18n/use-words.ts'
import { BlockEditor } from './BlockEditor.tsx'
import { BLOCK_SHAPES, type EditedBlock, shapeOf } from './edited-text.ts'
import { frameId } from './focus.ts'
import { ShapeChoice } from './ShapeChoice.tsx'
import type { BlockVerbs } from './use-editing.ts'

interface BlockFrameProps {
  readonly block: EditedBlock
  /** Its place as people count. */
  readonly number: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly verbs: BlockVerbs
  readonly onRemove: (key: string) => void
  /** What the server found wrong in it. */
  readonly faults: readonly string[]
}

/**
 * A block under edit with its tools. Alt and the arrow keys move it; unchanged blocks are not drawn again while one
 * writes in another.
 */
export const BlockFrame = memo(function BlockFrame(props: BlockFrameProps) {
  const { block, number, isFirst, isLast, verbs, onRemove, faults } = props
  const say = useWords()
  const { key } = block
  const name = say('policies.blockName', { number, shape: say(`policies.shapes.${shapeOf(block)}`) })

  function onKeyDown(event: KeyboardEvent) {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    verbs.move(key, by)
  }

  const tool = (label: string, icon: ReactNode, act: () => void, disabled = false) => (
    <Tooltip title={label}>
      <span>
        <IconButton size="small" aria-label={`${label}: ${name}`} disabled={disabled} onClick={act}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  )

  return (
    <Box
      role="group"
      id={frameId(key)}
      aria-label={name}
      onKeyDown={onKeyDown}
      sx={{
        border: 1,
        borderColor: faults.length > 0 ? 'error.main' : 'divider',
        borderRadius: 1,
        p: 1,
        scrollMarginTop: 72,
        '&:focus-within': { borderColor: 'primary.main' },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 0.5, mb: 1 }}>
        <ShapeChoice block={block} name={name} onChange={verbs.change} />
        <Box sx={{ flex: 1 }} />
        {tool(say('policies.moveUp'), <ArrowUpwardIcon fontSize="small" />, () => verbs.move(key, -1), isFirst)}
        {tool(say('policies.moveDown'), <ArrowDownwardIcon fontSize="small" />, () => verbs.move(key, 1), isLast)}
        <AddMenu name={name} onAdd={(shape) => verbs.addAfter(key, shape)} />
        {tool(say('policies.removeBlock'), <DeleteIcon fontSize="small" />, () => onRemove(key))}
      </Box>
      <BlockEditor block={block} name={name} verbs={verbs} onRemove={onRemove} />
      {faults.map((fault) => (
        <Typography key={fault} color="error" variant="caption" component="p">
          {fault}
        </Typography>
      ))}
    </Box>
  )
})

function AddMenu({ name, onAdd }: { name: string; onAdd: (shape: (typeof BLOCK_SHAPES)[number]) => void }) {
  const say = useWords()
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const label = say('policies.addBelow')
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          size="small"
          aria-label={`${label}: ${name}`}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => setAnchor(currentTarget)}
        >
          <AddIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {/* The new block takes the focus, which the menu would otherwise give back to its button. */}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} disableRestoreFocus>
        {BLOCK_SHAPES.map((shape) => (
          <MenuItem
            key={shape}
            onClick={() => {
              setAnchor(null)
              onAdd(shape)
            }}
          >
            {say(`policies.shapes.${shape}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}
