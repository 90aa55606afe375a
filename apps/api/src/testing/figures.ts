/** Whether this is the long run (`pnpm test:full`), in which counts reach the figures of docs/reliability.md. */
const isFull = process.env.AFTERBELL_FIGURES === 'full'

/** How often something is tried: fewer times in every run, and as often as the reliability table asks in the long one. */
export const figure = (everyRun: number, full: number): number => (isFull ? full : everyRun)
