import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DrawFile, drawFileText } from '@afterbell/domain/placement/draw-file'
import type { DrawInput } from '@afterbell/domain/placement/draw-input'
import { generatedSchools } from '@afterbell/domain/placement/generated-schools.fixture'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bestRanks, type OpenChoices } from './best-ranks.ts'
import { checkFile } from './check-file.ts'
import { plainText } from './published-file.ts'

const secret = 'c0ffee'.padEnd(64, '0')
const publicEntropy = '3 1 4 1 5 9 · 家长代表'
const sample = (rule: DrawInput['rule']) =>
  fc
    .sample(generatedSchools({ rule }), { numRuns: 40, seed: 7 })
    .find(({ pupils, clubs }) => pupils.length > 6 && clubs.length > 4) as DrawInput

const words = (text: string) => {
  const verdict = checkFile(text)
  return verdict.sound ? '' : verdict.findings.map(({ zh, en }) => `${zh} ${en}`).join('\n')
}

describe('the verifier', () => {
  it('comes to the very bytes of the draw, by other code, for every school and rule', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(generatedSchools(), fc.stringMatching(/^[0-9]{6}$/), (input, digits) => {
        expect(checkFile(drawFileText(input, secret, digits))).toMatchObject({ sound: true })
      }),
      { numRuns: 600 },
    )
  })

  it('finds the exchange that leaves a place free: one more second choice for a third', () => {
    const places = new Map([0, 1, 2, 3, 4, 5].map((club) => [`club${club}`, 1]))
    const first: OpenChoices = [
      ['club5', 1],
      ['club2', 2],
      ['club3', 3],
      ['club4', 4],
    ]
    const second: OpenChoices = [
      ['club5', 1],
      ['club1', 3],
      ['club2', 4],
      ['club3', 5],
      ['club4', 6],
    ]
    expect(bestRanks([first, second], places)).toEqual(['club2', 'club5'])
  })

  it.each(['DEFERRED_ACCEPTANCE', 'RANK_MAXIMAL'] as const)(
    'refuses a file of which any one part is changed (%s)',
    { timeout: 120_000 },
    (rule) => {
      const text = drawFileText(sample(rule), secret, publicEntropy)
      const paths = leavesOf(JSON.parse(text))
      expect(paths.length).toBeGreaterThan(300)
      const passed = paths.filter((path) => checkFile(`${plainText(changedAt(JSON.parse(text), path))}\n`).sound)
      expect(passed).toEqual([])
      expect(checkFile(text).sound).toBe(true)
    },
  )

  it('says what differs', () => {
    const text = drawFileText(sample('DEFERRED_ACCEPTANCE'), secret, publicEntropy)
    const file: DrawFile = JSON.parse(text)
    const change = (part: Partial<Record<keyof DrawFile, unknown>>) => words(`${plainText({ ...file, ...part })}\n`)
    expect(change({ secret: 'f'.repeat(64) })).toContain('秘密数与承诺不符')
    expect(change({ publicEntropy: '0' })).toContain('The seed does not come from')
    expect(change({ input: { ...file.input, pupils: file.input.pupils.slice(1) } })).toContain('数据在抽签后被改过')
    expect(change({ result: { ...file.result, order: file.result.order.toReversed() } })).toContain('“result.order.0”')
    expect(change({ format: 'afterbell-draw/9' })).toContain('格式的版本不对')
    expect(words(` ${text}`)).toContain('the file was rewritten')
    expect(words('[]')).toContain('damaged')
    expect(words('{')).toContain('damaged')
    expect(words('{"format":"afterbell-draw/1"}')).toContain('not complete')
  })

  it('refuses rows put in another order, even with hashes made to fit', () => {
    const file: DrawFile = JSON.parse(drawFileText(sample('DEFERRED_ACCEPTANCE'), secret, publicEntropy))
    const turned = { ...file.input, pupils: file.input.pupils.toReversed() }
    expect(words(`${plainText({ ...file, input: turned })}\n`)).toContain('数据指纹不符')
  })

  it('holds the file against what was announced', () => {
    const text = drawFileText(sample('RANK_MAXIMAL'), secret, publicEntropy)
    const { commitment, inputHash }: DrawFile = JSON.parse(text)
    expect(checkFile(text, { commitment, publicEntropy, inputHash }).sound).toBe(true)
    expect(checkFile(text, { commitment: 'a'.repeat(64) }).sound).toBe(false)
    expect(checkFile(text, { publicEntropy: '1' }).sound).toBe(false)
    expect(checkFile(text, { inputHash: 'a'.repeat(64) }).sound).toBe(false)
  })
})

describe('pnpm verify-draw', () => {
  const program = join(import.meta.dirname, '../verify-draw.ts')
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'afterbell-draw-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const save = (text: string) => {
    const path = join(folder, 'draw.json')
    writeFileSync(path, text)
    return path
  }

  it('answers in both languages and by its exit code', { timeout: 120_000 }, () => {
    const text = drawFileText(sample('DEFERRED_ACCEPTANCE'), secret, publicEntropy)
    const answer = execFileSync(process.execPath, [program, save(text)], { encoding: 'utf8' })
    expect(answer).toContain('核对通过')
    expect(answer).toContain('byte for byte')
    expect(answer).toContain(publicEntropy)
    const refusal = spawnSync(process.execPath, [program, save(text.replace('"choice":1', '"choice":2'))], {
      encoding: 'utf8',
    })
    expect(refusal.status).toBe(1)
    expect(refusal.stdout).toContain('核对不通过')
    expect(spawnSync(process.execPath, [program], { encoding: 'utf8' })).toMatchObject({ status: 2 })
    expect(spawnSync(process.execPath, [program, join(folder, 'none')], { encoding: 'utf8' })).toMatchObject({
      status: 2,
    })
  })
})

type Path = readonly string[]

/** The paths to all texts, numbers, truths and empty places. */
function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]))
}

function changedAt(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (typeof value === 'number') return value + 1
    if (typeof value === 'boolean') return !value
    return value === null ? 1 : `${value}1`
  }
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? changedAt(each, rest) : each))
  const members = value as Record<string, unknown>
  return { ...members, [key]: changedAt(members[key], rest) }
}
