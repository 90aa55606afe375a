import PrintIcon from '@mui/icons-material/PrintOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Card from '@mui/material/Card'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useMe } from '../../../auth/use-session.ts'
import { today } from '../../../i18n/moments.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DateBar } from '../DateBar.tsx'
import { daysLater, within } from '../grid.ts'
import { OfOpenTerm, type OpenTerm } from '../OfOpenTerm.tsx'
import type { DutyTurn } from '../operations.ts'
import { PaperStyle } from '../PaperStyle.tsx'
import { useDutyRoster } from '../use-timetable.ts'
import { DutyTable } from './DutyTable.tsx'
import type { DutyPost } from './operations.ts'
import { PostDialog } from './PostDialog.tsx'
import { RotaDialog } from './RotaDialog.tsx'
import { SwapDialog } from './SwapDialog.tsx'

/** 值勤: who is on duty where, each day, and swaps (R55). */
export function DutyPage() {
  return <OfOpenTerm title="timetable.duty">{(term) => <Duty term={term} />}</OfOpenTerm>
}

/** How many days the calendar shows: two weeks. */
const shownDays = 13

function Duty({ term }: { term: OpenTerm }) {
  const say = useWords()
  const me = useMe()
  const [from, setFrom] = useState(within(today(), term.firstServiceOn, daysLater(term.endsOn, -shownDays)))
  const to = daysLater(from, shownDays)
  const { data: roster } = useDutyRoster(term.id, from, to)
  const [swapping, setSwapping] = useState<DutyTurn | null>(null)
  const [dialog, setDialog] = useState<'rota' | 'post' | DutyPost | null>(null)
  // Duty is the whole school's.
  const editable = me.permissions.some(({ name, reach }) => name === 'timetable:edit' && reach === 'SCHOOL')
  if (!roster) return null
  return (
    <>
      <PaperStyle landscape />
      <Box className="screen-only" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1, alignItems: 'center' }}>
        <DateBar date={from} days={7} onChange={setFrom} />
        {editable && (
          <>
            <Button variant="outlined" onClick={() => setDialog('post')}>
              {say('timetable.addPost')}
            </Button>
            <Button variant="outlined" disabled={roster.posts.length === 0} onClick={() => setDialog('rota')}>
              {say('timetable.makeRota')}
            </Button>
          </>
        )}
        <Button startIcon={<PrintIcon />} sx={{ ml: 'auto' }} onClick={() => window.print()}>
          {say('timetable.print')}
        </Button>
      </Box>
      {roster.posts.length === 0 && <Typography role="status">{say('timetable.noPosts')}</Typography>}
      {roster.posts.length > 0 && roster.days.length === 0 && (
        <Typography role="status">{say('timetable.noService')}</Typography>
      )}
      {roster.posts.length > 0 && roster.days.length > 0 && (
        <Card>
          <DutyTable roster={roster} onSwap={editable ? setSwapping : null} onPost={editable ? setDialog : null} />
        </Card>
      )}
      {swapping && <SwapDialog turn={swapping} turns={roster.turns} onClose={() => setSwapping(null)} />}
      {dialog === 'rota' && (
        <RotaDialog termId={term.id} from={from} to={to} roster={roster} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && dialog !== 'rota' && (
        <PostDialog termId={term.id} post={dialog === 'post' ? null : dialog} onClose={() => setDialog(null)} />
      )}
    </>
  )
}
