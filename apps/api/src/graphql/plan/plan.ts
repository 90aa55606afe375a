import {
  type DocumentNode,
  defaultFieldResolver,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  isLeafType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import { completeAs, type Fields, serializerOf } from './complete.ts'
import { isPromise, nullFor, type Path, type Run } from './run.ts'
import { type PlannedOperation, plannableOperation, selectedFields } from './selected-fields.ts'

/** What a plan is run with. */
export interface Asked {
  readonly contextValue?: unknown
  readonly rootValue?: unknown
  readonly variableValues?: Record<string, unknown> | null
}

/** Runs a document's operation; null when its variables are not what it declares. */
export type Plan = (asked: Asked) => ExecutionResult | Promise<ExecutionResult> | null

/**
 * Looks once at what a document asks of the schema, and makes the functions that answer it: which fields, by which
 * resolvers, completed how. Running them is graphql's own execution (the specification's chapter 6) without looking again:
 * a field without a resolver is read where it stands. Null when a document's shape is known only as it runs.
 */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): Plan | null {
  const planned = plannableOperation(schema, document, operationName)
  const type = planned && schema.getRootType(planned.operation.operation)
  if (!planned || !type) return null
  const inTurn = planned.operation.operation === 'mutation'
  const fields = fieldsOfType(planned, type, [planned.operation], inTurn)
  return ({ contextValue, rootValue, variableValues }) => {
    const { coerced } = getVariableValues(schema, planned.operation.variableDefinitions ?? [], variableValues ?? {})
    if (!coerced) return null
    const run: Run = { planned, contextValue, rootValue, variableValues: coerced, errors: [] }
    return resultOf(run, () => fields(run, rootValue, undefined))
  }
}

function resultOf(run: Run, answer: () => unknown): ExecutionResult | Promise<ExecutionResult> {
  const withErrors = (data: unknown) =>
    (run.errors.length === 0 ? { data } : { errors: run.errors, data }) as ExecutionResult
  const without = (error: GraphQLError) => {
    run.errors.push(error)
    return withErrors(null)
  }
  try {
    const data = answer()
    return isPromise(data) ? data.then(withErrors, without) : withErrors(data)
  } catch (error) {
    return without(error as GraphQLError)
  }
}

/** Answers one field: its value, or a promise of it. */
type Answer = (run: Run, source: unknown, path: Path | undefined) => unknown

interface Field {
  readonly key: string
  readonly answer: Answer
}

function fieldsOfType(
  planned: PlannedOperation,
  type: GraphQLObjectType,
  nodes: readonly Pick<FieldNode, 'selectionSet'>[],
  inTurn = false,
): Fields {
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const fields = [...selectedFields(planned, type, selections)].map(([key, asking]) => ({
    key,
    answer: answerOf(planned, type, key, asking),
  }))
  return inTurn ? answerInTurn(fields) : (run, source, path) => answerTogether(fields, run, source, path)
}

function answerTogether(fields: readonly Field[], run: Run, source: unknown, path: Path | undefined): unknown {
  const answered: Record<string, unknown> = {}
  const late: Promise<unknown>[] = []
  try {
    for (const { key, answer } of fields) {
      const value = answer(run, source, path)
      answered[key] = value
      if (isPromise(value)) late.push(value.then((later) => (answered[key] = later)))
    }
  } catch (error) {
    // What its neighbours still do is awaited, as they may fail as well.
    if (late.length > 0) return Promise.allSettled(late).then(() => Promise.reject(error))
    throw error
  }
  return late.length > 0 ? Promise.all(late).then(() => answered) : answered
}

/** Mutations: the next begins when the one before has ended. */
function answerInTurn(fields: readonly Field[]): Fields {
  return async (run, source, path) => {
    const answered: Record<string, unknown> = {}
    for (const { key, answer } of fields) answered[key] = await answer(run, source, path)
    return answered
  }
}

function fieldOf({ schema, operation }: PlannedOperation, type: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
  const isRoot = type === schema.getRootType(operation.operation)
  if (isRoot && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef
  if (isRoot && name === TypeMetaFieldDef.name) return TypeMetaFieldDef
  const field = type.getFields()[name]
  if (!field) throw new Error(`A validated document asks for ${type.name}.${name}, which is not there`)
  return field
}

function answerOf(planned: PlannedOperation, type: GraphQLObjectType, key: string, nodes: FieldNode[]): Answer {
  const [node] = nodes as [FieldNode]
  const field = fieldOf(planned, type, node.name.value)
  if (field === TypeNameMetaFieldDef) return () => type.name
  const resolved = resolvedField(planned, type, key, nodes, field)
  return field.resolve ? resolved : readField(field, resolved)
}

/** A leaf without a resolver is read where it stands; everything that is not plain takes the long way. */
function readField(field: GraphQLField<unknown, unknown>, otherwise: Answer): Answer {
  const type = isNonNullType(field.type) ? field.type.ofType : field.type
  if (!isLeafType(type)) return otherwise
  const nullable = type === field.type
  const serialize = serializerOf(type)
  const { name } = field
  return (run, source, path) => {
    const value = (source as Record<string, unknown> | null)?.[name]
    if (value === null || value === undefined) return nullable ? null : otherwise(run, source, path)
    if (typeof value === 'object' || typeof value === 'function') return otherwise(run, source, path)
    try {
      return serialize(value)
    } catch {
      return otherwise(run, source, path)
    }
  }
}

function resolvedField(
  planned: PlannedOperation,
  parentType: GraphQLObjectType,
  key: string,
  fieldNodes: FieldNode[],
  field: GraphQLField<unknown, unknown>,
): Answer {
  const { name: fieldName, type: returnType } = field
  const [node] = fieldNodes as [FieldNode]
  const resolve = field.resolve ?? defaultFieldResolver
  const { schema, fragments, operation } = planned
  const takesArguments = field.args.length > 0
  const place = { nodes: fieldNodes, nullable: !isNonNullType(returnType) }
  const complete = completeAs(returnType, fieldNodes, (type) => fieldsOfType(planned, type, fieldNodes))
  return (run, source, prev) => {
    const { variableValues, rootValue, contextValue } = run
    const path = { prev, key, typename: parentType.name }
    const info = {
      fieldName,
      fieldNodes,
      returnType,
      parentType,
      path,
      schema,
      fragments,
      rootValue,
      operation,
      variableValues,
    }
    try {
      const args = takesArguments ? getArgumentValues(field, node, variableValues) : {}
      const value = resolve(source, args, contextValue, info)
      const completed = isPromise(value)
        ? value.then((later) => complete(run, later, info, path))
        : complete(run, value, info, path)
      return isPromise(completed) ? completed.then(undefined, (reason) => nullFor(run, place, path, reason)) : completed
    } catch (reason) {
      return nullFor(run, place, path, reason)
    }
  }
}
