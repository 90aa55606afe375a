import { createHash } from 'node:crypto'
import { drawAgain } from './draw-again.ts'
import { type Input, type PublishedFile, plainText, withSortedRows } from './published-file.ts'

/** A finding in both languages. */
export interface Finding {
  zh: string
  en: string
}

/** What was announced elsewhere and can be held against the file. */
export interface Announced {
  commitment?: string
  publicEntropy?: string
  inputHash?: string
}

export type Verdict = { sound: true; file: PublishedFile } | { sound: false; findings: Finding[] }

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const HEX = /^[0-9a-f]{64}$/

/** Recomputes everything that the file says and compares it, in the end byte by byte. */
export function checkFile(text: string, announced: Announced = {}): Verdict {
  const file = read(text)
  if (file === undefined) {
    return refuse(
      '这不是抽签文件，或文件已经损坏。请重新下载。',
      'This is not the file of a draw, or it is damaged. Download it again.',
    )
  }
  if (file.format !== 'afterbell-draw/1') {
    return refuse(
      '文件格式的版本不对，请用对应版本的核对程序。',
      'The format has another version; use the verifier of that version.',
    )
  }
  const findings = compareHashes(file, announced)
  findings.push(...compareResult(file))
  if (findings.length === 0 && text !== `${plainText(file)}\n`) {
    findings.push({
      zh: '内容相符，但文件的字节与规定的写法不同，文件被改写过。',
      en: 'The contents agree, but the bytes are not as the format writes them: the file was rewritten.',
    })
  }
  return findings.length === 0 ? { sound: true, file } : { sound: false, findings }
}

function refuse(zh: string, en: string): Verdict {
  return { sound: false, findings: [{ zh, en }] }
}

function read(text: string): PublishedFile | undefined {
  try {
    const file: unknown = JSON.parse(text)
    return typeof file === 'object' && file !== null && !Array.isArray(file) ? (file as PublishedFile) : undefined
  } catch {
    return undefined
  }
}

function compareHashes(file: PublishedFile, announced: Announced): Finding[] {
  const findings: Finding[] = []
  const demand = (holds: boolean, zh: string, en: string) => {
    if (!holds) findings.push({ zh, en })
  }
  const known = ['format', 'commitment', 'secret', 'publicEntropy', 'inputHash', 'seed', 'input', 'result'].sort()
  demand(
    Object.keys(file).sort().join() === known.join(),
    '文件中有多余或缺少的部分。',
    'Parts of the file are missing, or there are too many.',
  )
  demand(
    HEX.test(String(file.secret)) && sha256(file.secret) === file.commitment,
    '秘密数与承诺不符：SHA-256(秘密数) 不等于公布的承诺。',
    'The secret does not fit the commitment: SHA-256(secret) is another number.',
  )
  demand(
    announced.commitment === undefined || announced.commitment === file.commitment,
    '承诺与您给出的、抽签前公布的承诺不同。',
    'The commitment is not the one that you say was published before the draw.',
  )
  demand(
    announced.publicEntropy === undefined || announced.publicEntropy === file.publicEntropy,
    '公众数字与您给出的不同。',
    'The public entropy is not the one that you give.',
  )
  demand(
    announced.inputHash === undefined || announced.inputHash === file.inputHash,
    '数据指纹与您给出的、揭晓前公布的指纹不同。',
    'The input hash is not the one that you say was published before the secret was shown.',
  )
  demand(
    inputHash(file.input) === file.inputHash,
    '报名数据与数据指纹不符：数据在抽签后被改过。',
    'The input does not fit its hash: it was changed after the draw.',
  )
  demand(
    sha256(`${file.secret}${file.publicEntropy}${file.inputHash}`) === file.seed,
    '种子不是由秘密数、公众数字和数据指纹算出的。',
    'The seed does not come from the secret, the public entropy and the input hash.',
  )
  return findings
}

function inputHash(input: Input): string | undefined {
  try {
    return plainText(input) === plainText(withSortedRows(input)) ? sha256(plainText(input)) : undefined
  } catch {
    return undefined
  }
}

function compareResult({ input, seed, result }: PublishedFile): Finding[] {
  let again: unknown
  try {
    again = drawAgain(input, seed)
  } catch {
    return [{ zh: '报名数据不完整，无法重新抽签。', en: 'The input is not complete; it cannot be drawn again.' }]
  }
  const where = firstDifference(JSON.parse(plainText(again)), result, 'result')
  return where === undefined
    ? []
    : [
        {
          zh: `结果不符：重新抽签后，“${where}”与文件中的不同。`,
          en: `The result does not agree: drawing again gives another "${where}" than the file has.`,
        },
      ]
}

/** The path to the first place where two values differ. */
function firstDifference(one: unknown, other: unknown, path: string): string | undefined {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) {
    return one === other ? undefined : path
  }
  if (Array.isArray(one) !== Array.isArray(other)) return path
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>]
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const inner = `${path}.${key}`
    const found = key in left && key in right ? firstDifference(left[key], right[key], inner) : inner
    if (found !== undefined) return found
  }
  return undefined
}
