/** Why the embedded PostgreSQL cannot run, as one sentence for the person at the terminal: Chinese, then English. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError'

  constructor(chinese: string, english: string, options?: ErrorOptions) {
    super(`${chinese}\n${english}`, options)
  }
}
