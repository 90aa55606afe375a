import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { Confirm } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import type { StaffingProposal } from './operations.ts'

interface AcceptStaffingProps {
  readonly proposal: StaffingProposal
  /** How many choices of the reader are not worked out yet. */
  readonly chosen: number
  readonly accepting: boolean
  readonly onAccept: () => void
}

const share = (part: number, whole: number) => `${whole === 0 ? 0 : Math.round((100 * part) / whole)}%`

/** What a proposal comes to, and the button that makes it the week's assignments. */
export function AcceptStaffing({ proposal, chosen, accepting, onAccept }: AcceptStaffingProps) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const { lines, uncovered, changed, careSessions, ownClass, ownGrade, clubSessions, ownClub, evenShare } = proposal
  return (
    <Stack spacing={1}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Stack role="status" sx={{ flex: '1 1 300px' }}>
          <Typography sx={{ fontWeight: 600 }}>
            {say('timetable.staffingSum', { sessions: lines.length, uncovered, changed })}
          </Typography>
          <Typography variant="body2">
            {say('timetable.shares', {
              ...{ care: careSessions, own: ownClass, ownShare: share(ownClass, careSessions) },
              ...{ grade: ownGrade, gradeShare: share(ownGrade, careSessions) },
              ...{ clubs: clubSessions, ownClub, clubShare: share(ownClub, clubSessions), even: evenShare },
            })}
          </Typography>
        </Stack>
        <Button
          variant="contained"
          color="success"
          disabled={changed === 0 || chosen > 0}
          loading={accepting}
          onClick={() => setAsking(true)}
        >
          {say('timetable.acceptStaffing')}
        </Button>
      </Stack>
      {chosen > 0 && <Alert severity="info">{say('timetable.chosenCount', { smart_count: chosen })}</Alert>}
      {changed === 0 && chosen === 0 && <Alert severity="success">{say('timetable.nothingChanges')}</Alert>}
      <Confirm
        isOpen={asking}
        title={say('timetable.acceptStaffingTitle')}
        content={say('timetable.acceptStaffingContent', { smart_count: changed })}
        confirm={say('timetable.acceptStaffing')}
        onConfirm={() => {
          setAsking(false)
          onAccept()
        }}
        onClose={() => setAsking(false)}
      />
    </Stack>
  )
}
