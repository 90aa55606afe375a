import type { IncomingMessage } from 'node:http'

/** The headers of a plain Node request, as the rest of the program reads them. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const single = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  return new Headers(single as [string, string][])
}
