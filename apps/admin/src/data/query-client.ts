import { QueryClient } from '@tanstack/react-query'
import { failureBody } from './failure.ts'

const mostRetries = 2

/** Only a network that failed is worth asking again: a refusal stays one. */
export const isWorthRetrying = (failures: number, error: unknown): boolean =>
  failures < mostRetries && failureBody(error)?.code === 'NETWORK'

/** The one cache of the dashboard. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { retry: isWorthRetrying, staleTime: 5_000 },
      mutations: { retry: false },
    },
  })
}
