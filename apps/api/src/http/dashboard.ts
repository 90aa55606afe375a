import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'
import type { Route } from './server.ts'

const built = join(import.meta.dirname, '../../../admin/dist')

/** Scripts, styles and pictures come from here alone; no page may frame the product. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ')

/** The built dashboard under `/`; an address that is no file is the dashboard's own route. */
export function dashboard(): Route {
  if (!existsSync(join(built, 'index.html'))) {
    return {
      matches: () => true,
      handle: (_request, response) => response.writeHead(503).end('The dashboard is not built.'),
    }
  }
  const files = sirv(built, {
    single: true,
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('content-security-policy', contentSecurityPolicy)
      // File names under assets/ carry a hash of their content.
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  return {
    matches: () => true,
    handle: (request, response) => {
      // The roll on a phone is a page of its own, whatever session its address names.
      if (request.url?.startsWith('/m/roll/')) request.url = '/roll.html'
      files(request, response)
    },
  }
}
