import { expect, test } from 'vitest'
import { definitions } from '../resources/definitions.ts'
import { createClient } from './client.ts'
import { createDataProvider } from './data-provider.ts'
import { failureBody } from './failure.ts'

interface Sent {
  readonly query?: string
  readonly operationName: string
  readonly variables: Record<string, unknown>
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } }
  readonly headers: Headers
  readonly url: string
  readonly method: string
}

/** A data provider before a server that answers each request with the next of `answers`. */
function serve(answers: readonly object[], { persisted = false } = {}) {
  const sent: Sent[] = []
  const answer: typeof fetch = async (url, init) => {
    const body = JSON.parse(String(init?.body))
    sent.push({ ...body, url: String(url), method: String(init?.method), headers: new Headers(init?.headers) })
    const { errors, ...data } = answers[sent.length - 1] as { errors?: unknown }
    return Response.json(errors ? { errors } : { data })
  }
  const client = createClient({
    language: () => 'zh-CN',
    schoolId: () => 'school-1',
    persisted,
    origin: 'http://localhost',
    fetch: answer,
  })
  return { provider: createDataProvider(client, definitions), sent }
}

const venue = {
  id: 'v1',
  name: '音乐室',
  kind: 'SPECIAL_ROOM',
  capacity: 30,
  archivedAt: null,
  updatedAt: '2022-02-14T07:00:00.000Z',
}
const saved = { __typename: 'Venue', ...venue }
const refused = (code: string, rest = {}) => ({
  result: { __typename: `${code}Error`, code, message: 'sentence', ...rest },
})
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => failureBody(error),
  )

test('a list asks for its page, order and filter; a condition that the schema does not know is dropped', async () => {
  const { provider, sent } = serve([{ result: { total: 1, items: [venue] } }])
  const page = await provider.getList('venues', {
    pagination: { page: 2, perPage: 50 },
    sort: { field: 'nothing', order: 'DESC' },
    filter: { q: '音', weather: 'fine' },
  })
  expect(page).toEqual({ data: [venue], total: 1 })
  expect(sent[0]?.variables).toEqual({
    page: { page: 2, perPage: 50 },
    sort: { field: 'name', order: 'ASC' },
    filter: { q: '音' },
  })
})

test('every request goes by POST, with the header that a foreign page cannot send, the language and the school', async () => {
  const { provider, sent } = serve([{ result: venue }])
  await provider.getOne('venues', { id: 'v1' })
  const { method, url, headers } = sent[0] as Sent
  expect(method).toBe('POST')
  expect(url).toBe('http://localhost/graphql')
  expect(headers.get('x-afterbell-csrf')).toBe('1')
  expect(headers.get('accept-language')).toBe('zh-CN')
  expect(headers.get('x-afterbell-school')).toBe('school-1')
})

test('in production the document’s id goes in its place', async () => {
  const { provider, sent } = serve([{ result: venue }], { persisted: true })
  await provider.getOne('venues', { id: 'v1' })
  expect(sent[0]?.query).toBeUndefined()
  expect(sent[0]?.extensions?.persistedQuery?.sha256Hash).toMatch(/^[0-9a-f]{64}$/)
})

test('several by id are one page filtered by their ids, without a count', async () => {
  const { provider, sent } = serve([{ result: { items: [venue] } }])
  await provider.getMany('venues', { ids: ['v1', 'v2'] })
  expect(sent[0]?.variables).toMatchObject({ filter: { ids: ['v1', 'v2'] }, page: { page: 1, perPage: 2 } })
  expect(sent[0]?.query).not.toContain('total')
})

test('an update sends what changed, with the version that the editor read', async () => {
  const { provider, sent } = serve([{ result: { ...saved, capacity: 40 } }])
  const { data } = await provider.update('venues', { id: 'v1', data: { ...venue, capacity: 40 }, previousData: venue })
  expect(sent[0]?.variables.input).toEqual({ id: 'v1', expectedUpdatedAt: venue.updatedAt, capacity: 40 })
  expect(data).toEqual({ ...venue, capacity: 40 })
})

test('an update that changes nothing sends nothing', async () => {
  const { provider, sent } = serve([])
  await provider.update('venues', { id: 'v1', data: venue, previousData: venue })
  expect(sent).toEqual([])
})

test('a stale update is refused as a conflict; forced, it is sent with the version that stands', async () => {
  const stale = serve([refused('CONFLICT', { currentUpdatedAt: '2022-02-15T00:00:00.000Z' })])
  const change = { id: 'v1', data: { ...venue, name: '琴房' }, previousData: venue }
  expect(await failureOf(stale.provider.update('venues', change))).toMatchObject({
    code: 'CONFLICT',
    currentUpdatedAt: '2022-02-15T00:00:00.000Z',
  })
  const current = { ...venue, updatedAt: '2022-02-15T00:00:00.000Z' }
  const forced = serve([{ result: current }, { result: saved }])
  await forced.provider.update('venues', { ...change, meta: { force: true } })
  expect(forced.sent[1]?.variables.input).toMatchObject({ expectedUpdatedAt: current.updatedAt, name: '琴房' })
})

test('malformed input is refused by field', async () => {
  const issues = [{ path: 'name', message: '已被使用' }]
  const { provider } = serve([refused('INVALID_INPUT', { issues })])
  const failure = await failureOf(provider.create('venues', { data: { name: '音乐室' } }))
  expect(failure?.errors).toEqual({ root: { serverError: 'sentence' }, name: '已被使用' })
})

test('a record that is not there, or not for this viewer, is 404', async () => {
  const { provider } = serve([{ result: null }])
  await expect(provider.getOne('venues', { id: 'v9' })).rejects.toMatchObject({ status: 404 })
})

test('deleting archives', async () => {
  const { provider, sent } = serve([{ result: { __typename: 'RecordIds', ids: ['v1'] } }])
  await provider.deleteMany('venues', { ids: ['v1'] })
  expect(sent[0]?.operationName).toBe('ArchiveVenues')
})

test('what the API does not offer is refused here', async () => {
  const { provider, sent } = serve([])
  await expect(provider.create('actions', { data: {} })).rejects.toMatchObject({ status: 405 })
  await expect(provider.getList('weather', {})).rejects.toMatchObject({ status: 404 })
  expect(sent).toEqual([])
})

test('a session that ended is 401', async () => {
  const { provider } = serve([{ errors: [{ message: '请先登录。', extensions: { code: 'UNAUTHENTICATED' } }] }])
  await expect(provider.getList('venues', {})).rejects.toMatchObject({ status: 401, message: '请先登录。' })
})

test('aborting ends the request and rejects with the reason', async () => {
  const begun = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<void>()
  const client = createClient({
    language: () => 'en',
    schoolId: () => null,
    persisted: false,
    origin: 'http://localhost',
    fetch: (_url, init) =>
      new Promise((_resolve, reject) => {
        begun.resolve()
        init?.signal?.addEventListener('abort', () => {
          aborted.resolve()
          reject(new DOMException('aborted', 'AbortError'))
        })
      }),
  })
  const leaving = new AbortController()
  const reading = createDataProvider(client, definitions).getOne('venues', { id: 'v1', signal: leaving.signal })
  await begun.promise
  leaving.abort(new Error('left the page'))
  await expect(reading).rejects.toThrow('left the page')
  await aborted.promise
})
