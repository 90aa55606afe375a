import { resourceMeta } from '@afterbell/graphql/schema-meta'
import { type AuthProvider, HttpError } from 'react-admin'
import type { AnyResource } from '../data/resource.ts'
import type { Session } from './session.ts'

const reading: ReadonlySet<string> = new Set(['list', 'show', 'export'])

/**
 * react-admin's questions about access, answered from memory: it asks them before every page.
 * What a role may not do, or the API does not offer, is absent from the screens; the API refuses it anyway.
 */
export function createAuthProvider(session: Session, definitions: readonly AnyResource[]): AuthProvider {
  const byName = new Map(definitions.map((definition) => [resourceMeta(definition.type).list, definition]))

  function mayDo(resource: string, action: string): boolean {
    const definition = byName.get(resource)
    if (!definition) return false
    const { read, edit } = definition.permissions
    if (reading.has(action)) return session.may(read)
    const offered = resourceMeta(definition.type)
    const verb = action === 'edit' ? 'update' : action === 'delete' ? 'archive' : action
    const exists = verb === 'create' || verb === 'update' || verb === 'archive' || verb === 'restore'
    return edit !== undefined && session.may(edit) && (!exists || offered[verb] !== null)
  }

  return {
    login: async () => session.load(),
    logout: async () => session.end(),
    checkAuth: async () => {
      if (!session.me) throw new HttpError('ra.auth.auth_check_error', 401)
    },
    // Resolves always: a session that ended closes the screens by itself, and one refused action is no reason to leave.
    checkError: async (error: { status?: number }) => {
      if (error.status === 401) session.end({ expired: true })
    },
    getIdentity: async () => {
      const { me } = session
      if (!me) throw new HttpError('ra.auth.auth_check_error', 401)
      return { id: me.id, fullName: me.name }
    },
    getPermissions: async () => session.me?.permissions ?? [],
    canAccess: async ({ resource, action }) => mayDo(resource, action),
  }
}
