import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useTranslate } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorField } from './DoorField.tsx'
import { useDoor } from './use-door.ts'
import { useCredentials, useSession } from './use-session.ts'

const empty = { username: '', password: '' }

/** Asks for user name and password; the address stays, so that one comes back to where one was. */
export function SignInPage({ expired }: { expired: boolean }) {
  const say = useWords()
  const translate = useTranslate()
  const session = useSession()
  const credentials = useCredentials()
  const { form, fault, submit } = useDoor(
    empty,
    ({ username, password }) => credentials.signIn(username.trim(), password),
    () => session.load(),
  )
  const required = translate('ra.validation.required')
  return (
    <DoorCard title={say('signIn.title')} reason={say('signIn.welcome')}>
      <Stack component="form" noValidate spacing={2} onSubmit={submit}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {expired && !fault && <Alert severity="info">{translate('ra.notification.logged_out')}</Alert>}
        <DoorField
          form={form}
          name="username"
          label={say('signIn.username')}
          autoComplete="username"
          autoFocus
          rules={{ required }}
        />
        <DoorField
          form={form}
          name="password"
          label={say('signIn.password')}
          autoComplete="current-password"
          secret
          rules={{ required }}
        />
        <Button type="submit" variant="contained" size="large" loading={form.formState.isSubmitting}>
          {say('signIn.submit')}
        </Button>
        <Typography color="text.secondary">{say('signIn.help')}</Typography>
      </Stack>
    </DoorCard>
  )
}
