import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import type { SpreadsheetLimits } from './limits.ts'
import { SpreadsheetRefusedError } from './refusals.ts'

/** A file inside a zip, still compressed; sizes and checksum are what its directory claims. */
export interface ZipPart {
  readonly name: string
  readonly deflated: boolean
  readonly compressed: Uint8Array
  readonly size: number
  readonly crc32: number
}

/** The parts of a workbook by their names in lower case: part names do not distinguish case. */
export type ZipParts = ReadonlyMap<string, ZipPart>

const chunkSize = 64 * 1024
const damaged = () => new SpreadsheetRefusedError('DAMAGED', {})

/** Reads the directory of a zip, refusing what its claims alone show to be bad. Nothing is unpacked. */
export async function readZipParts(bytes: Uint8Array, limits: SpreadsheetLimits): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: false })
    if (zip.entryCount > limits.parts) {
      throw new SpreadsheetRefusedError('TOO_MANY_PARTS', { count: zip.entryCount, limit: limits.parts })
    }
    return await collectParts(zip, bytes, limits)
  } catch (error) {
    throw error instanceof SpreadsheetRefusedError ? error : directoryRefusal(error)
  }
}

async function collectParts(zip: ZipFile, bytes: Uint8Array, limits: SpreadsheetLimits): Promise<ZipParts> {
  const parts = new Map<string, ZipPart>()
  let claimed = 0
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new SpreadsheetRefusedError('ENCRYPTED', {})
    claimed += entry.uncompressedSize
    if (claimed > limits.inflatedBytes) throw new SpreadsheetRefusedError('INFLATES_TOO_MUCH', {})
    if (entry.fileName.endsWith('/')) continue
    const name = entry.fileName.toLowerCase()
    // Two parts of one name: programs disagree about which one counts.
    if (parts.has(name)) throw damaged()
    parts.set(name, await toPart(zip, entry, bytes))
  }
  return parts
}

async function toPart(zip: ZipFile, entry: Entry, bytes: Uint8Array): Promise<ZipPart> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw damaged()
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  const end = fileDataStart + entry.compressedSize
  if (end > bytes.length) throw damaged()
  return {
    name: entry.fileName,
    deflated: entry.compressionMethod === 8,
    compressed: bytes.subarray(fileDataStart, end),
    size: entry.uncompressedSize,
    crc32: entry.crc32,
  }
}

/** yauzl tells its findings apart by their words only; they are pinned by the tests of the bad files. */
function directoryRefusal(error: unknown) {
  const message = error instanceof Error ? error.message : ''
  if (/relative path|absolute path|characters in file ?name/i.test(message)) {
    return new SpreadsheetRefusedError('UNSAFE_PATH', {})
  }
  return /encrypt/i.test(message) ? new SpreadsheetRefusedError('ENCRYPTED', {}) : damaged()
}

/** Inflates the parts of one file, and counts over all of them what really comes out. */
export class Inflation {
  private readonly limits: SpreadsheetLimits
  private inflated = 0

  constructor(limits: SpreadsheetLimits) {
    this.limits = limits
  }

  /** The content of a part, piece by piece. Ends with a refusal as soon as it is too much, or not what was claimed. */
  async *of(part: ZipPart): AsyncGenerator<Buffer, void, undefined> {
    const allowed = Math.max(this.limits.ratioFreeBytes, part.compressed.length * this.limits.inflationRatio)
    let size = 0
    let sum = 0
    for await (const chunk of rawContent(part)) {
      size += chunk.length
      this.inflated += chunk.length
      if (size > part.size) throw damaged()
      if (this.inflated > this.limits.inflatedBytes || size > allowed) {
        throw new SpreadsheetRefusedError('INFLATES_TOO_MUCH', {})
      }
      sum = crc32(chunk, sum)
      yield chunk
    }
    if (size !== part.size || sum !== part.crc32) throw damaged()
  }
}

async function* rawContent(part: ZipPart): AsyncGenerator<Buffer, void, undefined> {
  const { buffer, byteOffset, byteLength } = part.compressed
  const compressed = Buffer.from(buffer, byteOffset, byteLength)
  if (part.deflated) {
    yield* inflated(compressed)
    return
  }
  for (let at = 0; at < compressed.length; at += chunkSize) yield compressed.subarray(at, at + chunkSize)
}

async function* inflated(compressed: Buffer): AsyncGenerator<Buffer, void, undefined> {
  const inflate = createInflateRaw({ chunkSize })
  Readable.from([compressed], { objectMode: false }).pipe(inflate)
  try {
    for await (const chunk of inflate) yield chunk
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw damaged()
    throw error
  } finally {
    inflate.destroy()
  }
}
