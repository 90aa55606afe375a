import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'

/** Something that a reader of the schema meets: a type, a field, an argument, a value. */
export interface SchemaElement {
  readonly path: string
  readonly description: string | null | undefined
}

/** The schema's own types, without what every schema has. */
export const ownTypes = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))

/** Every field of the three root types, with the root's name. */
export const rootFields = (schema: GraphQLSchema) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) =>
    type ? Object.values(type.getFields()).map((field) => ({ root: type.name, field })) : [],
  )

/** Every element of the schema. Members of unions describe themselves; a union of results is described by its field. */
export const schemaElements = (schema: GraphQLSchema): SchemaElement[] =>
  ownTypes(schema)
    .filter((type) => !isUnionType(type))
    .flatMap(elementsOf)

function elementsOf(type: GraphQLNamedType): SchemaElement[] {
  const own = { path: type.name, description: type.description }
  const part = ({ name, description }: { name: string; description?: string | null }) => ({
    path: `${type.name}.${name}`,
    description,
  })
  if (isEnumType(type)) return [own, ...type.getValues().map(part)]
  if (isInputObjectType(type)) return [own, ...Object.values(type.getFields()).map(part)]
  if (!isObjectType(type) && !isInterfaceType(type)) return [own]
  const fields = Object.values(type.getFields()).flatMap((field) => [
    part(field),
    ...field.args.map(({ name, description }) => ({ path: `${type.name}.${field.name}(${name})`, description })),
  ])
  return [own, ...fields]
}
