import { cpus, totalmem } from 'node:os'
import type { Effort } from './cases/case.ts'
import type { Finding, Measured, Verdict } from './finding.ts'

const number = (value: number, digits = 1) => (Number.isFinite(value) ? value.toFixed(digits) : '–')

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n')
}

const measuredRow = ({ contender, perSecond, p50, p99, serverCpu, databaseCpu, bytes }: Measured) => [
  contender,
  number(perSecond),
  number(p50, 0),
  number(p99, 0),
  number(serverCpu, 2),
  number(databaseCpu, 2),
  number(serverCpu + databaseCpu, 2),
  String(bytes),
]

const measuredHead = [
  'contender',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'server CPU ms',
  'PostgreSQL CPU ms',
  'CPU ms together',
  'bytes',
]

const verdictRow = ({ what, value, target, met }: Verdict) => [what, value, target, met ? 'yes' : '**no**']

/** One finding as text: what was asked, what was measured, and how it stands to its targets. */
export function findingText({ title, about, measured, table: figures, verdicts }: Finding): string {
  const parts = [`## ${title}`, about]
  if (measured.length > 0) parts.push(table(measuredHead, measured.map(measuredRow)))
  if (figures) parts.push(table(figures.head, figures.rows))
  parts.push(table(['', 'measured', 'target', 'met'], verdicts.map(verdictRow)))
  return parts.join('\n\n')
}

const howToRead = `Written by \`pnpm bench\`. Every contender answers the same questions over the same throw-away database (20 schools, 40,000
pupils, 2,000 clubs, 80,000 enrolments, all invented), one after the other within each round, at 16 connections; figures
are medians of the rounds, ratios are medians of each round's ratio. Before anything is timed the answers are compared
byte for byte (keys in order), and while it is timed every answer must be 200 and have the size that was compared.

- **limit**: the same answer by one prepared SQL statement with \`json_agg\` through bare \`node:http\` and \`pg\`. It asks nobody
  who he is, checks nothing and filters nothing: what is left to gain, not something that could be shipped.
- **PostGraphile**: the peer, set up as its documentation does for production, without authentication or row filters.
- **Afterbell**: as in production: a session's cookie, permissions, row filters, limits, persisted documents.

A ratio of throughput of 0.60 to the limit means 60 requests in the time of its 100. Read ratios: absolute figures belong
to the machine and to what else ran on it. CPU a request is counted by the kernel, and is the steadier figure on a machine
that others use.`

interface Circumstances {
  readonly effort: Effort
  readonly versions: Readonly<Record<string, string>>
}

/** The whole of \`bench/results.md\`. */
export function resultsText(findings: readonly Finding[], { effort, versions }: Circumstances): string {
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`
  const facts = [
    ['date', new Date().toISOString().slice(0, 10)],
    ['machine', machine],
    ['rounds', `${effort.rounds} of ${effort.requests} requests to each contender, after twice as many to warm it`],
    ...Object.entries(versions),
  ]
  return `${['# Results of the benchmark', howToRead, table(['', ''], facts), ...findings.map(findingText)].join('\n\n')}\n`
}
