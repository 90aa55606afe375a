import type { GraphQLSchema } from 'graphql'
import { documentOf, objectFields, type Shape, tokensOf, typeAt } from './shape.ts'

export interface Worst {
  readonly document: string
  readonly tokens: number
  readonly cost: number
}

/** The same search each time: a generator of Lehmer's. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Search {
  readonly schema: GraphQLSchema
  readonly mostTokens: number
  /** What a document costs; the search goes where it is greater. */
  readonly costOf: (document: string) => Promise<number>
  /** Numbers from 0 to 1, of which 1 is none. */
  readonly random: () => number
  /** How many searches begin anew, and how many steps each goes. */
  readonly starts: number
  readonly steps: number
}

/** Climbs from several beginnings, each time to a neighbouring shape that costs more. Answers the dearest of all. */
export async function worstDocument({ starts, steps, ...search }: Search): Promise<Worst> {
  let worst: Worst = { document: '', tokens: 0, cost: 0 }
  for (let start = 0; start < starts; start += 1) {
    let here: { shape: Shape; cost: number } = { shape: randomShape(search), cost: 0 }
    for (let step = 0; step < steps; step += 1) {
      const shape = step === 0 ? here.shape : neighbour(here.shape, search)
      const document = documentOf(search.schema, shape)
      const tokens = tokensOf(document)
      if (tokens > search.mostTokens) continue
      const cost = await search.costOf(document)
      if (cost > here.cost) here = { shape, cost }
      if (cost > worst.cost) worst = { document, tokens, cost }
    }
  }
  return worst
}

type Choosing = Pick<Search, 'schema' | 'random'>

const upTo = ({ random }: Choosing, most: number) => Math.floor(random() * (most + 1))

function randomShape(search: Choosing): Shape {
  const way = extended([], 1 + upTo(search, 5), search)
  return {
    way,
    times: Array.from({ length: way.length + 1 }, () => 1 + upTo(search, 3)),
    fragments: upTo(search, 4),
    inline: search.random() < 0.3,
  }
}

/** The way with some more fields at its end, as far as there are any. */
function extended(way: readonly string[], more: number, search: Choosing): string[] {
  const longer = [...way]
  for (let depth = 0; depth < more; depth += 1) {
    const fields = objectFields(typeAt(search.schema, longer))
    const next = fields[upTo(search, fields.length - 1)]
    if (next === undefined) break
    longer.push(next)
  }
  return longer
}

function neighbour(shape: Shape, search: Choosing): Shape {
  const { way, times, fragments } = shape
  const depth = upTo(search, way.length)
  const factor = [0.5, 0.8, 1.25, 2][upTo(search, 3)] ?? 1
  const scaled = (value: number) => Math.max(1, Math.round(value * factor) + upTo(search, 2) - 1)
  switch (upTo(search, 4)) {
    case 0:
      return { ...shape, fragments: Math.max(0, scaled(fragments + 1) - 1) }
    case 1:
      return { ...shape, inline: !shape.inline }
    case 2: {
      const longer = extended(way.slice(0, depth), 1 + upTo(search, 3), search)
      return longer.length === 0
        ? shape
        : { ...shape, way: longer, times: longer.map((_, at) => times[at] ?? 1).concat(1) }
    }
    default:
      return { ...shape, times: times.map((value, at) => (at === depth ? scaled(value) : value)) }
  }
}
