import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import { Link as RouterLink, useSearchParams } from 'react-router-dom'
import { instantText } from '../../i18n/moments.ts'
import { useWords } from '../../i18n/use-words.ts'
import { FactTable } from '../../record/FactTable.tsx'
import { DrawChip, KindText } from './DrawChip.tsx'
import type { Draw } from './operations.ts'
import { rulesText } from './rules.ts'
import { shareOf } from './runs/share.ts'
import { stepPath } from './steps.ts'

/** The step that shows a draw best, by what has become of it. */
const shownIn = ({ state, stats }: Draw) =>
  state === 'PUBLISHED' || state === 'UNDONE' ? 'undo' : stats ? 'publish' : 'runs'

/** The draws of a term, newest first. */
export function DrawTable({ draws }: { draws: readonly Draw[] }) {
  const say = useWords()
  const [params] = useSearchParams()
  return (
    <FactTable
      label={say('placement.title')}
      headings={[
        say('placement.run'),
        say('placement.state'),
        say('placement.kind'),
        say('placement.steps.rules'),
        say('placement.figures.first'),
        say('placement.startedBy'),
      ]}
      rows={draws.map((draw) => {
        const share = draw.stats && shareOf(draw.stats.total.first, draw.stats.total.lists)
        return {
          key: draw.id,
          cells: [
            <Link
              key="link"
              component={RouterLink}
              sx={{ whiteSpace: 'nowrap' }}
              to={stepPath(shownIn(draw), params, { draw: draw.id })}
            >
              {draw.name}
            </Link>,
            <DrawChip key="state" draw={draw} />,
            <Box key="kind" sx={{ whiteSpace: 'nowrap' }}>
              <KindText official={draw.official} />
            </Box>,
            <Box key="rules" sx={{ minWidth: 220 }}>
              {rulesText(draw.rules, say)}
            </Box>,
            share === null ? say('record.none') : say('placement.percent', { share }),
            <Box key="by" sx={{ minWidth: 180 }}>
              {say('actions.by', { name: draw.createdByName, time: instantText(draw.createdAt) })}
            </Box>,
          ],
        }
      })}
    />
  )
}
