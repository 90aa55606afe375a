import KeptIcon from '@mui/icons-material/CheckCircleOutlined'
import UnknownIcon from '@mui/icons-material/HelpOutlineOutlined'
import OpenIcon from '@mui/icons-material/WarningAmberOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.ts'
import { Section } from '../../record/Section.tsx'
import { FindingItem } from './FindingItem.tsx'
import type { RuleCheck } from './operations.ts'

const icons = { MET: KeptIcon, OPEN: OpenIcon, UNKNOWN: UnknownIcon } as const
const colours = { MET: 'success', OPEN: 'warning', UNKNOWN: 'default' } as const

/** So many findings are read at a glance; the rest is one press away. */
const atAGlance = 5

/** One promise of the plan: what it says, whether it is kept, and every place in which it is not. */
export function RuleSection({ check }: { readonly check: RuleCheck }) {
  const say = useWords()
  const [isWhole, showWhole] = useState(false)
  const { requirement, title, promise, state, findings } = check
  const StateIcon = icons[state]
  const shown = isWhole ? findings : findings.slice(0, atAGlance)
  const hidden = findings.length - shown.length
  const count = findings.length > 0 ? ` · ${say('reports.count', { smart_count: findings.length })}` : ''
  return (
    <Section
      title={title}
      actions={
        <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
          <Typography variant="body2" color="text.secondary">
            {requirement}
          </Typography>
          <Chip
            icon={<StateIcon />}
            color={colours[state]}
            variant="outlined"
            label={`${say(`reports.states.${state}`)}${count}`}
          />
        </Stack>
      }
    >
      <Typography color="text.secondary">{promise ?? say('reports.unpublished')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {shown.map((finding) => (
          <FindingItem key={finding.sentence} finding={finding} />
        ))}
      </Box>
      {hidden > 0 && (
        <Button className="screen-only" onClick={() => showWhole(true)}>
          {say('reports.more', { smart_count: hidden })}
        </Button>
      )}
    </Section>
  )
}
