import type { FieldMeta, ResourceMeta, VerbMeta } from './generate/schema-meta.ts'
import * as generated from './generated/schema-meta.ts'
import type { graphql, SchemaTypes } from './graphql.ts'

/** A type that the schema pages. */
export type Pageable = keyof typeof generated.resources

/** An enum of the schema. */
export type EnumName = keyof typeof generated.enums

/** The values of an enum. */
export type EnumValue<Name extends EnumName> = (typeof generated.enums)[Name][number]

/** The TypeScript type of an input or enum, by name; `never`, and so unusable, when the schema has none of that name. */
type Named<Name extends string> = Name extends keyof SchemaTypes & string
  ? ReturnType<typeof graphql.scalar<Name>>
  : never

export type FilterOf<Type extends Pageable> = Named<`${Type}Filter`>
export type SortFieldOf<Type extends Pageable> = (typeof generated.resources)[Type]['sort'][number]

type Inputs<Verb> = Verb extends { readonly input: infer Input } ? keyof Input & string : never

/** The fields that creating or updating a record of the type can set. */
export type InputFieldOf<Type extends Pageable> =
  | Inputs<(typeof generated.resources)[Type]['create']>
  | Inputs<(typeof generated.resources)[Type]['update']>

const resources: Readonly<Record<Pageable, ResourceMeta>> = generated.resources
const enums: Readonly<Record<string, readonly string[]>> = generated.enums

/** What the schema offers for a paged type. */
export const resourceMeta = (type: Pageable): ResourceMeta => resources[type]

/** The values of an enum, in the schema's order; null of a name that is no enum. */
export const enumValues = (name: string): readonly string[] | null => enums[name] ?? null

/** The names of all enums. */
export const enumNames: readonly string[] = Object.keys(generated.enums)

export type { FieldMeta, ResourceMeta, VerbMeta }
