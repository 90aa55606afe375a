import { type ResourceMeta, resourceMeta, type VerbMeta } from '@afterbell/graphql/schema-meta'
import { gql, type TypedDocumentNode } from '@urql/core'
import type { AnyResource } from './resource.ts'

export interface Page {
  readonly result: { readonly total?: number; readonly items: readonly ServerRecord[] }
}
export interface ServerRecord {
  readonly id: string
  readonly [field: string]: unknown
}
interface Variables {
  readonly [name: string]: unknown
}
type Document<Result> = TypedDocumentNode<Result, Variables>

/** What a mutation answered: the record, or the member of its union that says why not. */
export interface VerbAnswer {
  readonly result: ServerRecord & {
    readonly __typename: string
    readonly code?: string
    readonly message?: string
    readonly issues?: readonly { readonly path: string; readonly message: string }[]
    readonly currentUpdatedAt?: string
    readonly ids?: readonly string[]
  }
}

/** The documents of a resource; null where the schema does not offer the verb. */
export interface ResourceDocuments {
  readonly list: Document<Page>
  /** The same page without its total, which costs the server a count. */
  readonly rows: Document<Page>
  readonly one: Document<{ readonly result: ServerRecord | null }> | null
  readonly create: Document<VerbAnswer> | null
  readonly update: Document<VerbAnswer> | null
  readonly archive: Document<VerbAnswer> | null
  readonly restore: Document<VerbAnswer> | null
}

const fragmentName = (fragment: AnyResource['fragment']): string => {
  const [definition] = fragment.definitions
  return definition && 'name' in definition && definition.name ? definition.name.value : ''
}

/** A refusal as far as the schema says that the verb can answer with it. */
function refusals({ answers }: VerbMeta): string {
  return [
    '... on UserError { code message }',
    answers.includes('InvalidInputError') && '... on InvalidInputError { issues { path message } }',
    answers.includes('ConflictError') && '... on ConflictError { currentUpdatedAt }',
  ]
    .filter(Boolean)
    .join(' ')
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Builds the documents of a resource from its fragment and the schema's facts. Names are stable, for logs and persisted documents. */
export function documentsOf(definition: AnyResource): ResourceDocuments {
  const meta: ResourceMeta = resourceMeta(definition.type)
  const type: string = definition.type
  const { fragment, detail = fragment } = definition
  const rows = fragmentName(fragment)
  const whole = fragmentName(detail)
  const page = (name: string, fields: string) =>
    gql`${`query ${name}($page: PageInput!, $sort: ${type}Sort, $filter: ${type}Filter) {
      result: ${meta.list}(page: $page, sort: $sort, filter: $filter) { ${fields} items { ...${rows} } }
    }`}${fragment}` as Document<Page>
  const writing = (verb: VerbMeta | null) =>
    verb &&
    (gql`${`mutation ${capitalised(verb.field)}($input: ${capitalised(verb.field)}Input!) {
      result: ${verb.field}(input: $input) { __typename ... on ${type} { ...${whole} } ${refusals(verb)} }
    }`}${detail}` as Document<VerbAnswer>)
  const overIds = (verb: VerbMeta | null) =>
    verb &&
    (gql(`mutation ${capitalised(verb.field)}($ids: [ID!]!) {
      result: ${verb.field}(ids: $ids) { __typename ... on RecordIds { ids } ${refusals(verb)} }
    }`) as Document<VerbAnswer>)
  return {
    list: page(`${type}List`, 'total'),
    rows: page(`${type}Rows`, ''),
    one:
      meta.one === null
        ? null
        : (gql`${`query ${type}One($id: ID!) { result: ${meta.one}(id: $id) { ...${whole} } }`}${detail}` as Document<{
            result: ServerRecord | null
          }>),
    create: writing(meta.create),
    update: writing(meta.update),
    archive: overIds(meta.archive),
    restore: overIds(meta.restore),
  }
}
