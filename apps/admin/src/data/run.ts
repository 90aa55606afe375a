import type { AnyVariables, Client, OperationResult, TypedDocumentNode } from '@urql/core'
import { requestFailure } from './failure.ts'

export interface RunOptions {
  readonly signal?: AbortSignal
}

/** Whether a document changes something. */
function isMutation(document: TypedDocumentNode<unknown, never>): boolean {
  return document.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  )
}

/**
 * Sends a document once and answers its data. Rejects with HttpError, or with the signal's reason when aborted
 * (urql owns the signal of its fetch, so aborting is leaving: the last one to leave ends the request).
 */
export function run<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { signal }: RunOptions = {},
): Promise<Data> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const source = isMutation(document as never)
      ? client.mutation(document, variables)
      : client.query(document, variables)
    let settled = false
    const settle = (end: () => void) => {
      if (settled) return
      settled = true
      signal?.removeEventListener('abort', abort)
      end()
      // The source may answer while it is being subscribed to.
      queueMicrotask(() => subscription.unsubscribe())
    }
    const abort = () => settle(() => reject(signal?.reason))
    const answer = ({ data, error, stale, hasNext }: OperationResult<Data, Variables>) => {
      if (stale || hasNext) return
      settle(() => (error || !data ? reject(error ? requestFailure(error) : new Error('No data')) : resolve(data)))
    }
    signal?.addEventListener('abort', abort, { once: true })
    const subscription = source.subscribe(answer)
  })
}
