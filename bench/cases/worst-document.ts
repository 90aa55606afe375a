import { atMost } from '../finding.ts'
import type { BenchCase } from './case.ts'
import { seeded, worstDocument } from './worst-document/search.ts'

/** What the product allows a document that is not a kept one (http/graphql.ts). */
const mostTokens = 1_000

/** B2: how long the dearest document takes to be refused or let in, before anything of it is run. */
export const worstDocumentCase: BenchCase = {
  name: 'worst-document',
  run: async (_lab, { requests }) => {
    const [{ createGraphql, csrfHeader }, { schema }] = await Promise.all([
      import('@afterbell/api/src/http/graphql.ts'),
      import('@afterbell/api/src/graphql/schema.ts'),
    ])
    const contextOf = async () => Promise.reject(new Error('What is let in is not run here'))
    const api = createGraphql({ contextOf, documents: 'any' })
    const once = async (document: string) => {
      const began = performance.now()
      const headers = { 'content-type': 'application/json', [csrfHeader]: '1' }
      const body = JSON.stringify({ query: document })
      await (await api.fetch('http://localhost/graphql', { method: 'POST', headers, body })).text()
      return performance.now() - began
    }
    const least = async (document: string) => Math.min(await once(document), await once(document), await once(document))
    const search = { schema, mostTokens, costOf: least, random: seeded(1) }
    const worst = await worstDocument({ ...search, starts: 12, steps: Math.ceil(requests / 4) })
    return [
      {
        title: 'The dearest document of 1,000 tokens that a search finds: read, checked, refused or let in',
        about: `Not run. It has ${worst.tokens} tokens and begins \`${worst.document.slice(0, 100)}\`.`,
        measured: [],
        verdicts: [atMost('least of three times', worst.cost, 100, ' ms')],
      },
    ]
  },
}
