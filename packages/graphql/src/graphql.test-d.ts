import { expectTypeOf, test } from 'vitest'
import { graphql, type ResultOf, type VariablesOf } from './graphql.ts'
import type { FilterOf, InputFieldOf, SortFieldOf } from './schema-meta.ts'

const Venue = graphql(`query Venue($id: ID!) { venue(id: $id) { name capacity updatedAt } }`)

test('results and variables are typed from the schema, instants as texts', () => {
  expectTypeOf<VariablesOf<typeof Venue>>().toEqualTypeOf<{ id: string }>()
  expectTypeOf<ResultOf<typeof Venue>['venue']>().toEqualTypeOf<{
    name: string
    capacity: number
    updatedAt: string
  } | null>()
})

test('filters and sort fields are those of the schema', () => {
  expectTypeOf<SortFieldOf<'Venue'>>().toEqualTypeOf<'name' | 'kind' | 'capacity'>()
  expectTypeOf<InputFieldOf<'Venue'>>().toEqualTypeOf<'name' | 'kind' | 'capacity'>()
  expectTypeOf<InputFieldOf<'Action'>>().toEqualTypeOf<never>()
  expectTypeOf<FilterOf<'Venue'>['q']>().toEqualTypeOf<string | null | undefined>()
})
