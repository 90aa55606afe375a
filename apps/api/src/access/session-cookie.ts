import { createHmac, timingSafeEqual } from 'node:crypto'

/** As long as the base64 of an HMAC of SHA-256. */
const signatureLength = 44

/**
 * The session's token in a cookie header, when its signature is ours; null otherwise. Better Auth signs it so: the token, a
 * dot, and the token's HMAC in base64, encoded as a part of a URL.
 */
export function signedToken(cookieHeader: string, name: string, secret: string): string | null {
  const [, encoded] =
    cookieHeader
      .split(';')
      .map((cookie) => /^\s*([^=]+)=(.*)$/.exec(cookie)?.slice(1) ?? [])
      .find(([each]) => each === name) ?? []
  const value = decoded(encoded ?? '')
  const dot = value.length - signatureLength - 1
  if (dot < 1 || value[dot] !== '.') return null
  const token = value.slice(0, dot)
  const signature = Buffer.from(value.slice(dot + 1), 'base64')
  const own = createHmac('sha256', secret).update(token).digest()
  return signature.length === own.length && timingSafeEqual(signature, own) ? token : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
