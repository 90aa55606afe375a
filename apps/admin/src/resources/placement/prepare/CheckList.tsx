import OkIcon from '@mui/icons-material/CheckCircleOutlined'
import InfoIcon from '@mui/icons-material/InfoOutlined'
import WarningIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router-dom'
import { listAddress } from '../../../dashboard/list-address.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { Preparation } from '../operations.ts'
import { type Check, checksOf, type Weight } from './checks.ts'

interface CheckListProps {
  readonly termId: string
  readonly preparation: Preparation
}

/** What stands before a draw, each with its count and the way to the records that it counts. */
export function CheckList({ termId, preparation }: CheckListProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 1.5 }}>
      {checksOf(termId, preparation).map((check) => (
        <Line key={check.name} check={check} />
      ))}
    </Box>
  )
}

const icons = { ok: OkIcon, fact: InfoIcon, mend: WarningIcon, stop: WarningIcon } as const
const colours = { ok: 'success', fact: 'action', mend: 'warning', stop: 'error' } as const satisfies Record<
  Weight,
  string
>

function Line({ check: { name, count, weight, to } }: { check: Check }) {
  const say = useWords()
  const Icon = icons[weight]
  const text = say(`placement.check.${name}`, { smart_count: count })
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1 }}>
      <Icon color={colours[weight]} titleAccess={say(`placement.weights.${weight}`)} />
      <Box sx={{ minWidth: 0 }}>
        {to ? (
          <Link component={RouterLink} to={listAddress(to.resource, to.filter)} color="text.primary">
            {text}
          </Link>
        ) : (
          <Typography>{text}</Typography>
        )}
        {weight !== 'ok' && (
          <Typography variant="caption" component="p" color="text.secondary">
            {say(`placement.checkHint.${name}`)}
          </Typography>
        )}
      </Box>
    </Box>
  )
}
