import { z } from 'zod'

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.string().min(1),
  /** 32 random bytes, base64: seals phones and roll numbers at rest. Losing it loses them. */
  AFTERBELL_DATA_KEY: z.string().min(1),
  /** At least 32 characters: signs session cookies. */
  AFTERBELL_AUTH_SECRET: z.string().min(32),
  /** The address under which browsers reach the product; origins other than this one are refused. */
  PUBLIC_URL: z.url().default('http://localhost:4000'),
  /** Addresses of the proxies in front, separated by commas: what they say of a client's address is believed. */
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((address) => address.trim() || [])),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('0.0.0.0'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/** What the process was told by its environment; one sentence per fault when it is not usable. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env) {
  const parsed = schema.safeParse(variables)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable. ${faults.join('; ')}`)
}

export const environment = readEnvironment()
