import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BadFile } from './corpus/bad-file.ts'
import { badFiles } from './corpus/bad-files.ts'
import type { Measurement } from './corpus/measure-refusals.ts'
import { workbook } from './corpus/workbook-builder.ts'
import { admitSpreadsheet } from './gate.ts'
import { type SpreadsheetLimits, spreadsheetLimits } from './limits.ts'
import { parseRows } from './parse.ts'
import { readSpreadsheet } from './read.ts'
import { SpreadsheetRefusedError } from './refusals.ts'

const refusedByGate = badFiles.filter(({ refusedBy }) => refusedBy === undefined)
const refusedByReader = badFiles.filter(({ refusedBy }) => refusedBy === 'reader')
const honestBomb = refusedByGate.filter(({ name }) =>
  name.endsWith(`300 MB in xl/sharedStrings.xml, said to be ${300 * 2 ** 20}`),
)

function badFile(name: string): Uint8Array {
  const found = badFiles.find((file) => file.name.endsWith(name))
  if (found === undefined) throw new Error(`There is no bad file ${name}`)
  return found.bytes()
}

async function codeOf(refused: Promise<unknown>): Promise<string> {
  return refused.then(
    () => 'admitted',
    (error: unknown) => (error instanceof SpreadsheetRefusedError ? error.code : String(error)),
  )
}

/** Reads a text on this thread: a worker for each would take long. */
async function parseAll(bytes: Uint8Array) {
  const admitted = await admitSpreadsheet(bytes)
  for await (const _ of parseRows({ ...admitted, limits: spreadsheetLimits }));
}

/** In the order of their size, so that no measure is hidden by what a larger file took before. */
async function measure(files: readonly BadFile[], ...mode: string[]): Promise<Map<string, Measurement>> {
  const folder = await mkdtemp(`${tmpdir()}/spreadsheets-`)
  try {
    const made = files
      .map(({ name, bytes }) => ({ name, bytes: bytes() }))
      .sort((a, b) => a.bytes.length - b.bytes.length)
    await Promise.all(made.map(({ bytes }, i) => writeFile(`${folder}/${String(i).padStart(4, '0')}`, bytes)))
    const script = fileURLToPath(new URL('./corpus/measure-refusals.ts', import.meta.url))
    const options = { maxBuffer: 2 ** 24 }
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder, ...mode], options)
    const measurements = JSON.parse(stdout) as Measurement[]
    return new Map(measurements.map((measured) => [made[Number(measured.name)]?.name ?? '', measured]))
  } finally {
    await rm(folder, { recursive: true })
  }
}

describe('bad files', { timeout: 30_000 }, () => {
  let measured: Map<string, Measurement>

  beforeAll(async () => {
    measured = await measure(refusedByGate)
  }, 60_000)

  it('are at least 200, each of its own name', () => {
    expect(badFiles.length).toBeGreaterThanOrEqual(200)
    expect(new Set(badFiles.map(({ name }) => name)).size).toBe(badFiles.length)
  })

  it.each(refusedByGate)('$name', ({ name, code }) => {
    expect(measured.get(name)?.code).toBe(code)
  })

  it.each(refusedByReader)('$name', async ({ bytes, code }) => {
    expect(await codeOf(parseAll(bytes()))).toBe(code)
  })

  it('are refused by the reader’s worker in the same way', async () => {
    const [file] = refusedByReader.filter(({ name }) => name.startsWith('UNCLOSED_QUOTE'))
    const read = readSpreadsheet(file?.bytes() ?? new Uint8Array(), '名单.csv')
    await expect(read).rejects.toMatchObject({ code: 'UNCLOSED_QUOTE', data: { row: 2 } })
    await expect(read).rejects.toBeInstanceOf(SpreadsheetRefusedError)
  })

  it('cost less than 30 MB of memory, each', () => {
    expect([...measured].filter(([, { megabytes }]) => megabytes >= 30)).toEqual([])
  })
})

describe('without the defence', { timeout: 30_000 }, () => {
  it('inflating what a bomb holds is seen by the measure of memory', async () => {
    const [unguarded] = (await measure(honestBomb, '--control')).values()
    expect(unguarded?.megabytes).toBeGreaterThan(250)
  })

  it('the parser runs out of memory on many texts', async () => {
    const strings = Array.from({ length: 80_000 }, (_, i) => `<si><t>${i}</t></si>`).join('')
    await expect(unguardedParse(workbook({ strings }), 24)).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
  })

  it('the parser makes 16,384 cells of one, in every row that says so', async () => {
    expect(await unguardedParse(badFile('a blank in the last column of 300 rows'))).toMatchObject({
      rows: 300,
      widest: 16_384,
    })
  })

  it('the parser takes a formula’s last result for a value', async () => {
    const rows = '<row r="1"><c r="A1" t="str"><f>"公式"</f><v>公式</v></c></row>'
    expect(await unguardedParse(workbook({ rows }))).toMatchObject({ lastValue: '公式' })
  })

  it('the parser takes an empty text cell for the first text of the file', async () => {
    expect(await unguardedParse(workbook({ rows: '<row r="1"><c r="A1" t="s"/></row>' }))).toMatchObject({
      lastValue: '姓名',
    })
  })

  function unguardedParse(bytes: Uint8Array, megabytes = 256): Promise<unknown> {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const worker = new Worker(new URL('./corpus/unguarded-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    })
    worker.on('message', resolve)
    worker.on('error', reject)
    return promise.finally(() => worker.terminate())
  }

  const raised: [keyof SpreadsheetLimits, string, Partial<SpreadsheetLimits>][] = [
    ['fileBytes', '20 MB and a byte of text', { fileBytes: 2 ** 25 }],
    ['parts', '1,001 parts', { parts: 2_000 }],
    ['inflationRatio', 'a ratio of 1,000 below the limit of the sum', { inflationRatio: 2_000 }],
    ['ratioFreeBytes', 'a ratio of 1,000 below the limit of the sum', { ratioFreeBytes: 2 ** 30 }],
    ['inflatedBytes', 'overlapping parts', { inflatedBytes: 2 ** 30 }],
    ['rows', 'one cell at A50001', { rows: 60_000 }],
    ['columns', 'one cell at IW1', { columns: 300 }],
    ['gridSlots', 'a blank in the last column of 300 rows', { gridSlots: 2 ** 30 }],
    ['formulas', '10,001 among other cells', { formulas: 20_000 }],
    ['freeFormulas', 'a sheet that is all formulas', { freeFormulas: 300 }],
    ['tokenLength', 'a cell of 2 MB', { tokenLength: 2 ** 22 }],
  ]

  it.each(raised)('%s: %s is let in', async (_limit, name, change) => {
    const bytes = badFile(name)
    const code = await codeOf(admitSpreadsheet(bytes, { limits: { ...spreadsheetLimits, ...change } }))
    // A part that is no workbook at all is refused for that, once the limit does not speak first.
    expect(code).toBe(name === '1,001 parts' ? 'NOT_A_SPREADSHEET' : 'admitted')
    expect(await codeOf(admitSpreadsheet(bytes))).not.toBe(code)
  })

  it('filledCells: as many as the limit are let in', async () => {
    const limited = (filledCells: number) =>
      admitSpreadsheet(workbook(), { limits: { ...spreadsheetLimits, filledCells } })
    expect(await codeOf(limited(3))).toBe('TOO_MANY_CELLS')
    expect(await codeOf(limited(4))).toBe('admitted')
  })

  it('depth: 100 nested elements are let in', async () => {
    const bytes = workbook({ after: `${'<a>'.repeat(100)}${'</a>'.repeat(100)}` })
    expect(await codeOf(admitSpreadsheet(bytes))).toBe('DAMAGED')
    expect(await codeOf(admitSpreadsheet(bytes, { limits: { ...spreadsheetLimits, depth: 200 } }))).toBe('admitted')
  })

  it('parseSeconds and parseMegabytes: the reader is stopped', async () => {
    const strings = Array.from({ length: 60_000 }, (_, i) => `<si><t>${i}</t></si>`).join('')
    const bytes = workbook({ strings })
    const read = (limits: Partial<SpreadsheetLimits>) =>
      codeOf(readSpreadsheet(bytes, '名单.xlsx', { limits: { ...spreadsheetLimits, ...limits } }))
    expect(await read({})).toBe('admitted')
    expect(await read({ parseSeconds: 0.001 })).toBe('TOO_COMPLEX')
    expect(await read({ parseMegabytes: 16 })).toBe('TOO_COMPLEX')
  })
})

describe('what is refused', { timeout: 30_000 }, () => {
  const detail = async (bytes: Uint8Array) =>
    admitSpreadsheet(bytes).then(
      () => undefined,
      (error: SpreadsheetRefusedError) => error.data,
    )

  it('is told with its place, never with its content', async () => {
    expect(await detail(badFile('one cell at A50001'))).toEqual({ row: 50_001, limit: 50_000 })
    expect(await detail(badFile('one cell at IW1'))).toEqual({ cell: 'IW1', limit: 'IV' })
    expect(await detail(badFile('on a hidden sheet'))).toEqual({ cell: 'A1' })
    expect(await detail(badFile('in a defined name'))).toEqual({ cell: null })
    expect(await detail(badFile('a sheet that is all formulas'))).toEqual({ count: 300, cell: 'A1' })
    // The second area is refused already: what they cover twice costs twice.
    expect(await detail(badFile('arrays over each other'))).toEqual({ count: 18_000, cell: 'A1' })
    expect(await detail(badFile('20 MB and a byte of text'))).toEqual({ megabytes: 21, limit: 20 })
  })

  it('asks again when the worksheet chosen is not in the file', async () => {
    expect(await codeOf(admitSpreadsheet(workbook(), { sheet: '别的' }))).toBe('SHEET_NOT_FOUND')
  })

  it('does not depend on how the bytes lie in memory', async () => {
    const bytes = workbook()
    const padded = new Uint8Array(bytes.length + 7)
    padded.set(bytes, 5)
    const sheet = await readSpreadsheet(padded.subarray(5, 5 + bytes.length), '名单.xlsx')
    expect(sheet.rows).toHaveLength(2)
  })

  it('leaves the caller’s bytes alone', async () => {
    const bytes = workbook()
    const text = new Uint8Array(Buffer.from('姓名,人数\n'))
    await readSpreadsheet(bytes, '名单.xlsx')
    await readSpreadsheet(text, '名单.csv')
    expect(bytes).toEqual(workbook())
    expect(Buffer.from(text).toString()).toBe('姓名,人数\n')
  })
})
