import { crc32 } from 'node:zlib'
import type { ZipPart } from './zip-parts.ts'

/** The parts of a worksheet that the gate has measured and found good. */
export interface CleanParts {
  worksheet: ZipPart
  sharedStrings: ZipPart | undefined
  styles: ZipPart | undefined
  /** Whether serial numbers of dates count from 1904, as old Excel for the Mac did. */
  date1904: boolean
}

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006'
const documentRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A workbook of one sheet around the very bytes that the gate has measured, for the parser. Names, directory,
 * relationships and list of sheets are written here, so that the parser never sees a zip directory, a part or a
 * relationship made by a stranger: what two zip readers could understand differently is not handed on.
 */
export function cleanPackage(parts: CleanParts): Uint8Array<ArrayBuffer> {
  const related = [
    { id: 'rId1', type: 'worksheet', target: 'sheet.xml', part: parts.worksheet },
    { id: 'rId2', type: 'sharedStrings', target: 'sharedStrings.xml', part: parts.sharedStrings },
    { id: 'rId3', type: 'styles', target: 'styles.xml', part: parts.styles },
  ]
  const relationships = related
    .filter(({ part }) => part !== undefined)
    .map(({ id, type, target }) => relationship(id, type, target))
  return packZip([
    xmlFile('[Content_Types].xml', `<Types xmlns="${packageNamespace}/content-types"/>`),
    xmlFile('_rels/.rels', relationshipsXml([relationship('rId1', 'officeDocument', 'workbook.xml')])),
    xmlFile('workbook.xml', workbookXml(parts.date1904)),
    xmlFile('_rels/workbook.xml.rels', relationshipsXml(relationships)),
    ...related.flatMap(({ target, part }) => (part === undefined ? [] : [{ ...part, name: target }])),
  ])
}

function relationship(id: string, type: string, target: string) {
  return `<Relationship Id="${id}" Type="${documentRelationships}/${type}" Target="${target}"/>`
}

function relationshipsXml(relationships: string[]) {
  return `<Relationships xmlns="${packageNamespace}/relationships">${relationships.join('')}</Relationships>`
}

function workbookXml(date1904: boolean) {
  const properties = date1904 ? '<workbookPr date1904="1"/>' : ''
  const sheet = '<sheet name="Sheet" sheetId="1" r:id="rId1"/>'
  return `<workbook xmlns:r="${documentRelationships}">${properties}<sheets>${sheet}</sheets></workbook>`
}

function xmlFile(name: string, xml: string): ZipPart {
  const bytes = Buffer.from(xml)
  return { name, compressed: bytes, deflated: false, size: bytes.length, crc32: crc32(bytes) }
}

/** A zip of the given files in the given order, without dates: equal input makes equal bytes. */
function packZip(files: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const names = files.map((file) => Buffer.from(file.name))
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  files.forEach((file, index) => {
    const name = names[index] ?? Buffer.alloc(0)
    const fields = commonFields(file, name.length)
    directory.push(directoryHeader(fields, offset), name)
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), fields])
    local.push(
      header,
      name,
      Buffer.from(file.compressed.buffer, file.compressed.byteOffset, file.compressed.byteLength),
    )
    offset += header.length + name.length + file.compressed.length
  })
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0)
  return new Uint8Array(Buffer.concat([...local, ...directory, endOfDirectory(files.length, directorySize, offset)]))
}

/** The 26 bytes that a local header and a directory header share: version to the length of the extra field. */
function commonFields(file: ZipPart, nameLength: number) {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2) // the name is UTF-8
  fields.writeUInt16LE(file.deflated ? 8 : 0, 4)
  fields.writeUInt16LE(0x0021, 8) // 1980-01-01, the zip format's day zero
  fields.writeUInt32LE(file.crc32, 10)
  fields.writeUInt32LE(file.compressed.length, 14)
  fields.writeUInt32LE(file.size, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function directoryHeader(fields: Buffer, offset: number) {
  const end = Buffer.alloc(14)
  end.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, end])
}

function endOfDirectory(count: number, size: number, offset: number) {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
