import { serverAudits } from 'graphql-http'
import { describe, expect, test } from 'vitest'
import { createGraphql, csrfHeader } from '../http/graphql.ts'

const api = createGraphql({
  contextOf: async () => ({ viewer: null, locale: 'en', requestId: 'audit', signal: new AbortController().signal }),
  documents: 'any',
})

/** Every request of ours carries the header against forgery; the specification leaves headers to the server. */
const fetchFn = (url: string, init: RequestInit = {}) => {
  const headers = new Headers(init.headers)
  headers.set(csrfHeader, '1')
  return api.fetch(url, { ...init, headers })
}

const audits = serverAudits({ url: 'http://localhost/graphql', fetchFn })
const musts = audits.filter(({ name }) => name.startsWith('MUST'))

describe('GraphQL over HTTP', () => {
  test('has the MUSTs of the specification to check', () => {
    expect(musts.length).toBeGreaterThanOrEqual(8)
  })

  test.for(musts.map(({ id, name }) => ({ id, name })))('$id $name', async ({ id }) => {
    const result = await audits.find((audit) => audit.id === id)?.fn()
    expect(result).toMatchObject({ status: 'ok' })
  })
})
