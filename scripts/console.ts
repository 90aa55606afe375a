/** Writes a line for the person at the console. */
export const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Ends with one sentence in either language: what is the case, and what now. */
export function giveUp(sentence: string): never {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
