import type { Permission } from '@afterbell/domain/access/permissions'
import type { ReactNode } from 'react'
import { useMay } from '../auth/use-session.ts'
import { Faulty } from './Faulty.tsx'

interface PermittedProps {
  readonly permission: Permission
  readonly children: ReactNode
}

/** A page of a room's own, for who may open it: react-admin asks about access only for the pages of resources. */
export function Permitted({ permission, children }: PermittedProps) {
  return useMay(permission) ? children : <Faulty title="faults.noAccess" reason="faults.noAccessReason" />
}
