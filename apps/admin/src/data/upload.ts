/** How an upload ended. A refusal says why in the user's language. */
export type Upload =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' }

interface Sender {
  readonly language: string
  readonly schoolId: string | null
  readonly send?: typeof fetch
}

/** Hands a file to the server, which keeps it for what it is to be used for. Its name travels percent-encoded: headers are ASCII. */
export async function uploadFile(file: File, { language, schoolId, send = fetch }: Sender): Promise<Upload> {
  const response = await send('/api/uploads', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': file.type || 'application/octet-stream',
      'accept-language': language,
      'x-afterbell-csrf': '1',
      'x-afterbell-file-name': encodeURIComponent(file.name),
      ...(schoolId && { 'x-afterbell-school': schoolId }),
    },
    body: file,
  }).catch(() => null)
  const answer: unknown = await response?.json().catch(() => null)
  if (!response || typeof answer !== 'object' || answer === null) return { kind: 'unreachable' }
  if (response.ok && 'id' in answer) return { kind: 'kept', id: String(answer.id) }
  return 'message' in answer ? { kind: 'refused', message: String(answer.message) } : { kind: 'unreachable' }
}
