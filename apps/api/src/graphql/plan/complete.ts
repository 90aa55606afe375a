import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { isPromise, nullFor, type Path, type Run } from './run.ts'

type Info = GraphQLResolveInfo

/** Makes of what a resolver gave what stands in the answer: perhaps later, perhaps by throwing. */
export type Complete = (run: Run, value: unknown, info: Info, path: Path) => unknown

/** Answers the fields that are asked of an object of a type. */
export type Fields = (run: Run, source: unknown, path: Path | undefined) => unknown

/** How fields of a type are answered at one place of a document; made when the first object of the type comes by. */
export type FieldsOf = (type: GraphQLObjectType) => Fields

export function completeAs(type: GraphQLOutputType, nodes: Info['fieldNodes'], fieldsOf: FieldsOf): Complete {
  if (isNonNullType(type)) return completeNonNull(completeAs(type.ofType, nodes, fieldsOf))
  const complete = completePresent(type, nodes, fieldsOf)
  return (run, value, info, path) => {
    if (value instanceof Error) throw value
    return value === null || value === undefined ? null : complete(run, value, info, path)
  }
}

function completeNonNull(complete: Complete): Complete {
  const present = (completed: unknown, { parentType, fieldName }: Info) => {
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${fieldName}.`)
    return completed
  }
  return (run, value, info, path) => {
    const completed = complete(run, value, info, path)
    return isPromise(completed) ? completed.then((later) => present(later, info)) : present(completed, info)
  }
}

function completePresent(type: GraphQLOutputType, nodes: Info['fieldNodes'], fieldsOf: FieldsOf): Complete {
  if (isLeafType(type)) {
    const serialize = serializerOf(type)
    return (_run, value) => serialize(value)
  }
  if (isListType(type)) return completeList(type.ofType, nodes, completeAs(type.ofType, nodes, fieldsOf))
  if (isAbstractType(type)) return completeAbstract(type, fieldsOf)
  if (isObjectType(type)) return completeObject(type, fieldsOf)
  throw new Error('A field returns a list, a leaf, an abstract type or an object')
}

/** The value of a leaf as it stands in the answer. */
export function serializerOf(type: GraphQLLeafType): (value: unknown) => unknown {
  return (value) => {
    const serialized = type.serialize(value)
    if (serialized === null || serialized === undefined) throw new Error(`${type.name} serialized a value to nothing`)
    return serialized
  }
}

function completeList(itemType: GraphQLOutputType, nodes: Info['fieldNodes'], complete: Complete): Complete {
  const place = { nodes, nullable: !isNonNullType(itemType) }
  const item = (run: Run, value: unknown, info: Info, path: Path): unknown => {
    try {
      const completed = isPromise(value)
        ? value.then((later) => complete(run, later, info, path))
        : complete(run, value, info, path)
      return isPromise(completed) ? completed.then(undefined, (reason) => nullFor(run, place, path, reason)) : completed
    } catch (reason) {
      return nullFor(run, place, path, reason)
    }
  }
  return (run, value, info, path) => {
    if (typeof value === 'string' || typeof (value as Iterable<unknown>)[Symbol.iterator] !== 'function') {
      throw new Error(`Expected Iterable, but did not find one for field "${info.parentType.name}.${info.fieldName}".`)
    }
    const completed: unknown[] = []
    let isLate = false
    for (const each of value as Iterable<unknown>) {
      const made = item(run, each, info, { prev: path, key: completed.length, typename: undefined })
      isLate ||= isPromise(made)
      completed.push(made)
    }
    return isLate ? Promise.all(completed) : completed
  }
}

function completeObject(type: GraphQLObjectType, fieldsOf: FieldsOf): Complete {
  let fields: Fields | undefined
  const answer = (run: Run, value: unknown, path: Path) => {
    fields ??= fieldsOf(type)
    return fields(run, value, path)
  }
  const { isTypeOf } = type
  if (!isTypeOf) return (run, value, _info, path) => answer(run, value, path)
  // The scopes of a type are asked here (scope-auth's runScopesOnType): with the context, and awaited.
  const refuse = () => {
    throw new Error(`A resolver gave something that is no ${type.name}`)
  }
  return (run, value, info, path) => {
    const known = isTypeOf(value, run.contextValue, info)
    if (isPromise(known)) return known.then((is) => (is ? answer(run, value, path) : refuse()))
    return known ? answer(run, value, path) : refuse()
  }
}

function completeAbstract(type: GraphQLAbstractType, fieldsOf: FieldsOf): Complete {
  const byName = new Map<string, Complete>()
  const completeOf = (name: string | undefined, { schema }: Info): Complete => {
    const known = byName.get(name ?? '')
    if (known) return known
    const possible = schema.getPossibleTypes(type).find((each) => each.name === name)
    if (!possible) throw new Error(`A resolver gave something that is no ${type.name}`)
    const complete = completeObject(possible, fieldsOf)
    byName.set(possible.name, complete)
    return complete
  }
  const resolveType = type.resolveType ?? defaultTypeResolver
  return (run, value, info, path) => {
    const name = resolveType(value, run.contextValue, info, type)
    return isPromise(name)
      ? name.then((later) => completeOf(later as string | undefined, info)(run, value, info, path))
      : completeOf(name, info)(run, value, info, path)
  }
}
