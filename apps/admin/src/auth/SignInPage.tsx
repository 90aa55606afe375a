import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useForm } from 'react-hook-form'
import { useWords } from '../i18n/use-words.ts'
import type { Outcome } from './credentials.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorField } from './DoorField.tsx'
import { useCredentials, useSession } from './use-session.ts'

interface Values {
  readonly username: string
  readonly password: string
}

/** Asks for user name and password; the address stays, so that one comes back to where one was. */
export function SignInPage({ expired }: { expired: boolean }) {
  const say = useWords()
  const translate = useTranslate()
  const session = useSession()
  const credentials = useCredentials()
  const [refused, setRefused] = useState<Outcome | null>(null)
  const form = useForm<Values>({ defaultValues: { username: '', password: '' } })

  async function submit({ username, password }: Values) {
    const outcome = await credentials.signIn(username.trim(), password)
    if (outcome.kind === 'done') return session.load()
    setRefused(outcome)
    form.setFocus('password', { shouldSelect: true })
  }

  return (
    <DoorCard title={say('signIn.title')} reason={say('signIn.welcome')}>
      <Stack component="form" noValidate spacing={2} onSubmit={form.handleSubmit(submit)}>
        {refused ? <Refused outcome={refused} /> : expired && <Alert severity="info">{translate('ra.notification.logged_out')}</Alert>}
        <DoorField
          form={form}
          name="username"
          label={say('signIn.username')}
          autoComplete="username"
          autoFocus
          rules={{ required: translate('ra.validation.required') }}
        />
        <DoorField
          form={form}
          name="password"
          label={say('signIn.password')}
          autoComplete="current-password"
          secret
          rules={{ required: translate('ra.validation.required') }}
        />
        <Button type="submit" variant="contained" size="large" loading={form.formState.isSubmitting}>
          {say('signIn.submit')}
        </Button>
        <Typography color="text.secondary">{say('signIn.help')}</Typography>
      </Stack>
    </DoorCard>
  )
}

function Refused({ outcome }: { outcome: Outcome }) {
  const say = useWords()
  if (outcome.kind === 'done') return null
  return <Alert severity="error">{outcome.kind === 'refused' ? outcome.message : say(`signIn.${outcome.kind}`)}</Alert>
}
