import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import type { DrawRules, Preparation } from '../operations.ts'
import { slotText } from '../slot.ts'

interface OrderExplainedProps {
  readonly rules: DrawRules
  readonly slots: Preparation['slots']
  readonly pinned: number
}

/** In which order places are given, slots drawn and small clubs closed: what is published before the draw. */
export function OrderExplained({ rules, slots, pinned }: OrderExplainedProps) {
  const say = useWords()
  const [first] = rules.tiers
  const tiers = [
    say('placement.orderPinned', { smart_count: pinned }),
    ...(first ? [say(`placement.orderTier.${rules.tiers.length > 1 ? 'BOTH' : first}`)] : []),
    rules.carryOverCap === 0
      ? say('placement.orderCarryNone')
      : say('placement.orderCarry', { smart_count: rules.carryOverCap }),
    say('placement.orderTicket'),
  ]
  return (
    <>
      <Box component="ol" sx={{ mt: 0, pl: 3, display: 'grid', gap: 0.5 }}>
        {tiers.map((tier) => (
          <li key={tier}>
            <Typography>{tier}</Typography>
          </li>
        ))}
      </Box>
      {rules.rule === 'RANK_MAXIMAL' && <Typography sx={{ mb: 1 }}>{say('placement.orderOfEquals')}</Typography>}
      <Typography>
        {say('placement.orderSlots', {
          slots:
            slots.map(({ slotId }) => slotText(slotId, say)).join(say('placement.slotArrow')) || say('record.none'),
        })}
      </Typography>
      <Typography sx={{ mt: 1 }}>{say('placement.orderClosing')}</Typography>
      <Typography sx={{ mt: 1 }}>{say('placement.orderCare')}</Typography>
    </>
  )
}
