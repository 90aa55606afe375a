import type { Permission } from '@afterbell/domain/access/permissions'
import { createContext, use, useSyncExternalStore } from 'react'
import type { Credentials } from './credentials.ts'
import type { Me } from './operations.ts'
import type { Session, SessionState } from './session.ts'

interface Doors {
  readonly session: Session
  readonly credentials: Credentials
}

const SessionContext = createContext<Doors | null>(null)

export const SessionProvider = SessionContext.Provider

function useDoors(): Doors {
  const doors = use(SessionContext)
  if (!doors) throw new Error('No session above this component')
  return doors
}

export const useSession = (): Session => useDoors().session

export const useCredentials = (): Credentials => useDoors().credentials

/** Where the browser stands; renders again when that changes. */
export function useSessionState(): SessionState {
  const { watch, state } = useSession()
  return useSyncExternalStore(watch, state)
}

/** Who is signed in; only beneath the gate, where somebody is. */
export function useMe(): Me {
  const state = useSessionState()
  if (state.kind !== 'signed-in') throw new Error('Nobody is signed in')
  return state.me
}

/** Whether the account holds a permission, however far it reaches. */
export const useMay = (permission: Permission): boolean => useSession().may(permission)

/** Whether the account holds a permission over a grade, by its number. */
export const useMayInGrade = (permission: Permission, grade: number): boolean =>
  useMe().permissions.some(
    ({ name, reach, grades }) => name === permission && (reach === 'SCHOOL' || grades.includes(grade)),
  )
