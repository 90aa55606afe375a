import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Title } from 'react-admin'
import { useWords } from '../../../i18n/use-words.ts'
import { Permitted } from '../../../layout/Permitted.tsx'
import { useOpenTerm } from '../../timetable/use-timetable.ts'
import { AcceptButton } from './AcceptButton.tsx'
import { ProposalDays } from './ProposalDays.tsx'
import { QuestionForm } from './QuestionForm.tsx'
import { useProposal } from './use-proposal.ts'

/** 编班建议: asked for, read beside what stands, and accepted as a whole (R20). */
export function ProposalPage() {
  const say = useWords()
  const term = useOpenTerm()
  return (
    <Permitted permission="care:edit">
      <Title title={say('care.propose')} />
      {term === null && <Typography sx={{ p: 2 }}>{say('timetable.noTerm')}</Typography>}
      {term && <Proposal termId={term.id} />}
    </Permitted>
  )
}

function Proposal({ termId }: { readonly termId: string }) {
  const say = useWords()
  const { ask, accept, asking, accepting, answer, refused, question } = useProposal(termId)
  return (
    <Stack spacing={2} sx={{ py: 2 }}>
      <Typography>{say('care.proposeIntro')}</Typography>
      <QuestionForm asking={asking} onAsk={(next) => void ask(next)} />
      {refused && (
        <Alert
          severity="error"
          action={
            question && (
              <Button color="inherit" onClick={() => void ask(question)}>
                {say('care.again')}
              </Button>
            )
          }
        >
          {refused}
        </Alert>
      )}
      {answer && answer.classes.length === 0 && answer.ended.length === 0 && (
        <Alert severity="info">{say('care.nobodyApplied')}</Alert>
      )}
      {answer && (answer.classes.length > 0 || answer.ended.length > 0) && (
        <>
          <AcceptButton proposal={answer} accepting={accepting} onAccept={() => void accept()} />
          <ProposalDays key={answer.inputHash} proposal={answer} />
        </>
      )}
    </Stack>
  )
}
