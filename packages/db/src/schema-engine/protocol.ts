import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { enginePanic } from './schema-engine.ts'

interface Request {
  id: number
  method: string
  params: unknown
}

/** What a method answers: its result, and the text that Prisma's command line shall print before it. */
export interface Answer {
  result: unknown
  print?: string | null
}

// The number that Prisma's own engine gives to every failed method.
const METHOD_FAILED = 4466

/**
 * Serves the schema engine's protocol: JSON-RPC 2.0, one message a line, one request after the other, until the input
 * ends. What `answer` throws is handed to the other side as the request's error.
 */
export async function serveProtocol(
  input: Readable,
  output: Writable,
  answer: (method: string, params: unknown) => Promise<Answer>,
): Promise<void> {
  const send = (message: object) => output.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  for await (const line of createInterface({ input })) {
    const request = parseRequest(line)
    if (!request) continue
    try {
      const { result, print } = await answer(request.method, request.params)
      if (print != null) send({ id: printId(request), method: 'print', params: { content: print } })
      send({ id: request.id, result: result ?? null })
    } catch (error) {
      send({ id: request.id, error: describeRefusal(error) })
    }
  }
}

/** Prints are requests too, and Prisma answers them: negative numbers keep them apart from Prisma's own. */
function printId(request: Request): number {
  return -request.id
}

function parseRequest(line: string): Request | undefined {
  const message: Partial<Request> = JSON.parse(line)
  if (typeof message.method !== 'string' || typeof message.id !== 'number') return undefined
  return { id: message.id, method: message.method, params: message.params }
}

function describeRefusal(error: unknown) {
  const panic = enginePanic()
  const message = panic ?? (error instanceof Error ? error.message : String(error))
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  return {
    code: METHOD_FAILED,
    message,
    data: { is_panic: panic !== undefined, message, error_code: code, meta: null },
  }
}
