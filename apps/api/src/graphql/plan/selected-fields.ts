import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'

/** What a plan is made from: one operation of a document. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: Record<string, FragmentDefinitionNode>
}

const changesShape = new Set(['skip', 'include', 'defer', 'stream'])

/**
 * The operation of a document that can be planned; null for those whose shape is known only as they run: with directives
 * that leave fields out or send them later, subscriptions, and what is not one clearly named operation.
 */
export function plannableOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): PlannedOperation | null {
  const fragments: Record<string, FragmentDefinitionNode> = {}
  const operations: OperationDefinitionNode[] = []
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition)
  }
  const named = operationName == null ? operations : operations.filter(({ name }) => name?.value === operationName)
  const [operation] = named
  if (!operation || named.length > 1 || operation.operation === 'subscription' || isOfChangingShape(document))
    return null
  return { schema, operation, fragments }
}

function isOfChangingShape(document: DocumentNode): boolean {
  let changing = false
  visit(document, {
    Directive: ({ name }) => {
      changing ||= changesShape.has(name.value)
    },
    Field: ({ alias }) => {
      // As the name of a property it would set the prototype of the answer.
      changing ||= alias?.value === '__proto__'
    },
  })
  return changing
}

/** The fields that selections ask of an object of that type, by the names under which they are answered. */
export function selectedFields(
  planned: PlannedOperation,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  for (const selectionSet of selectionSets) gather(selectionSet)
  return fields

  function gather({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value
        const nodes = fields.get(key)
        if (nodes) nodes.push(selection)
        else fields.set(key, [selection])
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (concerns(selection.typeCondition?.name.value)) gather(selection.selectionSet)
      } else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value)
        const fragment = planned.fragments[selection.name.value]
        if (fragment && concerns(fragment.typeCondition.name.value)) gather(fragment.selectionSet)
      }
    }
  }

  function concerns(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true
    const conditional = planned.schema.getType(condition)
    return isAbstractType(conditional) && planned.schema.isSubType(conditional, type)
  }
}
