import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './graphql/schema.ts'

/** The contract's text, in an order that does not depend on the order of imports. */
export const printedSchema = `${printSchema(lexicographicSortSchema(schema))}\n`
