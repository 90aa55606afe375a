/** How an attempt at the account's doors ended. `refused` carries the server's sentence. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrong' | 'throttled' | 'banned' | 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string }

interface Refusal {
  readonly code?: string
  readonly message?: string
}

const byStatus: Readonly<Record<number, Outcome>> = {
  401: { kind: 'wrong' },
  403: { kind: 'banned' },
  429: { kind: 'throttled' },
}

/** What the first-run page asks for. */
export interface FirstAdmin {
  readonly token: string
  readonly bureau: string
  readonly district: string
  readonly school: string
  readonly name: string
  readonly username: string
  readonly password: string
}

/** The account's doors beside GraphQL: cookies are set and taken by the server, and no token is ever seen here. */
export interface Credentials {
  signIn(username: string, password: string): Promise<Outcome>
  signOut(): Promise<Outcome>
  /** Ends every session of the account, this one too. */
  signOutEverywhere(): Promise<Outcome>
  /** Sets a new password, and ends the account's other sessions. */
  changePassword(current: string, next: string): Promise<Outcome>
  /** Creates the first school and its admin; `wrong` when the token is. */
  setUp(first: FirstAdmin): Promise<Outcome>
}

/** Speaks with the account's doors under `/api/auth`. */
export function createCredentials(language: () => string, send: typeof fetch = fetch): Credentials {
  async function post(path: string, body: object): Promise<Outcome> {
    const response = await send(`/api/auth/${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language() },
      body: JSON.stringify(body),
    }).catch(() => null)
    if (!response || response.status >= 500) return { kind: 'unreachable' }
    if (response.ok) return { kind: 'done' }
    const { code, message }: Refusal = await response.json().catch(() => ({}))
    if (code === 'BANNED_USER') return { kind: 'banned' }
    return byStatus[response.status] ?? { kind: 'refused', message: message ?? '' }
  }
  return {
    signIn: (username, password) => post('sign-in/username', { username, password }),
    signOut: () => post('sign-out', {}),
    signOutEverywhere: () => post('revoke-sessions', {}),
    changePassword: (currentPassword, newPassword) =>
      post('change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
    setUp: (first) => post('set-up', first),
  }
}
