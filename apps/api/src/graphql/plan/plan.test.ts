import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { planOf } from './plan.ts'

type Resolve = (source: never, args: never, context: never, info: never) => unknown

/** A schema in which every way of failing can be asked for; `later` answers by a promise. */
function schemaWith(sdl: string, resolvers: Record<string, Record<string, Resolve>>): GraphQLSchema {
  const built = buildSchema(sdl)
  for (const [typeName, fields] of Object.entries(resolvers)) {
    const type = built.getType(typeName) as GraphQLObjectType & GraphQLAbstractType
    for (const [name, resolve] of Object.entries(fields)) {
      if (name === 'isTypeOf') type.isTypeOf = resolve as never
      else if (name === 'resolveType') type.resolveType = resolve as never
      else Object.assign(type.getFields()[name] ?? {}, { resolve })
    }
  }
  return built
}

const fails = () => {
  throw new GraphQLError('refused', { extensions: { code: 'FORBIDDEN' } })
}
const failsLater = async () => fails()
const soon = <Value>(value: Value) => new Promise<Value>((resolve) => setImmediate(() => resolve(value)))

const order: string[] = []
const step = (name: string, wait: boolean) => async () => {
  order.push(`${name} begins`)
  if (wait) await soon(null)
  order.push(`${name} ends`)
  return name
}

const schema = schemaWith(
  `
  interface Named { name: String! }
  type Dog implements Named { name: String! barks: Boolean bad: String! badLater: String! }
  type Cat implements Named { name: String! lives: Int }
  type Secret implements Named { name: String! told: String }
  union Animal = Dog | Cat | Secret
  enum Colour { RED GREEN }
  input Wish { colours: [Colour!] = [RED] deep: Wish }
  type Query {
    text: String number: Int exact: Int! list: [Int!] lists: [[Int]!]! colour: Colour
    dog: Dog dogs: [Dog!]! dogsLater: [Dog] strict: Dog! cat: Cat
    animal(kind: String = "Dog"): Animal animals: [Animal!]! named: Named
    fails: String failsLater: String mustFail: String! mustFailLater: String! notError: String givesError: String
    echo(wish: Wish, ids: [ID!]): String needs(it: Int!): Int method: String
    badNumber: Int badColour: Colour noList: [Int] promises: [Int] promisesFail: [Int!] nothing: String! late: Dog
  }
  type Mutation { one: String two: String three: String fails: String must: String! }
  `,
  {
    Dog: { bad: fails, badLater: failsLater },
    Secret: {
      isTypeOf: (_source, context: never) =>
        (context as { may?: boolean }).may ? true : soon(null).then(() => fails()),
    },
    Animal: { resolveType: (source: never) => (source as { kind: string }).kind },
    Named: { resolveType: (source: never) => soon((source as { kind: string }).kind) },
    Query: {
      fails,
      failsLater,
      mustFail: fails,
      mustFailLater: failsLater,
      notError: () => Promise.reject('a text'),
      givesError: () => new Error('given'),
      animal: (_source, { kind }: { kind: string }) => ({ kind, name: kind, told: 'x' }),
      echo: (_source, args) => JSON.stringify(args),
      needs: (_source, { it }: { it: number }) => it,
      dogsLater: () => soon([{ name: 'a' }, { name: null }, soon({ name: 'b' }), null]),
      late: () => soon({ name: 'late', bad: 'x' }),
    },
    Mutation: {
      one: step('one', true),
      two: step('two', false),
      three: step('three', true),
      fails: failsLater,
      must: failsLater,
    },
  },
)

const root = {
  text: '示范 "quoted" \u2028\n',
  number: 7,
  exact: 1,
  list: [1, 2],
  lists: [[1, null], [2]],
  colour: 'GREEN',
  dog: { name: 'a', barks: true },
  dogs: [{ name: 'a' }, { name: 'b', barks: false }],
  strict: { name: 's' },
  cat: null,
  animals: [
    { kind: 'Dog', name: 'd' },
    { kind: 'Cat', name: 'c', lives: 9 },
  ],
  named: { kind: 'Cat', name: 'n', lives: 1 },
  method: () => 'called',
  badNumber: 'x',
  badColour: 'BLUE',
  noList: 5,
  promises: [soon(1), 2, soon(null)],
  promisesFail: [1, null],
  nothing: null,
}

interface Case {
  readonly document: string
  readonly variables?: Record<string, unknown>
  readonly context?: object
}

const cases: readonly Case[] = [
  { document: '{ text number exact list lists colour method __typename }' },
  { document: '{ a: text b: text text dog { n: name barks name __typename } cat { name } }' },
  { document: '{ ...F dog { barks } } fragment F on Query { dog { name ...G } } fragment G on Dog { barks n: name }' },
  { document: '{ dogs { name } ... on Query { dogs { barks } } ... { dogs { b: barks } } }' },
  { document: '{ animals { __typename ... on Dog { name } ... on Named { n: name } ... on Cat { lives } } }' },
  { document: '{ named { name ... on Cat { lives } ... on Dog { barks } } }' },
  { document: '{ animal { ... on Dog { name } } b: animal(kind: "Cat") { __typename ... on Cat { name } } }' },
  { document: '{ animal(kind: "Secret") { ... on Secret { told } } text }' },
  { document: '{ animal(kind: "Secret") { ... on Secret { told } } text }', context: { may: true } },
  { document: '{ fails failsLater notError givesError text }' },
  { document: '{ mustFail text }' },
  { document: '{ text mustFailLater late { name } }' },
  { document: '{ late { name bad badLater } text }' },
  { document: '{ dog { name bad } dogs { name } }' },
  { document: '{ dog { name badLater } }' },
  { document: '{ dogs { name bad } text }' },
  { document: '{ dogsLater { name } }' },
  { document: '{ strict { badLater } text }' },
  { document: '{ badNumber badColour noList promises promisesFail text }' },
  { document: '{ nothing }' },
  { document: '{ text nothing dog { name } }' },
  { document: '{ echo(wish: { colours: [GREEN], deep: { deep: {} } }, ids: ["1"]) }' },
  { document: 'query ($w: Wish, $i: [ID!]) { echo(wish: $w, ids: $i) }', variables: { w: { colours: 'RED' }, i: [1] } },
  { document: 'query ($c: [Colour!]) { echo(wish: { colours: $c }) }' },
  { document: 'query ($n: Int = 4) { needs(it: $n) }' },
  { document: 'query ($n: Int = 4) { needs(it: $n) text }', variables: { n: null } },
  { document: 'mutation { one two three a: one }' },
  { document: 'mutation { one fails three }' },
  { document: 'mutation { one must three }' },
  { document: '{ __schema { queryType { name } } __type(name: "Dog") { fields { name } } }' },
]

const asBytes = (result: ExecutionResult) => JSON.stringify(result)

describe('a plan answers byte for byte what graphql’s interpreter answers', () => {
  test.for(cases)('$document $variables', async ({ document, variables = {}, context = {} }) => {
    const parsed = parse(document)
    expect(validate(schema, parsed)).toEqual([])
    const plan = planOf(schema, parsed, undefined)
    const given = { rootValue: root, contextValue: context, variableValues: variables }
    order.length = 0
    const interpreted = asBytes(await execute({ schema, document: parsed, ...given }))
    const inOrder = order.splice(0)
    // Twice: what a plan learns of types in its first run it uses in the second.
    for (let time = 0; time < 2; time += 1) {
      const result = await plan?.(given)
      if (!result) throw new Error('The document has no plan')
      expect(asBytes(result)).toBe(interpreted)
      expect(order.splice(0)).toEqual(inOrder)
    }
  })

  test('fails are among them (control): most cases have errors', async () => {
    const results = await Promise.all(
      cases.map(({ document, variables, context }) =>
        execute({
          schema,
          document: parse(document),
          rootValue: root,
          contextValue: context ?? {},
          variableValues: variables ?? {},
        }),
      ),
    )
    expect(results.filter(({ errors }) => errors).length).toBeGreaterThan(cases.length / 2)
  })
})

describe('what has no plan', () => {
  test.for([
    'query ($b: Boolean!) { text @include(if: $b) }',
    '{ text @skip(if: true) }',
    '{ __proto__: text }',
    'query A { text } query B { text }',
    'fragment F on Query { text }',
  ])('%s is left to the interpreter', (document) => {
    expect(planOf(schema, parse(document), undefined)).toBeNull()
  })

  test('of several operations the one that is named has one', async () => {
    const document = parse('query A { text } query B { number }')
    expect(await planOf(schema, document, 'B')?.({ rootValue: root })).toEqual({ data: { number: 7 } })
    expect(planOf(schema, document, 'C')).toBeNull()
  })

  test('variables that are not what is declared are left to the interpreter', () => {
    const plan = planOf(schema, parse('query ($n: Int!) { needs(it: $n) }'), undefined)
    expect(plan?.({ rootValue: root, variableValues: { n: 'x' } })).toBeNull()
  })
})

test('an object that is not of its type is a bug, and its values stand in no message', async () => {
  const strict = schemaWith('type Query { dog: Dog } type Dog { name: String }', { Dog: { isTypeOf: () => false } })
  const result = await planOf(strict, parse('{ dog { name } }'), undefined)?.({ rootValue: { dog: { name: '示范' } } })
  expect(result?.data).toEqual({ dog: null })
  expect(result?.errors?.[0]?.originalError).toBeInstanceOf(Error)
  expect(JSON.stringify(result)).not.toContain('示范')
})
