import { isAtSchool, type SchoolViewer, type Viewer } from '@afterbell/domain/access/viewer'
import { unauthenticated } from './graphql/refusals.ts'
import type { Locale } from './locale.ts'

/** What a request carries through the resolvers. */
export interface Context {
  /** The signed-in account, or null. */
  readonly viewer: Viewer | null
  readonly locale: Locale
  /** Names the request in the log and in the masked error that the client sees. */
  readonly requestId: string
  /** Ends what is worked out for the request when the client leaves. */
  readonly signal: AbortSignal
}

/** The viewer behind a guarded field, working in a school. */
export function schoolViewer(context: Context): SchoolViewer {
  const { viewer } = context
  if (!viewer || !isAtSchool(viewer)) throw unauthenticated(context.locale)
  return viewer
}

/** The viewer behind a guarded field. */
export function signedIn(context: Context): Viewer {
  if (!context.viewer) throw unauthenticated(context.locale)
  return context.viewer
}
