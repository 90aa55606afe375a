import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeInputIssue } from '@afterbell/domain/input-issue'
import type { z } from 'zod'
import { environment } from '../environment.ts'
import { InvalidInputError, UserError } from '../graphql/errors.ts'
import type { Sentence } from '../locale.ts'
import { log } from '../log.ts'
import { currentRequest } from './request-scope.ts'
import type { Route } from './server.ts'

/** What an endpoint answers when all is well. */
export interface Answer {
  readonly status: number
  readonly body: object
  readonly cookies?: readonly string[]
}

/** A refusal in the form of the API's errors: a stable code, and a sentence in the language of the request. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly sentence: Sentence
  readonly retryAfterSeconds: number | undefined
  constructor(status: number, code: string, sentence: Sentence, retryAfterSeconds?: number) {
    super()
    this.status = status
    this.code = code
    this.sentence = sentence
    this.retryAfterSeconds = retryAfterSeconds
  }
}

type Endpoint = (request: IncomingMessage) => Promise<Answer>

const largestBody = 8_192

const nothingHere = () =>
  new Refusal(404, 'NOT_FOUND', { zh: '没有这个地址。', en: 'There is nothing at this address.' })

/**
 * A few endpoints that speak JSON, by method and path, such as `POST /api/setup`. Whatever else lies under `prefix`
 * answers 404. Nothing that was sent is ever repeated in an answer.
 */
export function jsonEndpoints(prefix: string, endpoints: Readonly<Record<string, Endpoint>>): Route {
  return {
    matches: (path) => path === prefix || path.startsWith(`${prefix}/`),
    handle: async (request, response) => {
      try {
        const endpoint = endpoints[`${request.method} ${request.url?.split('?')[0]}`]
        if (!endpoint) throw nothingHere()
        refuseForeign(request)
        send(response, await endpoint(request))
      } catch (error) {
        sendRefusal(response, error)
      }
    },
  }
}

/**
 * Requests that change something come from the product's own pages, which browsers vouch for by Origin and
 * Sec-Fetch-Site, or from programs, which have no cookie that a foreign page could borrow.
 */
function refuseForeign({ method, headers }: IncomingMessage) {
  if (method === 'GET') return
  const own = new URL(environment.PUBLIC_URL).origin
  const { origin } = headers
  const isOwn = origin === undefined ? headers.cookie === undefined : origin === own
  const site = headers['sec-fetch-site']
  if (isOwn && (site === undefined || site === 'same-origin')) return
  throw new Refusal(403, 'FOREIGN_ORIGIN', {
    zh: `请求被拒绝：本系统的地址是 ${own}，请从这个地址打开。`,
    en: `The request was refused: this product is served at ${own}; open it there.`,
  })
}

/** The request's JSON body as `schema` understands it. Throws Refusal, InvalidInputError. */
export async function readJson<Schema extends z.ZodType>(
  request: IncomingMessage,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new Refusal(415, 'NOT_JSON', { zh: '请求须为 JSON。', en: 'The request must be JSON.' })
  }
  const parsed = schema.safeParse(parsedJson(await bodyOf(request)))
  if (!parsed.success) throw new InvalidInputError(parsed.error.issues)
  return parsed.data
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > largestBody) throw new Refusal(413, 'TOO_LARGE', { zh: '请求太大。', en: 'The request is too large.' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Not the parser's own message, which quotes the text: it may be a password.
    throw new Refusal(400, 'MALFORMED_JSON', { zh: '请求不是有效的 JSON。', en: 'The request is not valid JSON.' })
  }
}

function send(response: ServerResponse, { status, body, cookies = [] }: Answer, headers: Record<string, string> = {}) {
  if (cookies.length > 0) response.setHeader('set-cookie', [...cookies])
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers })
    .end(JSON.stringify(body))
}

function sendRefusal(response: ServerResponse, error: unknown) {
  const { locale, requestId } = currentRequest()
  if (error instanceof Refusal) {
    const { status, code, sentence, retryAfterSeconds } = error
    const headers: Record<string, string> = retryAfterSeconds ? { 'retry-after': String(retryAfterSeconds) } : {}
    // The rest of a body that is too large is not read.
    if (status === 413) headers.connection = 'close'
    return send(response, { status, body: { code, message: sentence[locale], retryAfterSeconds } }, headers)
  }
  if (error instanceof InvalidInputError) {
    const issues = error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: describeInputIssue(issue, locale),
    }))
    return send(response, { status: 400, body: { code: error.code, message: error.sentence[locale], issues } })
  }
  if (error instanceof UserError) {
    return send(response, { status: 409, body: { code: error.code, message: error.sentence[locale] } })
  }
  log.error('request failed', { requestId, error })
  const message = {
    zh: '系统出了故障，请稍后再试；如仍不行，请把编号告诉管理员。',
    en: 'Something went wrong here. Try again later, or tell an admin the number.',
  }[locale]
  send(response, { status: 500, body: { code: 'INTERNAL_SERVER_ERROR', message, requestId } })
}
