import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { BLOCK_SHAPES, type BlockShape, type EditedBlock, reshaped, shapeOf } from './edited-text.ts'

interface ShapeChoiceProps {
  readonly block: EditedBlock
  readonly name: string
  readonly onChange: (block: EditedBlock) => void
}

const textShapes = BLOCK_SHAPES.filter((shape) => shape !== 'table')

/** What a block is; its words stay when it becomes something else. A table stays a table. */
export function ShapeChoice({ block, name, onChange }: ShapeChoiceProps) {
  const say = useWords()
  if (block.type === 'table') return <Typography color="text.secondary">{say('policies.shapes.table')}</Typography>
  return (
    <Select
      size="small"
      variant="standard"
      value={shapeOf(block)}
      onChange={({ target }) => onChange(reshaped(block, target.value as BlockShape))}
      slotProps={{ input: { 'aria-label': `${say('policies.shape')}: ${name}` } }}
      sx={{ minWidth: 130 }}
    >
      {textShapes.map((shape) => (
        <MenuItem key={shape} value={shape}>
          {say(`policies.shapes.${shape}`)}
        </MenuItem>
      ))}
    </Select>
  )
}
