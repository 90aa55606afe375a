import { PASSWORD_LENGTH } from '@afterbell/domain/people/password'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useNotify, useRedirect, useTranslate } from 'react-admin'
import { useWords } from '../i18n/use-words.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorField } from './DoorField.tsx'
import { useDoor } from './use-door.ts'
import { useCredentials, useSession } from './use-session.ts'

const empty = { currentPassword: '', newPassword: '', repeated: '' }

/** Sets a new password; `first`: the one given out must be changed before anything else can be done. */
export function ChangePasswordPage({ first = false }: { first?: boolean }) {
  const say = useWords()
  const translate = useTranslate()
  const notify = useNotify()
  const redirect = useRedirect()
  const session = useSession()
  const credentials = useCredentials()
  const { form, fault, submit } = useDoor(
    empty,
    ({ currentPassword, newPassword }) => credentials.changePassword(currentPassword, newPassword),
    async () => {
      notify('password.done', { type: 'success' })
      await session.load()
      redirect('/')
    },
  )
  const required = translate('ra.validation.required')
  const min = PASSWORD_LENGTH.minimum

  return (
    <DoorCard
      title={say(first ? 'password.firstTitle' : 'password.title')}
      reason={first ? say('password.firstReason') : undefined}
    >
      <Stack component="form" noValidate spacing={2} onSubmit={submit}>
        {fault && <Alert severity="error">{fault}</Alert>}
        <DoorField
          form={form}
          name="currentPassword"
          label={say('password.current')}
          autoComplete="current-password"
          autoFocus
          secret
          rules={{ required }}
        />
        <DoorField
          form={form}
          name="newPassword"
          label={say('password.next')}
          hint={say('password.nextHint', { min })}
          autoComplete="new-password"
          secret
          rules={{ required, minLength: { value: min, message: say('password.tooShort', { min }) } }}
        />
        <DoorField
          form={form}
          name="repeated"
          label={say('password.repeat')}
          autoComplete="new-password"
          secret
          rules={{
            required,
            validate: (repeated, { newPassword }) => repeated === newPassword || say('password.differs'),
          }}
        />
        <Button type="submit" variant="contained" size="large" loading={form.formState.isSubmitting}>
          {say('password.submit')}
        </Button>
        {first ? (
          <Button onClick={() => void credentials.signOut().then(() => session.end())}>
            {translate('ra.auth.logout')}
          </Button>
        ) : (
          <Button onClick={() => redirect('/')}>{translate('ra.action.cancel')}</Button>
        )}
      </Stack>
    </DoorCard>
  )
}
