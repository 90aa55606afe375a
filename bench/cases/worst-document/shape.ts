import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType, Lexer, Source } from 'graphql'

/**
 * How a document is made that is dear to validate: a way down through objects, the same selections said again at each
 * depth, and how many of them stand in fragments. Everything repeated must be compared with everything else.
 */
export interface Shape {
  /** Fields from the root down, each of an object. */
  readonly way: readonly string[]
  /** How often the selection at each depth is said. */
  readonly times: readonly number[]
  /** How many fragments hold the whole, each spread in all that come after it. */
  readonly fragments: number
  /** Whether selections are said in fragments without a name. */
  readonly inline: boolean
}

/** Fields of a type that lead to an object and need no argument. */
export function objectFields(type: GraphQLObjectType): readonly string[] {
  return Object.values(type.getFields())
    .filter(
      (field) => isObjectType(getNamedType(field.type)) && field.args.every(({ type: of }) => !`${of}`.endsWith('!')),
    )
    .map(({ name }) => name)
}

/** The type at the end of a way. */
export function typeAt(schema: GraphQLSchema, way: readonly string[]): GraphQLObjectType {
  let type = schema.getQueryType() as GraphQLObjectType
  for (const name of way) type = getNamedType(type.getFields()[name]?.type) as GraphQLObjectType
  return type
}

/** The document of a shape. */
export function documentOf(schema: GraphQLSchema, { way, times, fragments, inline }: Shape): string {
  const body = way.reduceRight(
    (inside, name, depth) => `${name} { ${inside} } `.repeat(times[depth] ?? 1),
    '__typename '.repeat(times[way.length] ?? 1),
  )
  const said = inline ? `... on Query { ${body} } ` : body
  if (fragments === 0) return `{ ${said} }`
  const root = schema.getQueryType()?.name
  const spreads = (from: number) => Array.from({ length: fragments - from }, (_, n) => `...F${from + n} `).join('')
  const named = Array.from({ length: fragments }, (_, n) => `fragment F${n} on ${root} { ${said} ${spreads(n + 1)} } `)
  return `{ ${spreads(0)} } ${named.join('')}`
}

/** How many tokens a document has. */
export function tokensOf(document: string): number {
  const lexer = new Lexer(new Source(document))
  let tokens = 0
  while (lexer.advance().kind !== '<EOF>') tokens += 1
  return tokens
}
