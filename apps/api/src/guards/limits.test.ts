import { createHash } from 'node:crypto'
import type { Viewer } from '@afterbell/domain/access/viewer'
import fc from 'fast-check'
import { createSchema, createYoga } from 'graphql-yoga'
import { describe, expect, test } from 'vitest'
import { schema } from '../graphql/schema.ts'
import { createGraphql, csrfHeader } from '../http/graphql.ts'
import { figure } from '../testing/figures.ts'

/** Counts requests that reached the resolvers: the context is made just before they run. */
let reached = 0
const contextOf = async () => {
  reached += 1
  return { viewer: admin, locale: 'en' as const, requestId: 'test', signal: new AbortController().signal }
}

const schoolId = '00000000-0000-7000-8000-000000000000'
const held = { bureauId: null, grades: [], officeId: null, staffId: null, guardianId: null }
const admin: Viewer = {
  accountId: schoolId,
  name: '示范',
  schoolId,
  bureauId: null,
  timeZone: 'Asia/Shanghai',
  mustChangePassword: false,
  grants: [{ ...held, role: 'SCHOOL_ADMIN', schoolId }],
}

const known = 'query Known { __typename }'
const hashOf = (document: string) => createHash('sha256').update(document).digest('hex')
const open = createGraphql({ contextOf, documents: 'any' })
const closed = createGraphql({ contextOf, documents: new Map([[hashOf(known), known]]) })

const post = (api: Pick<typeof open, 'fetch'>, body: string, headers: Record<string, string> = {}) =>
  api.fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', [csrfHeader]: '1', ...headers },
    body,
  })
const asks = (api: Pick<typeof open, 'fetch'>, query: string) => post(api, JSON.stringify({ query }))

/** A grade's department's grade's department …: valid at every depth. */
const nested = (depth: number, group = '{ grade ', ends = ' }') =>
  `{ grades ${`{ department ${group}`.repeat(depth)}{ id }${` }${ends}`.repeat(depth)} }`
/** A chain of fragments, each spread in the one before. */
const chained = (links: number, link: (next: string) => string) =>
  `{ grades { ...F0 } } ${times(links, (i) => `fragment F${i} on Grade { ${link(`...F${i + 1}`)} }`).join(' ')} fragment F${links} on Grade { id }`

const times = <Part>(count: number, part: (index: number) => Part) =>
  Array.from({ length: count }, (_, index) => part(index))
const attacks: Record<string, (n: number) => string> = {
  aliases: (n) => `{ ${times(20 + n, (i) => `a${i}: school { id }`).join(' ')} }`,
  'aliased mutations, as one guesses codes': (n) =>
    `mutation { ${times(16 + n, (i) => `a${i}: revokeSubstitutePass(id: "${i}") { __typename }`).join(' ')} }`,
  'aliases in fragments': (n) =>
    `{ ...F ...G } ${['F', 'G'].map((name) => `fragment ${name} on Query { ${times(8 + (n % 40), (i) => `${name}${i}: school { id }`).join(' ')} }`).join(' ')}`,
  tokens: (n) => `{ ${'__typename '.repeat(1000 + n)} }`,
  'duplicate fields': (n) => `{ ${'school { id name bureau { id } } '.repeat(120 + n)} }`,
  'a long list of values': (n) => `{ pupils(filter: { ids: [${'"a" '.repeat(1000 + n)}] }) { total } }`,
  directives: (n) => `{ __typename ${'@include(if: true) '.repeat(11 + n)} }`,
  'unknown directives': (n) => `{ __typename @d${n} }`,
  depth: (n) => nested(6 + (n % 20)),
  'depth by inline fragments': (n) => nested(6 + (n % 20), '{ ... on Group { grade ', ' } }'),
  'depth by fragments': (n) => chained(6 + (n % 10), (next) => `department { grade { ${next} } }`),
  'cyclic fragments': (n) => `{ ...F${n} } fragment F${n} on Query { ...G${n} } fragment G${n} on Query { ...F${n} }`,
  'fragments that double': (n) =>
    chained(6 + (n % 10), (next) => `a: department { grade { ${next} } } b: department { grade { ${next} } }`),
  'a fragment called __schema': (n) =>
    `{ ...__schema } fragment __schema on Query { ${'a: school { id } '.repeat(n)} unknown }`,
  'fragments that nobody uses': (n) => `{ __typename } fragment F${n} on Query { __typename }`,
  'unknown fields': (n) => `{ unknown${n} }`,
  'unknown arguments': (n) => `{ school(a${n}: 1) { id } }`,
  'unknown types': (n) => `query ($a: T${n}) { __typename }`,
  'values of another type': (n) => `{ term(id: { a: ${n} }) { id } }`,
  'variables that nobody declared': (n) => `{ term(id: $a${n}) { id } }`,
  'duplicate operations': (n) => `query A${n} { __typename } query A${n} { __typename }`,
  nonsense: (n) => '{'.repeat(n + 1),
}
/** What the rules of the language alone would let run. */
const executed = [
  'aliases',
  'aliases in fragments',
  'duplicate fields',
  'depth',
  'depth by inline fragments',
  'depth by fragments',
]

describe('documents that no honest client sends (B1)', () => {
  test('are refused before a resolver runs, whatever their class', async () => {
    const classes = fc.constantFrom(...Object.keys(attacks))
    await fc.assert(
      fc.asyncProperty(classes, fc.nat(200), async (kind, n) => {
        const before = reached
        const response = await asks(open, attacks[kind]?.(n) ?? '')
        const { errors } = (await response.json()) as { errors?: unknown[] }
        expect(errors, kind).toBeDefined()
        expect(reached, kind).toBe(before)
      }),
      { numRuns: figure(2_000, 10_000), seed: 20220214 },
    )
  })

  test.each(executed)('%s: a server as the library makes it runs them (control)', async (kind) => {
    const stock = createYoga({ schema, context: contextOf, logging: false })
    const before = reached
    await (await asks(stock, attacks[kind]?.(1) ?? '')).text()
    expect(reached).toBe(before + 1)
  })

  test('an honest one passes the same endpoint (control)', async () => {
    const before = reached
    expect(await (await asks(open, '{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } })
    expect(reached).toBe(before + 1)
  })

  test('a list costs its rows: a page of 500 with lists in lists is refused', async () => {
    const response = await asks(
      open,
      '{ terms(page: { perPage: 500 }) { items { bellSchedules { grades { id } periods { id } } } } }',
    )
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'COMPLEXITY' } }] })
  })
})

describe('persisted documents', () => {
  test('a known one runs, by its hash alone', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf(known) } }
    const response = await post(closed, JSON.stringify({ extensions }))
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } })
  })

  test('any other is refused, by text or by hash, and the schema does not describe itself', async () => {
    const before = reached
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashOf('{ __schema { types { name } } }') } }
    const answers = await Promise.all([
      asks(closed, known),
      asks(closed, '{ __schema { types { name } } }'),
      post(closed, JSON.stringify({ extensions })),
    ])
    for (const answer of answers) expect(await answer.json()).toHaveProperty('errors')
    expect(reached).toBe(before)
  })
})

describe('requests that are not what they should be', () => {
  test('a malformed body is never echoed (B3)', async () => {
    const secret = 'canary-secret-password'
    const whole = JSON.stringify({
      query: `mutation { signIn(password: "${secret}") }`,
      variables: { password: secret },
    })
    const bodies = fc.record({ cut: fc.nat(whole.length), put: fc.constantFrom('', '{', '"', ']', '\u0000', secret) })
    await fc.assert(
      fc.asyncProperty(bodies, async ({ cut, put }) => {
        const text = await (await post(closed, `${whole.slice(0, cut)}${put}${secret}`)).text()
        expect(text).not.toContain(secret)
      }),
      { numRuns: 500, seed: 20220214 },
    )
  })

  test('a server as the library makes it echoes them (control)', async () => {
    const secret = 'canary-secret-password'
    const stock = createYoga({ schema: createSchema({ typeDefs: 'type Query { a: Int }' }), logging: false })
    const headers = { 'content-type': 'application/json' }
    const response = await stock.fetch('http://localhost/graphql', { method: 'POST', headers, body: `{"a":${secret}` })
    expect(await response.text()).toContain('canary')
  })

  test('a body over 128 kB is refused unread (B4)', async () => {
    const response = await post(open, JSON.stringify({ query: `# ${'x'.repeat(200_000)}\n{ __typename }` }))
    expect(response.status).toBe(413)
  })

  const query = '{ __typename }'
  const json = JSON.stringify({ query })
  const asked = `http://localhost/graphql?query=${encodeURIComponent(query)}`
  const own = 'http://localhost/graphql'
  const shapes: [string, string, RequestInit][] = [
    ['a question by GET', asked, { method: 'GET' }],
    ['HEAD', asked, { method: 'HEAD' }],
    ['PUT', own, { method: 'PUT', body: json, headers: { 'content-type': 'application/json' } }],
    ['plain text', own, { body: json, headers: { 'content-type': 'text/plain' } }],
    ['plain text with a charset', own, { body: json, headers: { 'content-type': 'text/plain; charset=utf-8' } }],
    ['a form', own, { body: `query=${query}`, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['a multipart form', own, { body: json, headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
    ['no type', own, { body: json, headers: { 'content-type': '' } }],
  ]

  test.for(shapes)('without the header against forgery nothing runs (B5): %s', async ([_shape, url, request]) => {
    const before = reached
    const response = await open.fetch(url, { method: 'POST', ...request })
    expect([403, 405]).toContain(response.status)
    expect(reached).toBe(before)
  })

  test('what a page may send only after asking, no foreign page is given leave for (B5)', async () => {
    const asking = {
      origin: 'https://elsewhere.invalid',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const before = reached
    const response = await open.fetch(own, { method: 'OPTIONS', headers: asking })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect(response.headers.get('access-control-allow-headers')).toBeNull()
    expect(reached).toBe(before)
  })

  test('batches are refused', async () => {
    const response = await post(open, JSON.stringify([{ query: known }, { query: known }]))
    expect(response.ok).toBe(false)
  })
})
