import Box from '@mui/material/Box'
import Card from '@mui/material/Card'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { type Draw, ReadAdjustments, ReadOutcome } from '../operations.ts'
import { useOfDraw } from '../use-placement.ts'

const kinds = ['added', 'moved', 'waiting', 'lost'] as const

/** What publishing changes against the rosters as they are, in counts. */
export function Differences({ draw }: { draw: Draw }) {
  const say = useWords()
  const { data, isPending } = useOfDraw(ReadOutcome, 'outcome', { id: draw.id })
  const { data: byHand } = useOfDraw(ReadAdjustments, 'adjustments', { id: draw.id })
  if (isPending) return <Skeleton variant="rounded" height={120} />
  const outcome = data?.draw?.outcome
  if (!outcome) return null
  const closing = outcome.clubs.filter(({ closes }) => closes)
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {say(draw.state === 'PUBLISHED' ? 'placement.changesSince' : 'placement.changesHint')}
      </Typography>
      <Box
        component="ul"
        sx={{ p: 0, m: 0, display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}
      >
        {kinds.map((kind) => (
          <Card key={kind} component="li" sx={{ display: 'block', p: 2 }}>
            <Typography color="text.secondary">{say(`placement.differences.${kind}`)}</Typography>
            <Typography variant="h5" component="p">
              {outcome.difference[kind]}
            </Typography>
          </Card>
        ))}
      </Box>
      <Typography sx={{ mt: 1 }}>
        {closing.length === 0
          ? say('placement.noneCloses')
          : say('placement.closing', {
              smart_count: closing.length,
              clubs: closing.map(({ name }) => name).join(say('list.separator')),
            })}
      </Typography>
      <Typography>{say('placement.adjustments', { smart_count: byHand?.draw?.adjustments.length ?? 0 })}</Typography>
    </>
  )
}
