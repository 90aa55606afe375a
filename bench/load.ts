import autocannon from 'autocannon'

/** One request of a load, as bytes. */
export interface LoadRequest {
  readonly path: string
  readonly headers: Record<string, string>
  readonly body: string
}

export interface Load {
  readonly perSecond: number
  readonly requests: number
  readonly p50: number
  readonly p99: number
}

/** How many bytes the answers have that were compared, smallest and greatest. */
export interface AnswerSize {
  readonly least: number
  readonly most: number
}

export const connections = 16

/** The most that a contender's headers add to an answer. */
const headers = 1_500

/**
 * Sends a number of requests in turn over 16 connections. Throws when an answer was not 200, or had not the size of
 * those that were compared: a contender that answers errors quickly has not won.
 */
export async function load(
  origin: string,
  requests: readonly LoadRequest[],
  amount: number,
  { least, most }: AnswerSize,
): Promise<Load> {
  let strange: string | undefined
  const began = performance.now()
  // The load generator says that it is done at its next full second: a quick contender is timed to its last answer.
  let ended = began
  const {
    errors,
    timeouts,
    requests: sent,
    latency,
  } = await new Promise<autocannon.Result>((resolve, reject) => {
    const options = { url: origin, connections, amount, timeout: 60 }
    const posted = requests.map((request) => ({ method: 'POST' as const, ...request }))
    autocannon({ ...options, requests: posted }, (error, result) => (error ? reject(error) : resolve(result))).on(
      'response',
      (_client, status, bytes) => {
        ended = performance.now()
        if (status !== 200 || bytes < least || bytes > most + headers)
          strange ??= `${bytes} bytes with status ${status}`
      },
    )
  })
  const seconds = (ended - began) / 1000
  if (strange) throw new Error(`An answer had ${strange}, where ${least} to ${most} bytes were compared`)
  if (errors + timeouts > 0) throw new Error(`${errors} errors and ${timeouts} timeouts`)
  return { perSecond: sent.total / seconds, requests: sent.total, p50: latency.p50, p99: latency.p99 }
}
