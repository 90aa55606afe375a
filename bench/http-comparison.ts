import type { BenchCase, Effort } from './cases/case.ts'
import { postgresCpu } from './cpu.ts'
import { documentHash } from './document-hash.ts'
import { atLeast, type Finding, type Measured, median, type Verdict } from './finding.ts'
import type { Lab } from './lab.ts'
import { type AnswerSize, type LoadRequest, load } from './load.ts'

/** One question: who asks (an admin of the n-th school), and the variables for each contender. */
export interface Question {
  readonly school: number
  readonly api: Record<string, unknown>
  readonly limit: readonly unknown[]
  readonly peer: Record<string, unknown> | null
}

/** The same question to the product, to SQL by hand and to the peer. */
export interface HttpCase {
  readonly name: string
  readonly title: string
  readonly about: string
  /** What the product is asked; sent by its hash. */
  readonly document: string
  readonly limit: {
    /** One row of one text: the answer as it goes over the line. */
    readonly sql: string
  }
  readonly peer: {
    readonly document: string
    /** The peer's data in the form of the product's. */
    readonly normalise: (data: never) => unknown
  } | null
  readonly questions: (lab: Lab) => Promise<readonly Question[]>
  readonly targets: { readonly limit: number; readonly peer?: number }
}

export type ContenderName = keyof Lab['contenders']

/** The requests by which a contender is asked all questions. */
async function requestsTo(contender: ContenderName, asked: HttpCase, lab: Lab): Promise<LoadRequest[]> {
  const questions = await asked.questions(lab)
  const json = { 'content-type': 'application/json' }
  return Promise.all(
    questions.map(async ({ school, api, limit, peer }) => {
      if (contender === 'limit') return { path: `/${asked.name}`, headers: json, body: JSON.stringify(limit) }
      if (contender === 'peer') {
        return {
          path: '/graphql',
          headers: json,
          body: JSON.stringify({ query: asked.peer?.document, variables: peer }),
        }
      }
      const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(asked.document) } }
      return {
        path: '/graphql',
        headers: await lab.signedIn(school),
        body: JSON.stringify({ extensions, variables: api }),
      }
    }),
  )
}

async function answerTo(origin: string, { path, headers, body }: LoadRequest): Promise<string> {
  const response = await fetch(`${origin}${path}`, { method: 'POST', headers, body })
  const text = await response.text()
  if (!response.ok || text.includes('"errors"'))
    throw new Error(`${path} answered ${response.status}: ${text.slice(0, 300)}`)
  return text
}

/** JSON with its keys in order, so that equal answers are equal bytes. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  )
}

/** A contender with its requests, and the sizes of the answers that were compared. */
export interface Entrant {
  readonly contender: ContenderName
  readonly requests: readonly LoadRequest[]
  readonly size: AnswerSize
}

/** Asks every contender every question once. Throws unless all answers are the same, byte for byte, in canonical form. */
export async function comparedEntrants(asked: HttpCase, lab: Lab): Promise<Entrant[]> {
  const names: ContenderName[] = asked.peer ? ['api', 'limit', 'peer'] : ['api', 'limit']
  const expected: string[] = []
  const entrants: Entrant[] = []
  for (const contender of names) {
    const requests = await requestsTo(contender, asked, lab)
    const sizes: number[] = []
    for (const [index, request] of requests.entries()) {
      const text = await answerTo(lab.contenders[contender].origin, request)
      sizes.push(Buffer.byteLength(text))
      const { data } = JSON.parse(text)
      const answer = canonical(contender === 'peer' ? asked.peer?.normalise(data as never) : data)
      expected[index] ??= answer
      if (answer !== expected[index]) throw new Error(differenceOf(asked, contender, expected[index] ?? '', answer))
    }
    entrants.push({ contender, requests, size: { least: Math.min(...sizes), most: Math.max(...sizes) } })
  }
  return entrants
}

function differenceOf({ name }: HttpCase, contender: string, expected: string, answer: string): string {
  const at = [...expected].findIndex((sign, index) => sign !== answer[index])
  const near = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${name}: ${contender} answers otherwise than the product.\n  …${near(expected)}\n  …${near(answer)}`
}

interface Lap {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
  readonly serverCpu: number
  readonly databaseCpu: number
}

async function lap(lab: Lab, { contender, requests, size }: Entrant, amount: number): Promise<Lap> {
  const { origin, cpu } = lab.contenders[contender]
  const before = { server: await cpu(), database: postgresCpu(lab.postmaster) }
  const { requests: count, ...times } = await load(origin, requests, amount, size)
  return {
    ...times,
    serverCpu: ((await cpu()) - before.server) / count,
    databaseCpu: (postgresCpu(lab.postmaster) - before.database) / count,
  }
}

export type Laps = ReadonlyMap<Entrant, readonly Lap[]>

/** All entrants in turn, round after round, so that whatever else the machine does meets them all. */
export async function interleaved(lab: Lab, entrants: readonly Entrant[], { rounds, requests }: Effort): Promise<Laps> {
  const laps = new Map<Entrant, Lap[]>(entrants.map((entrant) => [entrant, []]))
  for (const entrant of entrants) await lap(lab, entrant, 2 * requests)
  for (let round = 0; round < rounds; round += 1) {
    for (const entrant of entrants) laps.get(entrant)?.push(await lap(lab, entrant, requests))
  }
  return laps
}

const cpuOf = ({ serverCpu, databaseCpu }: Lap) => serverCpu + databaseCpu

/** The median of the rounds' ratios: throughput of one to that of another, and CPU of the other to that of the one. */
export function ratio(laps: Laps, of: Entrant, to: Entrant): { readonly throughput: number; readonly cpu: number } {
  const [ours = [], theirs = []] = [laps.get(of), laps.get(to)]
  const over = (figure: (our: Lap, their: Lap) => number) =>
    median(ours.flatMap((our, round) => (theirs[round] === undefined ? [] : figure(our, theirs[round]))))
  return {
    throughput: over((our, their) => our.perSecond / their.perSecond),
    cpu: over((our, their) => cpuOf(their) / cpuOf(our)),
  }
}

export function measuredOf(laps: Laps, names: Readonly<Record<ContenderName, string>>): Measured[] {
  return [...laps].map(([{ contender, size }, each]) => {
    const of = (figure: keyof Lap) => median(each.map((one) => one[figure]))
    return {
      contender: names[contender],
      perSecond: of('perSecond'),
      p50: of('p50'),
      p99: of('p99'),
      serverCpu: of('serverCpu'),
      databaseCpu: of('databaseCpu'),
      bytes: size.most,
    }
  })
}

export const contenderNames = { api: 'Afterbell', limit: 'limit', peer: 'PostGraphile 5.1.5' } as const

/** The verdicts of a comparison by throughput, with the same by CPU beside them. */
export function ratioVerdicts(laps: Laps, { targets }: Pick<HttpCase, 'targets'>): Verdict[] {
  const entrants = [...laps.keys()]
  const of = (name: ContenderName) => entrants.find(({ contender }) => contender === name)
  const [api, limit, peer] = [of('api'), of('limit'), of('peer')]
  const verdict = (what: string, to: Entrant | undefined, target: number | undefined) => {
    if (!api || !to || target === undefined) return []
    const { throughput, cpu } = ratio(laps, api, to)
    return [atLeast(`${what}, throughput`, throughput, target), atLeast(`${what}, CPU a request`, cpu, target)]
  }
  return [...verdict('to the limit', limit, targets.limit), ...verdict('to PostGraphile', peer, targets.peer)]
}

/** A case that is nothing but a comparison over HTTP. */
export function comparison(asked: HttpCase): BenchCase {
  return {
    name: asked.name,
    run: async (lab, effort) => {
      const laps = await interleaved(lab, await comparedEntrants(asked, lab), effort)
      const { title, about } = asked
      const finding: Finding = {
        title,
        about,
        measured: measuredOf(laps, contenderNames),
        verdicts: ratioVerdicts(laps, asked),
      }
      return [finding]
    },
  }
}
