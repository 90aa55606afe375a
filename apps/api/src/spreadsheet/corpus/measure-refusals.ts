/**
 * Offers the files of a folder to the gate in a process that does nothing else, and prints as JSON how each was
 * refused, how much of the processor that took and by how much it raised the peak of memory. Run by gate.test.ts: in
 * the test runner, and where the files are made, free memory of earlier work would hide what the gate takes.
 *
 * With `--control` it inflates each part as a whole, as a gate would that trusts what it is told.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inflateRawSync } from 'node:zlib'
import { admitSpreadsheet } from '../gate.ts'
import { spreadsheetLimits } from '../limits.ts'
import { SpreadsheetRefusedError } from '../refusals.ts'
import { readZipParts } from '../zip-parts.ts'
import { workbook } from './workbook-builder.ts'

export interface Measurement {
  name: string
  code: string
  milliseconds: number
  megabytes: number
}

const [folder = '', mode] = process.argv.slice(2)
const inspect = mode === '--control' ? inflateWhole : admitSpreadsheet

async function inflateWhole(file: Uint8Array) {
  const parts = await readZipParts(file, { ...spreadsheetLimits, inflatedBytes: Number.MAX_SAFE_INTEGER })
  const contents = [...parts.values()]
    .filter(({ deflated }) => deflated)
    .map(({ compressed }) => inflateRawSync(compressed))
  return { kind: contents.length }
}

/**
 * Linux keeps the highest memory a process ever had, and forgets it on request. A short peak would escape any
 * sampling; elsewhere the peak of the start remains, and only what goes beyond it is seen.
 */
function forgetPeak() {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peakMegabytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1_024
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

async function measure(name: string): Promise<Measurement> {
  const file = new Uint8Array(readFileSync(join(folder, name)))
  // Only for the larger ones, as it takes longer than most refusals; the others then seem to cost more than they do.
  if (file.length > 50_000) collectGarbage()
  forgetPeak()
  const before = process.memoryUsage.rss()
  const start = process.cpuUsage()
  const code = await inspect(file).then(
    ({ kind }) => `admitted as ${kind}`,
    (error: unknown) => (error instanceof SpreadsheetRefusedError ? error.code : String(error)),
  )
  const { user, system } = process.cpuUsage(start)
  const megabytes = Math.max(0, peakMegabytes() - before / 2 ** 20)
  return { name, code, milliseconds: (user + system) / 1_000, megabytes }
}

for (let warm = 0; warm < 20; warm++) await inspect(workbook())
const measurements: Measurement[] = []
for (const name of readdirSync(folder).sort()) measurements.push(await measure(name))
process.stdout.write(JSON.stringify(measurements))
