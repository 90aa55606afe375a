import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { commandOf, descendantsOf, proportionalMemory } from '../cpu.ts'
import { documentHash } from '../document-hash.ts'
import { atMost, median } from '../finding.ts'
import { shippedDocument } from '../shipped-document.ts'
import type { BenchCase } from './case.ts'

const password = 'afterbell-bench-demo'
const root = join(import.meta.dirname, '../..')

async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** `pnpm start` with data of its own, as somebody at a console types it. */
function start(port: number, dataFolder: string): ChildProcess {
  const { npm_execpath: pnpm, DATABASE_URL: _lab, NODE_ENV: _mode, ...environment } = process.env
  const env = {
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(AFTERBELL|PUBLIC_URL|HOST)/.test(name))),
    PORT: String(port),
    AFTERBELL_DATA_FOLDER: dataFolder,
    DEMO_PASSWORD: password,
  }
  const [program = 'npx', ...before] = pnpm ? pnpmAt(pnpm) : ['npx', '--yes', 'pnpm@12.21.0']
  return spawn(program, [...before, 'start'], { cwd: root, env, stdio: 'ignore' })
}

/** pnpm is a program of its own, or, as npm packages have it, a script for Node. */
const pnpmAt = (path: string) => (/\.[cm]?js$/.test(path) ? [process.execPath, path] : [path])

/** Ends the product, and waits for all of it: PostgreSQL may still write when pnpm has ended. */
async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  const all = descendantsOf(child.pid ?? 0)
  for (const pid of programsOf(child)) process.kill(pid, 'SIGTERM')
  await ended
  while (all.some((pid) => commandOf(pid) !== '')) await pause(50)
}

/** The processes of the product itself, without those that only started it. */
const programsOf = ({ pid = 0 }: ChildProcess) =>
  descendantsOf(pid).filter((each) => commandOf(each).includes('scripts/start.ts') && commandOf(each).includes('node'))

/** Asks until somebody answers; nobody listening yet is no failure. Throws when the product ends before it answers. */
async function untilAnswered<Answer>(product: ChildProcess, ask: () => Promise<Answer | null>): Promise<Answer> {
  while (product.exitCode === null && product.signalCode === null) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await pause(50)
  }
  throw new Error(`The product ended with ${product.exitCode ?? product.signalCode} before it answered`)
}

async function signIn(origin: string): Promise<string | null> {
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ username: 'admin', password }),
  })
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0])
  return response.ok ? cookies.join('; ') : null
}

/** The list of pupils, as the dashboard asks for it first. */
async function askPupils(origin: string, cookie: string): Promise<true | null> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-afterbell-csrf': '1', cookie },
    body: JSON.stringify({
      extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(shippedDocument('PupilList')) } },
      variables: { page: { page: 1, perPage: 25 } },
    }),
  })
  const { data } = (await response.json()) as { data?: { result?: { total: number } } }
  return data?.result && data.result.total > 0 ? true : null
}

/** Megabytes of the product's own process and of PostgreSQL's, what they share divided among them. */
function memoryOf({ pid = 0 }: ChildProcess): number {
  const counted = descendantsOf(pid).filter((each) => /scripts\/start\.ts|postgres/.test(commandOf(each)))
  return counted.reduce((sum, each) => sum + proportionalMemory(each), 0) / 1024
}

/** Seconds from the command to the first answered query, and megabytes ten seconds later. */
async function timedStart(origin: string, begin: () => ChildProcess, cookie: string) {
  const began = performance.now()
  const child = begin()
  await untilAnswered(child, () => askPupils(origin, cookie))
  const seconds = (performance.now() - began) / 1000
  await pause(10_000)
  const megabytes = memoryOf(child)
  await stop(child)
  return { seconds, megabytes }
}

export const secondStart: BenchCase = {
  name: 'start',
  run: async (_lab, { rounds }) => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'afterbell-start-'))
    try {
      const port = await freePort()
      const origin = `http://localhost:${port}`
      const begin = () => start(port, dataFolder)
      const first = begin()
      const cookie = await untilAnswered(first, () => signIn(origin))
      await stop(first)
      const starts: { seconds: number; megabytes: number }[] = []
      for (let round = 0; round < rounds; round += 1) starts.push(await timedStart(origin, begin, cookie))
      return [
        {
          title: 'Second `pnpm start`, to the first answered query, and memory at rest',
          about:
            'The demo school is there from the first start. Counted from the command, pnpm and Turbo included, to the answer of the list of pupils to a signed-in admin; memory of the product’s process and of PostgreSQL ten seconds later, pages that they share counted once.',
          measured: [],
          verdicts: [
            atMost('second start', median(starts.map(({ seconds }) => seconds)), 10, ' s'),
            atMost('memory at rest', median(starts.map(({ megabytes }) => megabytes)), 400, ' MB'),
          ],
        },
      ]
    } finally {
      await rm(dataFolder, { recursive: true, force: true })
    }
  },
}
