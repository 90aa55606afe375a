import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SchoolViewer, Viewer } from '@afterbell/domain/access/viewer'
import { may } from '@afterbell/domain/access/viewer'
import type { Route } from '../../../http/server.ts'
import { readableAttachment } from './attachments.ts'

const path = /^\/api\/attachments\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

/** Who asks, working in the school that the address names: a link cannot carry a header. */
type ViewerOf = (request: IncomingMessage, schoolId: string | null) => Promise<Viewer | null>

/**
 * `GET /api/attachments/:id?school=:schoolId`: the file, to be saved and never shown by the browser as a page of ours.
 * 401 for nobody, 404 for what is absent or not theirs to read.
 */
export function attachmentDownload(viewerOf: ViewerOf): Route {
  return {
    matches: (asked) => asked.startsWith('/api/attachments/'),
    handle: async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
      if (request.method !== 'GET') return response.writeHead(405, { allow: 'GET' }).end()
      const viewer = await viewerOf(request, searchParams.get('school'))
      if (!viewer) return response.writeHead(401).end()
      const id = path.exec(pathname)?.[1]
      const attachment = id && isAtSchool(viewer) ? await readableAttachment(viewer, id) : null
      return attachment ? send(response, attachment) : response.writeHead(404).end()
    },
  }
}

const isAtSchool = (viewer: Viewer): viewer is SchoolViewer => viewer.schoolId !== null && may(viewer, 'policies:read')

interface Download {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array
}

function send(response: ServerResponse, { fileName, mediaType, content }: Download) {
  response.writeHead(200, {
    'content-type': mediaType,
    'content-length': content.length,
    'content-disposition': dispositionOf(fileName),
    // Should a browser show it all the same, it runs nothing and reaches nothing.
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  return response.end(content)
}

/** The name in both forms of RFC 6266: plain ASCII for old readers, UTF-8 for all others; nothing in it can end the header. */
export function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
