import Button from '@mui/material/Button'
import { useState } from 'react'
import { Confirm, TextInput } from 'react-admin'
import { useWords } from '../../i18n/use-words.ts'
import { useVerb } from '../../record/use-verb.ts'
import { VerbDialog } from '../../record/VerbDialog.tsx'
import { FirstPasswordDialog, type IssuedPassword } from './FirstPasswordDialog.tsx'
import { BanAccount, ResetPassword, UnbanAccount } from './operations.ts'
import { useAccount } from './use-account.ts'

/** What can be done with an account: a new first password, banning, letting it in again. */
export function AccountVerbs() {
  return (
    <>
      <ResetPasswordButton />
      <BanButton />
    </>
  )
}

function ResetPasswordButton() {
  const say = useWords()
  const verb = useVerb()
  const { id, name } = useAccount()
  const [asking, setAsking] = useState(false)
  const [running, setRunning] = useState(false)
  const [issued, setIssued] = useState<IssuedPassword | null>(null)

  async function reset() {
    setRunning(true)
    await verb(
      ResetPassword,
      { id },
      {
        done: 'accounts.passwordReset',
        resource: 'accounts',
        ids: [id],
        onDone: ({ resetPassword }) => resetPassword.__typename === 'FirstPassword' && setIssued(resetPassword),
      },
    )
    setRunning(false)
    setAsking(false)
  }

  return (
    <>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say('accounts.resetPassword')}
      </Button>
      <Confirm
        isOpen={asking}
        loading={running}
        title={say('accounts.resetPasswordTitle', { name })}
        content={say('accounts.resetPasswordContent')}
        confirm={say('accounts.resetPassword')}
        onConfirm={() => void reset()}
        onClose={() => setAsking(false)}
      />
      {issued && <FirstPasswordDialog issued={issued} onClose={() => setIssued(null)} />}
    </>
  )
}

function BanButton() {
  const say = useWords()
  const verb = useVerb()
  const { id, name, banned } = useAccount()
  const [asking, setAsking] = useState(false)
  const about = { resource: 'accounts', ids: [id] }
  if (banned) {
    return (
      <Button
        variant="outlined"
        onClick={() => void verb(UnbanAccount, { id }, { done: 'accounts.unbanned', ...about })}
      >
        {say('accounts.unban')}
      </Button>
    )
  }
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        {say('accounts.ban')}
      </Button>
      {asking && (
        <VerbDialog
          title={say('accounts.banTitle', { name })}
          submit={say('accounts.ban')}
          values={{ reason: '' }}
          onSubmit={({ reason }) =>
            verb(BanAccount, { input: { id, reason: reason || null } }, { done: 'accounts.banned', ...about })
          }
          onClose={() => setAsking(false)}
        >
          <TextInput source="reason" label={say('accounts.reason')} multiline helperText={say('accounts.banHint')} />
        </VerbDialog>
      )}
    </>
  )
}
