import { type GraphQLError, type GraphQLResolveInfo, locatedError } from 'graphql'
import type { PlannedOperation } from './selected-fields.ts'

/** One execution of a plan. */
export interface Run {
  readonly planned: PlannedOperation
  readonly contextValue: unknown
  readonly rootValue: unknown
  readonly variableValues: Record<string, unknown>
  readonly errors: GraphQLError[]
}

export type Path = GraphQLResolveInfo['path']

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function'

function keysOf(path: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at = path; at; at = at.prev) keys.push(at.key)
  return keys.reverse()
}

interface Place {
  readonly nodes: GraphQLResolveInfo['fieldNodes']
  /** Whether null may stand here; otherwise the error goes on to what holds it. */
  readonly nullable: boolean
}

/** Answers null where that is allowed and notes the error; throws it, with its place, where it is not. */
export function nullFor(run: Run, { nodes, nullable }: Place, path: Path, reason: unknown): null {
  const error = locatedError(reason, nodes, keysOf(path))
  if (!nullable) throw error
  run.errors.push(error)
  return null
}
