import type { RaRecord } from 'react-admin'
import { useMe } from '../auth/use-session.ts'
import { useDefinition } from '../resources/use-definition.ts'

/** Tells of a record of the resource at hand whether the viewer, who holds the permission, may change this one. */
export function useEditable(): (record: RaRecord) => boolean {
  const { editable, permissions } = useDefinition()
  const held = useMe().permissions.find(({ name }) => name === permissions.edit)
  return (record) => editable?.(record as { id: string }, held?.reach === 'SCHOOL') ?? true
}
