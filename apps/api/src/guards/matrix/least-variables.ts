import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql'
import { schema } from '../../graphql/schema.ts'

/** The operation of a shipped document. */
export function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find((definition) => definition.kind === 'OperationDefinition')
  if (!operation) throw new Error('A shipped document has no operation')
  return operation
}

const nobody = '00000000-0000-7000-8000-000000000000'
const leaves: Record<string, unknown> = {
  ID: nobody,
  String: '示范',
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2022-02-14',
  DateTime: '2022-02-14T07:00:00.000Z',
  JSON: {},
  HeldSessionId: `${nobody}_2022-02-14`,
}

/** The least value of a type: what must be there, and nothing else; identifiers name nobody. */
function least(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return least(type.ofType)
  if (isListType(type)) return []
  if (isEnumType(type)) return type.getValues()[0]?.name
  if (!isInputObjectType(type)) return leaves[type.name]
  const fields = Object.values(type.getFields())
  const required = type.isOneOf ? fields.slice(0, 1) : fields.filter(isRequiredInputField)
  return Object.fromEntries(required.map((field) => [field.name, least(field.type)]))
}

/** Values of the variables that a document cannot do without. */
export function leastVariables({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions
      .filter(({ type }) => type.kind === 'NonNullType')
      .map(({ variable, type }) => [variable.name.value, least(typeFromAST(schema, type) as GraphQLInputType)]),
  )
}

/** Values of the arguments that a root field cannot do without. */
export const leastArguments = ({ args }: GraphQLField<unknown, unknown>): Record<string, unknown> =>
  Object.fromEntries(args.filter(isRequiredArgument).map(({ name, type }) => [name, least(type)]))
