import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** The least document that asks a root field, with a variable for each argument that the row names. */
export function documentFor(root: string, field: GraphQLField<unknown, unknown>, variables: object): string {
  const given = field.args.filter(({ name }) => name in variables)
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ')
  const list = (text: string) => (text ? `(${text})` : '')
  return `${root.toLowerCase()} ${list(declared)} { answer: ${field.name}${list(passed)} ${selection(field.type)} }`
}

const isList = (type: GraphQLOutputType) => isListType(getNullableType(type))

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (isObjectType(named) && named.name.endsWith('Page')) return '{ items { id } }'
  if (isUnionType(named)) return '{ __typename ... on UserError { code } }'
  if (isObjectType(named) && isList(type) && 'id' in named.getFields()) return '{ id }'
  return isObjectType(named) || isInterfaceType(named) ? '{ __typename }' : ''
}
