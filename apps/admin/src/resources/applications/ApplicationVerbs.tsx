import { type ApplicationFacts, applicationStep } from '@afterbell/domain/applications/lifecycle'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { useRecordContext } from 'react-admin'
import { useMay } from '../../auth/use-session.ts'
import { useWords } from '../../i18n/use-words.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { HardshipDialog } from './HardshipDialog.tsx'
import type { Application } from './operations.ts'
import { RefusalDialog } from './RefusalDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { useDecide } from './use-decide.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

type Asking = 'RETURN' | 'CONFIRM' | 'HARDSHIP' | 'WITHDRAW'

/** What can be done with an application now. What its state does not allow is not offered. */
export function ApplicationVerbs() {
  const say = useWords()
  const application = useRecordContext<Application>()
  const mayDecide = useMay('applications:decide')
  const mayMark = useMay('applications:hardship')
  const mayWithdraw = useMay('applications:withdraw')
  const { approve, giveBack, refusal, forget } = useDecide()
  const [asking, setAsking] = useState<Asking | null>(null)
  if (!application?.term) return null
  const close = () => setAsking(null)
  const allows = (step: Parameters<typeof applicationStep>[0]) => applicationStep(step, factsOf(application)).allowed
  const decides = mayDecide && application.editable
  return (
    <>
      {decides && allows('APPROVE') && (
        <Button variant="contained" onClick={() => void approve([application])}>
          {say('applications.approve')}
        </Button>
      )}
      {decides && allows('RETURN') && (
        <Button variant="outlined" onClick={() => setAsking('RETURN')}>
          {say('applications.giveBack')}
        </Button>
      )}
      {application.editable && allows('CONFIRM') && (
        <Button variant="outlined" onClick={() => setAsking('CONFIRM')}>
          {say('applications.confirm')}
        </Button>
      )}
      {mayMark && allows('EDIT') && (
        <Button variant="outlined" onClick={() => setAsking('HARDSHIP')}>
          {say(application.hardship ? 'applications.unmarkHardship' : 'applications.markHardship')}
        </Button>
      )}
      {mayWithdraw && allows('WITHDRAW') && (
        <Button variant="outlined" color="inherit" onClick={() => setAsking('WITHDRAW')}>
          {say('applications.withdraw')}
        </Button>
      )}
      {asking === 'RETURN' && (
        <ReturnDialog count={1} onReturn={(reason) => giveBack([application], reason)} onClose={close} />
      )}
      {asking === 'CONFIRM' && <ConfirmDialog application={application} onClose={close} />}
      {asking === 'HARDSHIP' && <HardshipDialog application={application} onClose={close} />}
      {asking === 'WITHDRAW' && <WithdrawDialog application={application} onClose={close} />}
      {refusal && <RefusalDialog refusal={refusal} onClose={forget} />}
    </>
  )
}

/** Whether the pupil has left is the server's to say: it refuses, with the reason. */
const factsOf = ({ state, confirmed, term }: Application): ApplicationFacts => ({
  state,
  confirmed,
  termIsOver: term.state === 'CLOSED',
  pupilHasLeft: false,
})
