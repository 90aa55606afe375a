import { constants, crc32, deflateRawSync } from 'node:zlib'

/** A file for a zip that may lie: every field of its headers can be set apart from its content. */
export interface ZipEntry {
  name: string
  data?: string | Uint8Array
  stored?: boolean
  /** Already compressed content, for bombs. */
  deflated?: Uint8Array
  size?: number
  crc32?: number
  flags?: number
  method?: number
  /** Sizes in a descriptor behind the data and zero in the local header, as programs that stream write. */
  descriptor?: boolean
  /** Take the content of the entry of this index: overlapping files. */
  sameContentAs?: number
}

export function buildZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  const add = (...buffers: Buffer[]) => {
    for (const buffer of buffers) {
      pieces.push(buffer)
      offset += buffer.length
    }
  }
  for (const entry of entries) {
    const real = entry.sameContentAs === undefined ? entry : { ...entries[entry.sameContentAs], ...entry }
    const data = typeof real.data === 'string' ? Buffer.from(real.data) : Buffer.from(real.data ?? new Uint8Array())
    const content = real.deflated ?? (real.stored ? data : deflateRawSync(data))
    const name = Buffer.from(entry.name)
    const fields = headerFields(real, data, content.length, name.length)
    const at = entry.sameContentAs === undefined ? offset : (offsets[entry.sameContentAs] ?? 0)
    offsets.push(at)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, directoryEnd(at), name]))
    if (entry.sameContentAs !== undefined) continue
    const local = Buffer.from(fields)
    if (real.descriptor) local.fill(0, 10, 22)
    add(Buffer.from('PK\x03\x04'), local, name, Buffer.from(content))
    if (real.descriptor) add(Buffer.concat([Buffer.from('PK\x07\x08'), fields.subarray(10, 22)]))
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  return new Uint8Array(Buffer.concat([...pieces, ...directory, endRecord(entries.length, size, offset)]))
}

function headerFields(entry: ZipEntry, data: Buffer, compressedSize: number, nameLength: number) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE((entry.flags ?? 0x0800) | (entry.descriptor ? 8 : 0), 2)
  fields.writeUInt16LE(entry.method ?? (entry.stored && !entry.deflated ? 0 : 8), 4)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(entry.crc32 ?? crc32(data), 10)
  fields.writeUInt32LE(compressedSize, 14)
  fields.writeUInt32LE(entry.size ?? data.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function directoryEnd(offset: number) {
  const end = Buffer.alloc(14)
  end.writeUInt32LE(offset, 10)
  return end
}

function endRecord(count: number, size: number, offset: number) {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}

type Content = Pick<Required<ZipEntry>, 'deflated' | 'size' | 'crc32'>

/**
 * What a bomb holds: `times` copies of `block` between a beginning and an end, deflated without ever being held as a
 * whole, with its true size and checksum.
 */
export function repeatedContent(block: string, times: number, [start, end] = ['', '']): Content {
  // A full flush ends on a byte, and nothing after it refers to what was before: such pieces can be put together.
  const flushed = (text: string) => deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH })
  const once = flushed(block)
  const pieces = Array.from({ length: times }, () => once)
  let sum = crc32(start)
  for (let i = 0; i < times; i++) sum = crc32(block, sum)
  return {
    deflated: Buffer.concat([flushed(start), ...pieces, deflateRawSync(end)]),
    size: Buffer.byteLength(start) + Buffer.byteLength(block) * times + Buffer.byteLength(end),
    crc32: crc32(end, sum),
  }
}
