import { type FieldMeta, resourceMeta } from '@afterbell/graphql/schema-meta'
import type { ServerRecord } from './documents.ts'
import type { AnyResource } from './resource.ts'

type Values = Readonly<Record<string, unknown>>
type Fields = Readonly<Record<string, FieldMeta>>

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? (value as { id: unknown }).id : null

/** Of `venueId` the related record's field `venue`; of `teacherIds` those of `teachers` or `teacher`'s other plurals. */
function relatedId(record: Values, input: string): unknown {
  if (input.endsWith('Id')) {
    const relation = input.slice(0, -'Id'.length)
    return relation in record ? idOf(record[relation]) : undefined
  }
  if (input.endsWith('Ids')) {
    const singular = input.slice(0, -'Ids'.length)
    const plurals = [`${singular}s`, `${singular}es`, singular.replace(/is$/, 'es'), singular]
    const plural = plurals.find((name) => Array.isArray(record[name]))
    return plural ? (record[plural] as unknown[]).map(idOf) : undefined
  }
  return undefined
}

/** The record with an id for every relation that its inputs name by id, so that forms bind to `venueId` beside `venue`. */
export function withRelatedIds(definition: AnyResource, record: ServerRecord): ServerRecord {
  const { create, update } = resourceMeta(definition.type)
  const ids = Object.keys({ ...create?.input, ...update?.input })
    .filter((input) => !(input in record))
    .map((input) => [input, relatedId(record, input)] as const)
    .filter(([, id]) => id !== undefined)
  return ids.length === 0 ? record : { ...record, ...Object.fromEntries(ids) }
}

/** What an emptied field of a form stands for. */
const asSent = (value: unknown, { type, list }: FieldMeta): unknown => {
  if (value === '' || value === undefined) return null
  if (list || value === null) return value
  return type === 'Int' || type === 'Float' ? Number(value) : value
}

const known = (values: Values, fields: Fields): [string, unknown, FieldMeta][] =>
  Object.entries(fields).flatMap(([name, meta]) => (name in values ? [[name, values[name], meta]] : []))

/** The values that the input knows, for creating; an untouched optional field is left out. */
export function createdInput(values: Values, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    known(values, fields)
      .map(([name, value, meta]) => [name, asSent(value, meta)] as const)
      .filter(([, value]) => value !== null),
  )
}

/** The values that the input knows and that differ from `before`: what is not changed is not sent. */
export function changedInput(values: Values, before: Values, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    known(values, fields)
      .map(([name, value, meta]) => [name, asSent(value, meta), asSent(before[name], meta)] as const)
      .filter(([, value, previous]) => !sameValue(value, previous))
      .map(([name, value]) => [name, value]),
  )
}

/** Whether two plain values are the same, all the way down; the order of an object's fields does not matter. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (!one || !other || typeof one !== 'object' || typeof other !== 'object') return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const left = one as Values
  const right = other as Values
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].every((name) => sameValue(left[name], right[name]))
}

/** The filter as the schema knows it: unknown and empty conditions are dropped. */
export function knownFilter(filter: Values, fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    known(filter, fields).flatMap(([name, value, meta]) =>
      value === '' || value === undefined || value === null ? [] : [[name, asSent(value, meta)]],
    ),
  )
}
