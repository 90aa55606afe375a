import fc from 'fast-check'
import {
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'

type Generated = fc.Arbitrary<unknown>

const texts = fc.oneof(
  fc.constantFrom('示范', '李敏', '东门', '12000000001', 'G330106201501010011', 'T22031', '2022-02-14', ''),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // What databases, spreadsheets and screens stumble over.
  fc.constantFrom(
    '\u0000',
    '示\u0000范',
    '\ud800',
    '\u202e范示',
    "'; DROP TABLE pupil; --",
    '%',
    '_',
    '\\',
    '=1+1',
    '＝1',
  ),
  fc.constant('长'.repeat(4000)),
)
const numbers = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 600, max: 1100 }),
  fc.constantFrom(-1, 99, 1441, 2_147_483_647, -2_147_483_648),
)
const days = fc.oneof(
  fc.constantFrom('2022-02-14', '2022-06-30', '2022-05-02', '0001-01-01', '9999-12-31'),
  fc.integer({ min: 0, max: 400 }).map((day) => new Date(Date.UTC(2022, 0, day)).toISOString().slice(0, 10)),
)
const times = fc.oneof(
  fc.constantFrom('2022-02-14T07:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'),
  fc.integer({ min: 0, max: 1e10 }).map((second) => new Date(second * 1000).toISOString()),
)

/** Values of every input type, as the schema allows them; identifiers are of records that there are, or of none. */
export function validShaped(ids: readonly string[]): (type: GraphQLInputType) => Generated {
  const scalars: Record<string, Generated> = {
    ID: fc.oneof(fc.constantFrom(...ids), fc.uuid(), fc.constantFrom('', 'x', '\u0000')),
    String: texts,
    Int: numbers,
    Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
    Boolean: fc.boolean(),
    Date: days,
    HeldSessionId: fc.oneof(
      fc.tuple(fc.constantFrom(...ids), days).map(([id, day]) => `${id}_${day}`),
      fc.constantFrom('', 'x', '\u0000'),
    ),
    DateTime: times,
    JSON: fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant({ 示范: { '\u0000': '示\u0000范', half: '\ud800' } })),
  }
  const of = (type: GraphQLInputType): Generated => {
    if (isNonNullType(type)) return present(type.ofType)
    return fc.option(present(type), { freq: 6 })
  }
  const present = (type: GraphQLInputType): Generated => {
    if (isNonNullType(type)) return present(type.ofType)
    if (isListType(type)) return fc.oneof(fc.array(of(type.ofType), { maxLength: 3 }), twice(of(type.ofType)))
    if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name))
    if (!isInputObjectType(type)) return scalars[type.name] ?? fc.constant(null)
    const fields = Object.values(type.getFields())
    if (type.isOneOf) return fc.oneof(...fields.map((field) => fc.record({ [field.name]: present(field.type) })))
    return fc.record(Object.fromEntries(fields.map(({ name, type: held }) => [name, of(held)])), {
      requiredKeys: fields.filter(isRequiredInputField).map(({ name }) => name),
    })
  }
  return of
}

/** A list that names the same thing twice. */
const twice = (value: Generated) => value.map((each) => [each, each])

/** What no field of any type takes, or hardly any. */
export const broken: Generated = fc.oneof(
  fc.constantFrom(null, true, 1.5, 1e308, -0, '', 'x', {}, [], [[null]], { unknown: 1 }, [{}], '\u0000'),
  fc.constantFrom(
    '2022-13-45',
    '99999-01-01',
    '2022-02-14T99:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    9_007_199_254_740_992,
  ),
  fc.anything({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value) ?? 'null')),
)

/** The names under which values can be exchanged: the fields of an input object, or none. */
export const fieldsOf = (type: GraphQLInputType): readonly GraphQLInputField[] => {
  const inner = isNonNullType(type) ? type.ofType : type
  return isInputObjectType(inner) ? Object.values(inner.getFields()) : []
}
