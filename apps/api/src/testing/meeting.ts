/** Lets everybody go on once all have come. */
export function meeting(expected: number): () => Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  let come = 0
  return () => {
    come += 1
    if (come === expected) resolve()
    return promise
  }
}
