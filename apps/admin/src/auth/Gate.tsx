import { type ReactNode, useEffect } from 'react'
import { Localised } from '../i18n/Localised.tsx'
import { Faulty } from '../layout/Faulty.tsx'
import { ChangePasswordPage } from './ChangePasswordPage.tsx'
import { Opening } from './Opening.tsx'
import { SetUpPage } from './SetUpPage.tsx'
import { SignInPage } from './SignInPage.tsx'
import { useSession, useSessionState } from './use-session.ts'

/** Shows the rooms to who is signed in, and the page that leads there to everybody else. */
export function Gate({ children }: { children: ReactNode }) {
  const session = useSession()
  const { kind } = useSessionState()
  useEffect(() => {
    if (kind === 'unknown') void session.load()
  }, [session, kind])
  return (
    <Localised>
      <Way>{children}</Way>
    </Localised>
  )
}

function Way({ children }: { children: ReactNode }) {
  const session = useSession()
  const state = useSessionState()
  if (state.kind === 'unknown') return <Opening />
  if (state.kind === 'unreachable') {
    return <Faulty title="faults.title" reason="signIn.unreachable" onRetry={() => void session.load()} />
  }
  if (state.kind === 'set-up') return <SetUpPage />
  if (state.kind === 'signed-out') return <SignInPage expired={state.expired} />
  return state.me.mustChangePassword ? <ChangePasswordPage first /> : children
}
