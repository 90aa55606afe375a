import { SpreadsheetRefusedError } from './refusals.ts'

/**
 * What a scan tells. Names come without their namespace prefix, texts as UTF-8 bytes in a Latin-1 string with their
 * entities decoded (`fromUtf8` makes them readable).
 */
export interface XmlListener {
  open(name: string, attributes: string): void
  close?(name: string): void
  /** Called only while `wantsText` is true; a long text can come in several pieces. */
  text?(text: string): void
  wantsText?: boolean
}

export interface XmlScanLimits {
  tokenLength: number
  depth: number
}

const tagPattern =
  /<(\/?)(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y
const attributePattern = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g
const entityPattern = /&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(\w+));|&/g
const namedEntities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const damaged = () => new SpreadsheetRefusedError('DAMAGED', {})

/**
 * Walks through one XML part of a workbook as it inflates, and holds no more of it than one tag.
 *
 * It exists beside the parser because it is strict where a parser is kind: whatever is not plain well-formed UTF-8 XML
 * is refused as damaged, so that the parser behind it cannot read the same bytes differently, and a document type
 * declaration is refused before any entity of it could be used.
 */
export async function scanXml(chunks: AsyncIterable<Buffer>, listener: XmlListener, limits: XmlScanLimits) {
  const scan = new XmlScan(listener, limits)
  // Latin-1 keeps every byte as one character: a chunk may end inside a Chinese character, and markup is ASCII.
  for await (const chunk of chunks) scan.push(chunk.toString('latin1'))
  scan.end()
}

class XmlScan {
  private readonly listener: XmlListener
  private readonly limits: XmlScanLimits
  private readonly openNames: string[] = []
  private rest = ''
  private atStart = true
  private rootSeen = false

  constructor(listener: XmlListener, limits: XmlScanLimits) {
    this.listener = listener
    this.limits = limits
  }

  push(chunk: string) {
    this.rest = this.consume(this.rest + chunk, false)
    if (this.rest.length > this.limits.tokenLength) throw damaged()
  }

  end() {
    if (this.consume(this.rest, true) !== '' || this.openNames.length > 0 || !this.rootSeen) throw damaged()
  }

  /** Tells the listener all complete tokens and answers what is left over for the next chunk. */
  private consume(input: string, final: boolean): string {
    let at = this.skipByteOrderMark(input)
    for (;;) {
      const tag = input.indexOf('<', at)
      if (tag === -1) {
        // An entity or a marker can be cut by the chunk's end; a text waits for its whole.
        if (!final) return input.slice(at)
        this.tellText(input.slice(at))
        return ''
      }
      if (tag > at) this.tellText(input.slice(at, tag))
      const next = this.token(input, tag)
      if (next === -1) return input.slice(tag)
      at = next
    }
  }

  private skipByteOrderMark(input: string) {
    if (!this.atStart || input.length < 3) return 0
    this.atStart = false
    return input.startsWith('\xEF\xBB\xBF') ? 3 : 0
  }

  /** Reads the token at `at`; answers where it ends, or -1 when more input is needed. */
  private token(input: string, at: number): number {
    const second = input.charAt(at + 1)
    if (second === '!') return this.declaration(input, at)
    if (second === '?') {
      const end = input.indexOf('?>', at)
      if (end !== -1) refuseOtherEncoding(input.slice(at, end))
      return end === -1 ? -1 : end + 2
    }
    tagPattern.lastIndex = at
    const match = tagPattern.exec(input)
    if (match === null) return -1
    const [whole, slash, name = '', attributes = '', selfClosing] = match
    if (slash === '/') {
      if (attributes !== '' || selfClosing !== '') throw damaged()
      this.tellClose(name)
    } else {
      this.tellOpen(name, attributes)
      if (selfClosing === '/') this.tellClose(name)
    }
    return at + whole.length
  }

  private declaration(input: string, at: number): number {
    if (input.startsWith('<!--', at)) {
      const end = input.indexOf('-->', at + 4)
      return end === -1 ? -1 : end + 3
    }
    if (input.startsWith('<![CDATA[', at)) {
      const end = input.indexOf(']]>', at)
      if (end === -1) return -1
      if (this.listener.wantsText) this.listener.text?.(input.slice(at + 9, end))
      return end + 3
    }
    if (input.length - at < 9) return -1
    throw /^<!(DOCTYPE|ENTITY)/i.test(input.slice(at, at + 9))
      ? new SpreadsheetRefusedError('DOCUMENT_TYPE', {})
      : damaged()
  }

  private tellOpen(name: string, attributes: string) {
    if (this.openNames.length === 0 && this.rootSeen) throw damaged()
    if (this.openNames.length >= this.limits.depth) throw damaged()
    this.rootSeen = true
    this.openNames.push(name)
    this.listener.open(name, attributes)
  }

  private tellClose(name: string) {
    if (this.openNames.pop() !== name) throw damaged()
    this.listener.close?.(name)
  }

  private tellText(text: string) {
    if (this.openNames.length === 0) {
      if (text.trim() !== '') throw damaged()
    } else if (this.listener.wantsText) {
      this.listener.text?.(decodeEntities(text))
    }
  }
}

function refuseOtherEncoding(declaration: string) {
  const encoding = /^<\?xml\s.*?encoding\s*=\s*["']([^"']*)["']/i.exec(declaration)?.[1]
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw damaged()
}

function decodeEntities(text: string) {
  if (!text.includes('&')) return text
  return text.replace(entityPattern, (_, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedEntities[name] ?? refuse()
    const digits = hex ?? decimal
    if (digits === undefined) return refuse()
    const code = Number.parseInt(digits, hex === undefined ? 10 : 16)
    return code > 0x10ffff ? refuse() : Buffer.from(String.fromCodePoint(code)).toString('latin1')
  })
}

function refuse(): never {
  throw damaged()
}

/** The attributes of a tag by their full names, prefix included. An attribute given twice is not XML: refused. */
export function attributesOf(attributes: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', double, single] of attributes.matchAll(attributePattern)) {
    if (found.has(name)) throw damaged()
    found.set(name, decodeEntities(double ?? single ?? ''))
  }
  return found
}

/** Makes a text or attribute of a scan readable. */
export function fromUtf8(latin1: string) {
  return Buffer.from(latin1, 'latin1').toString('utf8')
}
