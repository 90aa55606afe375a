import {
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
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

function selection(type: GraphQLOutputType): string {
  const named = getNamedType(type)
  if (isUnionType(named)) return '{ __typename ... on UserError { code } }'
  return isObjectType(named) || isInterfaceType(named) ? '{ __typename }' : ''
}
