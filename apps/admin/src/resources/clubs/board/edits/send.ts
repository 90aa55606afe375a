import { failureBody } from '../../../../data/failure.ts'

const attempts = 3
/** Before each new attempt, longer each time; in milliseconds. */
const pause = 400

/**
 * Sends until an answer comes, at most three times; rejects as the last of them. Only for requests that act once however
 * often they arrive: by their idempotency key, or by the version that they expect.
 */
export async function sendUntilAnswered<Answer>(send: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send()
    } catch (error) {
      if (attempt === attempts || failureBody(error)?.code !== 'NETWORK') throw error
      await new Promise((rested) => setTimeout(rested, pause * attempt))
    }
  }
}
