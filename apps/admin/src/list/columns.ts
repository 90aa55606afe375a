import { resourceMeta } from '@afterbell/graphql/schema-meta'
import type { ReactNode } from 'react'
import type { TranslateFunction } from 'react-admin'
import type { AnyResource, FieldOf, RecordOf, ResourceDefinition } from '../data/resource.ts'
import { valueText } from '../data/value-text.ts'

// biome-ignore lint/suspicious/noExplicitAny: columns of every resource pass through one table
export interface Column<Row = any> {
  /** Names the column: its label, its place in the account's choice of columns. */
  readonly key: string
  /** What the schema sorts by for this column; null when it cannot. */
  readonly sortBy: string | null
  readonly numeric: boolean
  /** Not shown until it is chosen. */
  readonly hidden: boolean
  /** The cell as text: in exports, in cards, and in the table unless `render` says otherwise. */
  readonly text: (row: Row, translate: TranslateFunction) => string
  readonly render: ((row: Row) => ReactNode) | null
}

interface Look<Row> {
  readonly text?: (row: Row, translate: TranslateFunction) => string
  readonly render?: (row: Row) => ReactNode
  readonly sortBy?: string
  readonly hidden?: boolean
}

/** A column of a field; or of what is computed from several, which then says its own text. */
type ColumnSpec<Field, Row> =
  | Field
  | ({ readonly source: Field } & Look<Row>)
  | ({ readonly key: string; readonly text: NonNullable<Look<Row>['text']> } & Look<Row>)

/**
 * The columns of a resource, from the names of its fields: how each is written follows from its type in the schema.
 * A misspelt field does not compile.
 */
export function columnsOf<Definition extends ResourceDefinition<never, never> | AnyResource>(
  definition: Definition,
  specs: readonly ColumnSpec<FieldOf<Definition>, RecordOf<Definition>>[],
): readonly Column<RecordOf<Definition>>[] {
  const { fields, sort } = resourceMeta((definition as AnyResource).type)
  return specs.map((spec) => {
    const look: Look<RecordOf<Definition>> = typeof spec === 'string' ? {} : (spec as Look<RecordOf<Definition>>)
    const key = String(
      typeof spec === 'string'
        ? spec
        : 'source' in (spec as object)
          ? (spec as { source: string }).source
          : (spec as { key: string }).key,
    )
    const field = fields[key]
    const sortBy = look.sortBy ?? key
    return {
      key,
      sortBy: sort.includes(sortBy) ? sortBy : null,
      numeric: !look.text && (field?.type === 'Int' || field?.type === 'Float') && !field.list,
      hidden: look.hidden ?? false,
      text: look.text ?? ((row, translate) => valueText((row as Record<string, unknown>)[key], field?.type, translate)),
      render: look.render ?? null,
    }
  })
}
