import type { Permission } from '@afterbell/domain/access/permissions'
import type { TypedDocumentNode } from '@urql/core'
import type { WordKey } from '../../../i18n/use-words.ts'
import type { Batch } from './operations.ts'

type Checked = { readonly result: { readonly id: string } | { readonly code: string; readonly message: string } }

interface CheckVariables {
  readonly input: { readonly uploadId: string; readonly sheet?: string }
}
interface CheckOfTermVariables {
  readonly input: CheckVariables['input'] & { readonly termId: string }
}

/** A list that a school imports, as its room describes it to the one wizard. */
export type ListKind = {
  readonly name: Batch['kind']
  /** Where its records are, and their list. */
  readonly resource: string
  readonly permission: Permission
  readonly title: WordKey
  /** The way to what was written. */
  readonly toList: WordKey
  /** As schools head the columns; these are read whatever the language of the dashboard. */
  readonly templateHeadings: readonly string[]
} & (
  | { readonly ofTerm: false; readonly check: TypedDocumentNode<Checked, CheckVariables> }
  | { readonly ofTerm: true; readonly check: TypedDocumentNode<Checked, CheckOfTermVariables> }
)

/** The first heading of each column, for a template. */
export const firstHeadings = (headings: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.values(headings).flatMap(([first]) => (first ? [first] : []))
