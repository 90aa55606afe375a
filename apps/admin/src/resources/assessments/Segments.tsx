import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useId } from 'react'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly values: readonly Value[]
  readonly value: Value
  readonly text: (value: Value) => string
  readonly onChange: (value: Value) => void
}

/** A choice among few, as large buttons side by side: one press with the thumb. */
export function Segments<Value extends string>({ label, values, value, text, onChange }: SegmentsProps<Value>) {
  const labelId = useId()
  return (
    <div>
      <Typography id={labelId} component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        value={value}
        onChange={(_event, chosen: Value | null) => chosen !== null && onChange(chosen)}
        aria-labelledby={labelId}
        color="primary"
        sx={{
          '.MuiToggleButton-root:not(.Mui-selected)': { color: 'text.primary' },
          '.MuiToggleButton-root': { minHeight: 48 },
        }}
      >
        {values.map((each) => (
          <ToggleButton key={each} value={each}>
            {text(each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
