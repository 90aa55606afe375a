import type { IncomingMessage } from 'node:http'
import { isAtSchool, may, type SchoolViewer, type Viewer } from '@afterbell/domain/access/viewer'
import { csrfHeader } from '../../../http/graphql.ts'
import { headersOf } from '../../../http/headers.ts'
import { jsonEndpoints, Refusal } from '../../../http/json-endpoint.ts'
import type { Route } from '../../../http/server.ts'
import { spreadsheetLimits } from '../../../spreadsheet/limits.ts'
import { keepUpload } from '../service/uploads.ts'

/** The header that names the file, percent-encoded: header values are ASCII, and the names of files here are not. */
export const fileNameHeader = 'x-afterbell-file-name'

const longestName = 200
const megabyte = 1024 * 1024

/** Who sends the request; null when nobody is signed in. */
export type ViewerOf = (headers: Headers) => Promise<Viewer | null>

/** `POST /api/uploads`: the body is the file, the answer its id, with which an import is checked or a policy's file attached. */
export function uploadRoute(viewerOf: ViewerOf): Route {
  return jsonEndpoints('/api/uploads', {
    'POST /api/uploads': async (request) => {
      const viewer = await uploader(request, viewerOf)
      const fileName = fileNameOf(request)
      const content = await bodyOf(request)
      const mediaType = request.headers['content-type']?.split(';')[0] ?? 'application/octet-stream'
      const { id } = await keepUpload(viewer, { fileName, mediaType, content })
      return { status: 201, body: { id } }
    },
  })
}

async function uploader(request: IncomingMessage, viewerOf: ViewerOf): Promise<SchoolViewer> {
  if (request.headers[csrfHeader] === undefined) {
    throw new Refusal(403, 'CSRF', {
      zh: '请求被拒绝：缺少防伪标记，请从本系统的页面上传。',
      en: 'The request was refused: it lacks the header that only this product’s pages send.',
    })
  }
  const viewer = await viewerOf(headersOf(request))
  if (!viewer) throw new Refusal(401, 'UNAUTHENTICATED', { zh: '请先登录。', en: 'Please sign in first.' })
  const mayUpload = may(viewer, 'imports:use') || may(viewer, 'policies:draft')
  if (!isAtSchool(viewer) || !mayUpload) {
    throw new Refusal(403, 'FORBIDDEN', {
      zh: '您的角色没有上传文件的权限。如需使用，请联系学校管理员。',
      en: 'Your role may not upload files. Ask a school admin if you need it.',
    })
  }
  return viewer
}

/** The file's own name: what some browsers put before it, a path, is nobody's business. */
function fileNameOf({ headers }: IncomingMessage): string {
  const encoded = headers[fileNameHeader]
  const name =
    typeof encoded === 'string'
      ? decoded(encoded)
          ?.replace(/^.*[/\\]/, '')
          .trim()
      : undefined
  if (name && name.length <= longestName) return name
  throw new Refusal(400, 'FILE_NAME', {
    zh: `请给出文件名，不超过 ${longestName} 个字。`,
    en: `Name the file, in at most ${longestName} characters.`,
  })
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The body, as long as it stays within the limit: a longer one is refused as soon as that is known. */
async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const limit = spreadsheetLimits.fileBytes
  const tooLarge = new Refusal(413, 'TOO_LARGE', {
    zh: `文件超过了 ${limit / megabyte} MB 的上限，请删去图片或拆成几个文件后再上传。`,
    en: `The file is larger than the ${limit / megabyte} MB allowed; remove pictures or split it into several files.`,
  })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge
  const chunks: Buffer[] = []
  let length = 0
  // Left open at a refusal: to cut the connection would often lose the answer that says why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > limit) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
