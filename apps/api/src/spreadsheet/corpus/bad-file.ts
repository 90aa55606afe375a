import type { RefusalCode } from '../refusals.ts'
import { type WorkbookParts, workbook } from './workbook-builder.ts'

/** A file that must be refused, made when it is needed: some are large. */
export interface BadFile {
  name: string
  code: RefusalCode
  bytes: () => Uint8Array
  /** Text is looked into by the parser's thread, not by the gate. */
  refusedBy?: 'reader'
}

export function bad(code: RefusalCode, name: string, bytes: () => Uint8Array): BadFile {
  return { name: `${code} ${name}`, code, bytes }
}

/** A workbook that is bad in one thing only: the same one without it is among the good files. */
export function badWorkbook(code: RefusalCode, name: string, parts: WorkbookParts): BadFile {
  return bad(code, name, () => workbook(parts))
}

export function badText(code: RefusalCode, name: string, text: () => string | Uint8Array): BadFile {
  const bytes = () => {
    const content = text()
    return typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content
  }
  return { ...bad(code, name, bytes), refusedBy: 'reader' }
}

/** The same numbers on every run (mulberry32). */
export function randomNumbers(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
