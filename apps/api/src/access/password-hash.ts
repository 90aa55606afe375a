import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { normalisePassword } from '@afterbell/domain/people/password'

const argon2id = promisify((parameters: Argon2Parameters, done: (error: Error | null, hash: Buffer) => void) =>
  argon2('argon2id', parameters, done),
)

/** What a hash costs: memory in KiB, passes over it, lanes. Stored with every hash, so that it can be raised later. */
export const cost = { memory: 46 * 1024, passes: 3, parallelism: 1 } as const
type Cost = { readonly [Parameter in keyof typeof cost]: number }

const saltLength = 16
const tagLength = 32

/** Hashes at one time: each takes 46 MiB, and a morning on which all of the staff sign in at once must not take more. */
const atOnce = 4
const waiting: (() => void)[] = []
let running = 0

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running < atOnce) running += 1
  else await new Promise<void>((admit) => waiting.push(admit))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const tagOf = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost) =>
  inTurn(() => argon2id({ message: normalisePassword(password), nonce, memory, passes, parallelism, tagLength }))

const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')

/** The password's argon2id hash with its parameters and salt, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltLength)
  const tag = await tagOf(password, salt, cost)
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(salt)}$${plain(tag)}`
}

const stored = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,86})\$([\w+/]{43})$/

/** Whether the password is the one that was hashed, by the parameters that the hash carries. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, tag] = stored.exec(hash) ?? []
  if (!salt || !tag) throw new Error('A stored password is not an argon2id hash')
  const kept = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  return timingSafeEqual(await tagOf(password, Buffer.from(salt, 'base64'), kept), Buffer.from(tag, 'base64'))
}
