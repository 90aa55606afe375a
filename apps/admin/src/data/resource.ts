import type { Permission } from '@afterbell/domain/access/permissions'
import type { TadaDocumentNode } from '@afterbell/graphql/graphql'
import type { InputFieldOf, Pageable, SortFieldOf } from '@afterbell/graphql/schema-meta'
import type { TranslateFunction } from 'react-admin'

/** A fragment on a type of the schema: the record as the screens of a resource read it. */
type FragmentOn<Type extends string> = TadaDocumentNode<
  { id: string },
  Record<string, never>,
  { fragment: string; on: Type; masked: boolean }
>

interface Specification<Type extends Pageable, List, Detail> {
  readonly type: Type
  /** What lists, exports and references read. */
  readonly fragment: List
  /** What show and edit pages read, when that is more. */
  readonly detail?: Detail
  readonly defaultSort: { readonly field: SortFieldOf<Type>; readonly order: 'ASC' | 'DESC' }
  /** Who may open it and who may change it; what a role may not, it does not see. */
  readonly permissions: { readonly read: Permission; readonly edit?: Permission }
  /** What a record is called in titles and choices; by its `name` unless said. */
  readonly represent?: (row: Represented<List>) => string
  /** Fields and filters that hold another record's id, and the resource that it is of. */
  readonly references?: Readonly<Record<string, string>>
  /** Whether the viewer may change a record, where holding the permission does not say it; `inWholeSchool`: it reaches that far. */
  readonly editable?: (row: Represented<List>, inWholeSchool: boolean) => boolean
  /** Fields whose values are structures of their own, such as a club's sessions, as the activity log writes them. */
  readonly fieldTexts?: Readonly<Record<string, (value: unknown, translate: TranslateFunction) => string>>
  /** Form values as the inputs of the schema, where the record's own form differs from them. */
  readonly toInput?: (values: Readonly<Record<string, unknown>>) => Record<string, unknown>
}

// biome-ignore lint/suspicious/noExplicitAny: of a definition whose record is not known the row can be anything
type Represented<List> = List extends TadaDocumentNode<infer Row, any, any> ? Row : never

/** A resource of react-admin, declared by a fragment; everything else about it follows from the schema. */
export interface ResourceDefinition<Type extends Pageable = Pageable, Row extends { id: string } = { id: string }>
  extends Specification<Type, FragmentOn<Type>, FragmentOn<Type>> {
  /** Carries the record's type; never set. */
  readonly row?: Row
}

type RowOf<Fragment> =
  Fragment extends TadaDocumentNode<infer Result, infer _Variables, infer _Decoration>
    ? Result extends { id: string }
      ? Result
      : never
    : never

/**
 * Declares a resource. The fragment must be on a type that the schema pages, and the sort one that it sorts by:
 * anything else does not compile.
 */
export function defineResource<
  Type extends Pageable,
  const List extends FragmentOn<Type>,
  const Detail extends FragmentOn<Type> = List,
>(specification: Specification<Type, List, Detail>): ResourceDefinition<Type, RowOf<List> & RowOf<Detail>> {
  return specification as unknown as ResourceDefinition<Type, RowOf<List> & RowOf<Detail>>
}

// biome-ignore lint/suspicious/noExplicitAny: stands for a definition of any record; `unknown` would refuse every one
export type AnyResource = ResourceDefinition<any, any>

/** The record of a resource. */
export type RecordOf<Definition> =
  Definition extends ResourceDefinition<infer _Type, infer Row> ? Row & { [key: string]: unknown } : never

/** The fields of its record, without those that are computed from others. */
export type FieldOf<Definition> =
  Definition extends ResourceDefinition<infer _Type, infer Row> ? keyof Row & string : never

/** The fields that its forms can set. */
export type InputOf<Definition> =
  Definition extends ResourceDefinition<infer Type, infer _Row> ? InputFieldOf<Type> : never
