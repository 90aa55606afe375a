import { PASSWORD_LENGTH } from '@afterbell/domain/people/password'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useRedirect, useTranslate } from 'react-admin'
import { useWords, type WordKey } from '../i18n/use-words.ts'
import type { FirstAdmin } from './credentials.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorField } from './DoorField.tsx'
import { useDoor } from './use-door.ts'
import { useCredentials, useSession } from './use-session.ts'

interface Field {
  readonly name: keyof FirstAdmin
  readonly label: WordKey
  readonly hint?: WordKey
  readonly autoComplete: string
  readonly secret?: boolean
}

const fields: readonly Field[] = [
  { name: 'token', label: 'setUp.token', hint: 'setUp.tokenHint', autoComplete: 'one-time-code' },
  { name: 'bureau', label: 'setUp.bureau', autoComplete: 'off' },
  { name: 'district', label: 'setUp.district', autoComplete: 'off' },
  { name: 'school', label: 'setUp.school', autoComplete: 'organization' },
  { name: 'name', label: 'setUp.name', autoComplete: 'name' },
  { name: 'username', label: 'setUp.username', hint: 'setUp.usernameHint', autoComplete: 'username' },
  { name: 'password', label: 'setUp.password', hint: 'password.nextHint', autoComplete: 'new-password', secret: true },
]

const empty: FirstAdmin = { token: '', bureau: '', district: '', school: '', name: '', username: '', password: '' }

/** Creates the first school and its first admin, against the one-time token that the server printed. */
export function SetUpPage() {
  const say = useWords()
  const translate = useTranslate()
  const redirect = useRedirect()
  const session = useSession()
  const credentials = useCredentials()
  const { form, fault, submit } = useDoor<FirstAdmin>(
    empty,
    (values) => credentials.setUp(values),
    async ({ username, password }) => {
      await credentials.signIn(username, password)
      redirect('/')
      await session.load()
    },
  )

  return (
    <DoorCard title={say('setUp.title')} reason={say('setUp.reason')}>
      <Stack component="form" noValidate spacing={2} onSubmit={submit}>
        {fault && <Alert severity="error">{fault}</Alert>}
        {fields.map(({ label, hint, ...field }, index) => (
          <DoorField
            key={field.name}
            {...field}
            form={form}
            label={say(label)}
            hint={hint && say(hint, { min: PASSWORD_LENGTH.minimum })}
            autoFocus={index === 0}
            rules={{ required: translate('ra.validation.required') }}
          />
        ))}
        <Button type="submit" variant="contained" size="large" loading={form.formState.isSubmitting}>
          {say('setUp.submit')}
        </Button>
      </Stack>
    </DoorCard>
  )
}
