import type { DocumentNode } from 'graphql'
import { documentId, documentText } from './document-id.ts'
import { documentsOf } from './documents.ts'
import type { AnyResource } from './resource.ts'

/** Whether something that a module exports is a document that can be sent by itself. */
function isOperation(exported: unknown): exported is DocumentNode {
  const { kind, definitions } = (exported ?? {}) as Partial<DocumentNode>
  return kind === 'Document' && definitions?.some((definition) => definition.kind === 'OperationDefinition') === true
}

/**
 * Every document that the dashboard can send, by its id: those built for the resources, and those that rooms have
 * written. `modules`: all `operations.ts`.
 */
export function shippedDocuments(definitions: readonly AnyResource[], modules: readonly object[]): Map<string, string> {
  const built = definitions.flatMap((definition) => Object.values(documentsOf(definition)))
  const written = modules.flatMap((exported) => Object.values(exported))
  return new Map(
    [...built, ...written].filter(isOperation).map((document) => [documentId(document), documentText(document)]),
  )
}
