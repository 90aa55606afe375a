import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { EditNotices } from '../EditNotices.tsx'
import { OfOpenTerm } from '../OfOpenTerm.tsx'
import { AcceptStaffing } from './AcceptStaffing.tsx'
import { StaffingLines } from './StaffingLines.tsx'
import { useStaffing } from './use-staffing.ts'

/** 值守建议: worked out, read, changed, worked out again, and accepted as a whole (R16, R21). */
export function StaffingPage() {
  return (
    <Permitted permission="timetable:edit">
      <OfOpenTerm title="timetable.staffing">{(term) => <Staffing termId={term.id} />}</OfOpenTerm>
    </Permitted>
  )
}

function Staffing({ termId }: { readonly termId: string }) {
  const say = useWords()
  const { ask, stop, asking, failure, proposal, chosen, choose, accept, edit } = useStaffing(termId)
  return (
    <Stack spacing={2} sx={{ py: 1 }}>
      <Typography>{say('timetable.staffingIntro')}</Typography>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Button variant={proposal ? 'outlined' : 'contained'} loading={asking} onClick={() => void ask()}>
          {say(chosen.size > 0 ? 'timetable.askAgain' : 'timetable.ask')}
        </Button>
        {asking && (
          <>
            <Typography role="status">{say('timetable.computing')}</Typography>
            <Button onClick={stop}>{say('timetable.stop')}</Button>
          </>
        )}
      </Stack>
      {failure && <Alert severity="error">{failure}</Alert>}
      <EditNotices {...edit} />
      {proposal && (
        <>
          <AcceptStaffing
            proposal={proposal}
            chosen={chosen.size}
            accepting={edit.saving}
            onAccept={() => void accept()}
          />
          <StaffingLines proposal={proposal} chosen={chosen} onChoose={choose} />
        </>
      )}
    </Stack>
  )
}
