import type pg from 'pg'

const INTERNAL_CHAR = 18
const VARCHAR = 1043

/**
 * Lets adapter-pg read results with columns of PostgreSQL's internal "char" type, which it refuses: they are handed to it
 * as text, and remembered by their result, so that the schema engine can be told what they were.
 */
export class CharColumns {
  readonly #columnsByRows = new WeakMap<object, number[]>()

  constructor(pool: pg.Pool) {
    const query = pool.query.bind(pool) as (config: pg.QueryConfig) => Promise<pg.QueryResult>
    pool.query = (async (config: pg.QueryConfig) => this.#relabel(await query(config))) as typeof pool.query
  }

  /** The positions of the "char" columns in the result that holds these rows. */
  of(rows: object): number[] {
    return this.#columnsByRows.get(rows) ?? []
  }

  #relabel(result: pg.QueryResult): pg.QueryResult {
    // A script of several statements answers with an array of results, whose columns nobody reads.
    const charFields = (result.fields ?? []).filter((field) => field.dataTypeID === INTERNAL_CHAR)
    if (charFields.length > 0) {
      this.#columnsByRows.set(
        result.rows,
        charFields.map((field) => result.fields.indexOf(field)),
      )
      for (const field of charFields) field.dataTypeID = VARCHAR
    }
    return result
  }
}
