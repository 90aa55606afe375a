import ComfortableIcon from '@mui/icons-material/DensityMedium'
import CompactIcon from '@mui/icons-material/DensitySmall'
import IconButton from '@mui/material/IconButton'
import Tooltip from '@mui/material/Tooltip'
import { useWords } from '../i18n/use-words.ts'
import { useDensity } from './RecordTable.tsx'

/** Changes between roomy and tight rows, for all lists of the account. */
export function DensityButton() {
  const say = useWords()
  const [density, setDensity] = useDensity()
  const other = density === 'compact' ? 'comfortable' : 'compact'
  const label = `${say('list.density')}: ${say(`list.${other}`)}`
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        onClick={() => setDensity(other)}
        sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
      >
        {other === 'compact' ? <CompactIcon /> : <ComfortableIcon />}
      </IconButton>
    </Tooltip>
  )
}
