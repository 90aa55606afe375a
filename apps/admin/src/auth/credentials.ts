/** How an attempt at the account's doors ended. A refusal says why in the user's language, and of which field. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'refused'
      readonly message: string
      readonly issues: readonly { readonly path: string; readonly message: string }[]
    }

interface Refusal {
  readonly message?: string
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
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
  /** Sets a new password, and ends the account's other sessions. */
  changePassword(currentPassword: string, newPassword: string): Promise<Outcome>
  /** Whether there is no account yet. */
  isSetUpOpen(): Promise<boolean>
  /** Creates the first school and its admin, against the one-time token. */
  setUp(first: FirstAdmin): Promise<Outcome>
}

/** Speaks with the account's doors. `language` as the header says it. */
export function createCredentials(
  language: () => string,
  send: typeof fetch = (...request) => fetch(...request),
): Credentials {
  async function post(path: string, body: object): Promise<Outcome> {
    const response = await send(path, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language() },
      body: JSON.stringify(body),
    }).catch(() => null)
    if (response?.ok) return { kind: 'done' }
    const refusal: Refusal | null = response && (await response.json().catch(() => null))
    if (!refusal?.message) return { kind: 'unreachable' }
    return { kind: 'refused', message: refusal.message, issues: refusal.issues ?? [] }
  }
  return {
    signIn: (username, password) => post('/api/auth/sign-in/username', { username, password }),
    signOut: () => post('/api/auth/sign-out', {}),
    changePassword: (currentPassword, newPassword) =>
      post('/api/auth/change-password', { currentPassword, newPassword }),
    isSetUpOpen: async () => {
      const response = await send('/api/setup')
      const { open }: { open?: unknown } = response.ok ? await response.json() : {}
      return open === true
    },
    setUp: (first) => post('/api/setup', first),
  }
}
