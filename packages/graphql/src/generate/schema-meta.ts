import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** A field of a record or an input, as a screen needs to know it. */
export interface FieldMeta {
  /** The named type, without list and required marks. */
  readonly type: string
  readonly list: boolean
  /** Of an input: it must be given. Of a record: it is never null. */
  readonly required: boolean
}

type Fields = Readonly<Record<string, FieldMeta>>

/** A mutation over records of one type. */
export interface VerbMeta {
  readonly field: string
  /** The types that it can answer: the record, or the members of its union. */
  readonly answers: readonly string[]
  /** The fields of its `input`, without `id` and `expectedUpdatedAt`, which every update carries. */
  readonly input: Fields
}

/** What the schema offers for a type that it pages. */
export interface ResourceMeta {
  /** The root query that pages it. */
  readonly list: string
  /** The root query that answers one by id. */
  readonly one: string | null
  readonly create: VerbMeta | null
  readonly update: VerbMeta | null
  readonly archive: VerbMeta | null
  readonly restore: VerbMeta | null
  readonly fields: Fields
  readonly filter: Fields
  readonly sort: readonly string[]
}

export interface SchemaMeta {
  readonly resources: Readonly<Record<string, ResourceMeta>>
  readonly enums: Readonly<Record<string, readonly string[]>>
}

/** The facts of a schema that programs need while they run and that types cannot carry. */
export function schemaMetaOf(schema: GraphQLSchema): SchemaMeta {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'))
  const enums = types.filter(isEnumType).filter(({ name }) => !name.endsWith('SortField') && name !== 'SortOrder')
  return {
    resources: Object.fromEntries(
      Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((list) => {
        const type = pagedType(list.type)
        return type ? [[type.name, resourceMeta(schema, list.name, type)]] : []
      }),
    ),
    enums: Object.fromEntries(enums.map((type) => [type.name, type.getValues().map(({ name }) => name)])),
  }
}

/** The type X that `XPage { items: [X!]! total }` pages; null of any other type. */
function pagedType(type: GraphQLOutputType): GraphQLObjectType | null {
  const page = getNamedType(type)
  if (!isObjectType(page) || !page.name.endsWith('Page')) return null
  const { items, total } = page.getFields()
  const item = items && total ? getNamedType(items.type) : null
  return isObjectType(item) ? item : null
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function resourceMeta(schema: GraphQLSchema, list: string, type: GraphQLObjectType): ResourceMeta {
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {})
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  const over = (verb: string) =>
    mutations.find(({ name, args }) => name === `${verb}${capitalised(list)}` && args.some((arg) => arg.name === 'ids'))
  return {
    list,
    one: queries.find((field) => isById(field, type))?.name ?? null,
    create: verbMeta(mutations.find((field) => isVerb('create', field, type))),
    update: verbMeta(mutations.find((field) => isVerb('update', field, type))),
    archive: verbMeta(over('archive')),
    restore: verbMeta(over('restore')),
    fields: fieldsOf(type),
    filter: fieldsOf(schema.getType(`${type.name}Filter`)),
    sort: sortFields(schema, type),
  }
}

const isById = ({ type, args }: GraphQLField<unknown, unknown>, wanted: GraphQLObjectType) =>
  getNamedType(type) === wanted && !isListType(type) && args.length === 1 && args[0]?.name === 'id'

/** Whether a mutation is `createX(input)` or `updateX(input)` of the wanted type: it answers one, and its input is named so. */
function isVerb(verb: 'create' | 'update', field: GraphQLField<unknown, unknown>, wanted: GraphQLObjectType): boolean {
  const named = inputOf(field)?.name === `${capitalised(field.name)}Input`
  return named && field.name.startsWith(verb) && answersOf(field).includes(wanted.name)
}

function verbMeta(field: GraphQLField<unknown, unknown> | undefined): VerbMeta | null {
  if (!field) return null
  const { id: _id, expectedUpdatedAt: _version, ...input } = fieldsOf(inputOf(field))
  return { field: field.name, answers: answersOf(field), input }
}

function answersOf({ type }: GraphQLField<unknown, unknown>): string[] {
  const answer = getNamedType(type)
  return isUnionType(answer) ? answer.getTypes().map(({ name }) => name) : [answer.name]
}

function inputOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null {
  const input = field.args.find(({ name }) => name === 'input')
  const type = input ? getNamedType(input.type) : null
  return isInputObjectType(type) ? type : null
}

function sortFields(schema: GraphQLSchema, type: GraphQLObjectType): string[] {
  const fields = schema.getType(`${type.name}SortField`)
  return isEnumType(fields) ? fields.getValues().map(({ name }) => name) : []
}

/** The fields of an object or an input; none of anything else. */
function fieldsOf(type: unknown): Fields {
  if (!isObjectType(type) && !isInputObjectType(type)) return {}
  const fields: readonly { readonly name: string; readonly type: GraphQLType; readonly defaultValue?: unknown }[] =
    Object.values<{ name: string; type: GraphQLType }>(type.getFields())
  return Object.fromEntries(
    fields.map(({ name, type: fieldType, defaultValue }) => {
      const inner = isNonNullType(fieldType) ? fieldType.ofType : fieldType
      const required = isNonNullType(fieldType) && defaultValue === undefined
      return [name, { type: getNamedType(fieldType).name, list: isListType(inner), required }]
    }),
  )
}
