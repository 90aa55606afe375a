import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useNotify, useRedirect, useTranslate } from 'react-admin'
import { useForm } from 'react-hook-form'
import { useWords } from '../i18n/use-words.ts'
import { DoorCard } from './DoorCard.tsx'
import { DoorField } from './DoorField.tsx'
import { useCredentials, useSession } from './use-session.ts'

interface Values {
  readonly current: string
  readonly next: string
  readonly repeat: string
}

/** The shortest password that the API takes. */
const shortest = 10

/** Sets a new password; `first`: the one given out must be changed before anything else can be done. */
export function ChangePasswordPage({ first = false }: { first?: boolean }) {
  const say = useWords()
  const translate = useTranslate()
  const notify = useNotify()
  const redirect = useRedirect()
  const session = useSession()
  const credentials = useCredentials()
  const [fault, setFault] = useState<string | null>(null)
  const form = useForm<Values>({ defaultValues: { current: '', next: '', repeat: '' } })
  const required = translate('ra.validation.required')

  async function submit({ current, next }: Values) {
    setFault(null)
    const outcome = await credentials.changePassword(current, next)
    if (outcome.kind === 'done') {
      notify('password.done', { type: 'success' })
      await session.load()
      return redirect('/')
    }
    if (outcome.kind === 'wrong') return form.setError('current', { message: say('password.wrong') }, { shouldFocus: true })
    setFault(outcome.kind === 'refused' ? say('password.refused', { reason: outcome.message }) : say(`signIn.${outcome.kind}`))
  }

  return (
    <DoorCard
      title={say(first ? 'password.firstTitle' : 'password.title')}
      reason={first ? say('password.firstReason') : undefined}
    >
      <Stack component="form" noValidate spacing={2} onSubmit={form.handleSubmit(submit)}>
        {fault && <Alert severity="error">{fault}</Alert>}
        <DoorField
          form={form}
          name="current"
          label={say('password.current')}
          autoComplete="current-password"
          autoFocus
          secret
          rules={{ required }}
        />
        <DoorField
          form={form}
          name="next"
          label={say('password.next')}
          hint={say('password.nextHint')}
          autoComplete="new-password"
          secret
          rules={{ required, minLength: { value: shortest, message: say('password.tooShort', { min: shortest }) } }}
        />
        <DoorField
          form={form}
          name="repeat"
          label={say('password.repeat')}
          autoComplete="new-password"
          secret
          rules={{ required, validate: (repeat, { next }) => repeat === next || say('password.differs') }}
        />
        <Button type="submit" variant="contained" size="large" loading={form.formState.isSubmitting}>
          {say('password.submit')}
        </Button>
        {first ? (
          <Button onClick={() => void credentials.signOut().then(() => session.end())}>{translate('ra.auth.logout')}</Button>
        ) : (
          <Button onClick={() => redirect('/')}>{translate('ra.action.cancel')}</Button>
        )}
      </Stack>
    </DoorCard>
  )
}
